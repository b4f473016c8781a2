using RevBot.Data.Calendar;
using RevBot.Skills.Forecast;
using RevBot.Skills.Forecast.Features;
using RevBot.Skills.Forecast.Learning;
using RevBot.Skills.Forecast.Methods;
using RevBot.Skills.ForecastChange;
using RevBot.Skills.Tests.Company;

namespace RevBot.Skills.Tests.Forecast.Learning;

/// <summary>What past bookings alone let expect, worked by hand.</summary>
public sealed class BookingLevelTests
{
    // Mean 110, h = 10·110 = 1100. The step of 20 holds less than two chances, so drift² = 4·11² ÷ (1 + 4) = 96.8. From 100 ± √1100
    // the newer quarter moves the level by 20·g, g = (1100 + 96.8) ÷ (1100 + 96.8 + 1100).
    [Fact]
    public void Level_OfTwoQuartersOnTheEve_LeansOnTheNewerByWhatChanceLeavesToBeSeen()
    {
        var level = new BookingLevel([(120, 1), (100, 1)], 10);

        Assert.Equal(100 + (20 * 1196.8 / 2296.8), level.Forecast(0, 1, 0.09), 9);
    }

    // Half of the quarter usually gone and 80 booked: 160, with the noise 1100 ÷ ½ + 0.09·L²·½ ÷ ½.
    [Fact]
    public void Level_InAQuarter_MovesTowardsItsPace()
    {
        var gain = 1196.8 / 2296.8;
        var eve = 100 + (20 * gain);
        var doubt = ((1 - gain) * 1196.8) + 96.8;
        var pace = doubt / (doubt + 2200 + (0.09 * eve * eve));

        var forecast = new BookingLevel([(120, 1), (100, 1)], 10).Forecast(80, 0.5, 0.09);

        Assert.Equal(80 + (0.5 * (eve + (pace * (160 - eve)))), forecast, 9);
    }

    [Fact]
    public void Level_OfAQuarterThatIsOver_IsWhatWasBooked() =>
        Assert.Equal(80, new BookingLevel([(120, 1), (100, 1)], 10).Forecast(80, 0, 0.09), 9);

    // 40 in a third of a quarter is 120 in one.
    [Fact]
    public void Level_OfAQuarterKnownInPart_IsTheRateOfThePart() =>
        Assert.Equal(120, new BookingLevel([(40, 1.0 / 3)], 10).Forecast(0, 1, 0.09), 9);

    // Without chance and scatter within seasons these are believed: a level of 100, and a season of 0.8 now.
    [Fact]
    public void Level_OfTwoYears_KnowsTheSeason()
    {
        (double, double)[] years = [(120, 1), (100, 1), (100, 1), (80, 1), (120, 1), (100, 1), (100, 1), (80, 1)];

        Assert.Equal(80, new BookingLevel(years, 0).Forecast(0, 1, 0.09), 9);
    }

    // Of 1: 0.8 (0.7 and 0.9), 1, 1, 1.2. Within (0.02 + 4·0.005) ÷ (4 + 4); between (0.16 − 3·0.005) ÷ (8 − 16/8), drawn halfway
    // to 0.01.
    [Fact]
    public void Seasons_ThatScatter_AreBelievedInPart()
    {
        var factors = Seasons.Estimate([(0, 0.7), (0, 0.9), (1, 1), (1, 1), (2, 1), (2, 1), (3, 1.2), (3, 1.2)], 0.005);

        var between = ((0.145 / 6) + 0.01) / 2;
        var trust = between / (between + 0.0025);
        Assert.Equal(1 - (0.2 * trust), factors[0], 9);
        Assert.Equal(1, factors[1], 9);
        Assert.Equal(1 + (0.2 * trust), factors[3], 9);
    }

    // Chance alone says how they scatter: between (0.08 − 3·0.01) ÷ (4 − 1), halfway to 0.01, is 4/3 of its 0.01.
    [Fact]
    public void Seasons_OfOneYear_AreBelievedByTheChanceOfSingleDeals()
    {
        var factors = Seasons.Estimate([(0, 0.8), (1, 1), (2, 1), (3, 1.2)], 0.01);

        Assert.Equal(1 - (0.2 * 4 / 7), factors[0], 9);
        Assert.Equal(1 + (0.2 * 4 / 7), factors[3], 9);
    }

    [Fact]
    public void Seasons_OfLessThanAYear_TellNothing() =>
        Assert.Equal([1, 1, 1, 1], Seasons.Estimate([(0, 0.5), (1, 1), (3, 2)], 0.01));

    // 31 of 90 days: that none of n closings fell into the other 59 has the chance (31/90)^n, 0.014 of four and 0.005 of five.
    [Theory]
    [InlineData(4, 1)]
    [InlineData(5, 31.0 / 90)]
    public void Record_ThatBeginsInAQuarter_CoversAPartWhereChanceDoesNotExplainIt(int closings, double expected)
    {
        var quarter = new FiscalCalendar(1).Quarter(2026, 1);

        Assert.Equal(expected, BookingHistory.CoveredShare(quarter, new(2026, 3, 1), closings), 12);
        Assert.Equal(1, BookingHistory.CoveredShare(quarter, new(2025, 12, 31), closings));
        // A fortnight may well be quiet, a day more may not.
        Assert.Equal(1, BookingHistory.CoveredShare(quarter, new(2026, 1, 15), 1000));
        Assert.Equal(75.0 / 90, BookingHistory.CoveredShare(quarter, new(2026, 1, 16), 1000), 12);
    }

    // 100,000 is won by week 10 and 30,000 by week 12, together with a quarter of 130,000 that comes evenly.
    [Fact]
    public void Curve_OfAQuarter_IsHalfItsOwnAndHalfEven()
    {
        var sample = ThreeDeals.Company().AsSeenBy("Vera").NormAt<QuarterSample>(new(2026, 6, 30));

        var curve = BookingCurve.Measure([sample]);

        Assert.Equal(1, curve.ToCome(0, 91), 12);
        Assert.Equal((30 + (130 * 3.0 / 13)) / 260, curve.ToCome(10, 21), 12);
        Assert.Equal((130 / 13.0 / 260) * 3 / 7, curve.ToCome(12, 3), 12);
        Assert.Equal(3.0 / 13, BookingCurve.Measure([]).ToCome(10, 21), 12);
        Assert.Equal(0.09, BookingCurve.Measure([]).Scatter, 12);
    }

    // The only quarter known is its own base: 30,000 of 130,000 came from a deal created later, scattering by three tenths.
    [Fact]
    public void NewRevenue_OfOneQuarter_IsAShareOfItself()
    {
        var sample = ThreeDeals.Company().AsSeenBy("Vera").NormAt<QuarterSample>(new(2026, 6, 30));

        var fresh = NewRevenue.Measure([sample], new(1));

        Assert.Equal(3.0 / 13, fresh.Share(0, 2), 12);
        Assert.Equal(0.09 * 9 / 169, fresh.Variance(0), 12);
    }

    // One win a quarter in the last four, and five wins of 1,100 together.
    [Fact]
    public void UsualBookings_AreTheWinsOfFourQuarters_AtTheMeanAmountOfAllThatAreKnown()
    {
        var company = new TestCompany("2026-11-22").Leader("Vera");
        company.Deal("Old", "Vera", 700, created: "2025-01-05").Won("2025-09-10");
        foreach (var day in (string[])["2025-12-01", "2026-03-01", "2026-06-01", "2026-09-01"])
        {
            company.Deal(day, "Vera", 100, created: "2025-01-05").Won(day);
        }

        var view = company.AsSeenBy("Vera");
        var history = PeriodPosition.Measure(view, new FiscalCalendar(1).Quarter(2026, 4)).History;

        Assert.Equal(22_000, history.Usual(4), 9);
    }

    [Fact]
    public void Forecast_OfACompanyWithFewQuarters_ShowsWhatPastBookingsSayAndCount()
    {
        var result = new GetForecast().Run(ThreeDeals.Company().AsSeenBy("Vera"), new());

        var method = result.Methods.Single(method => method.Method == "bookings");
        Assert.True(method.Weight > 0);
        Assert.Equal(1, result.Methods.Sum(method => method.Weight ?? 0), 9);
        Assert.Contains(result.Facts, fact => fact.Id == "bookings" && fact.Value.Number == method.Amount.Amount);
    }

    // Past bookings are part of the ensemble's way, and nothing of theirs is called learnt while no quarter closed.
    [Fact]
    public void ChangeOfAForecast_WithFewQuarters_AddsUpWithPastBookingsInIt()
    {
        var company = ThreeDeals.Company();
        company.Deal("Dune", "Vera", 20_000, "Proposal", "2026-08-20", created: "2026-07-02").Won("2026-08-10");

        var change = new ExplainForecastChange().Run(
            company.AsSeenBy("Vera"),
            new() { Period = "2026-Q3", Since = "2026-07-20" }
        );

        var ensemble = change.Methods.Single(method => method.Method == "ensemble");
        Assert.Equal(0, ensemble.Residual.Minor);
        Assert.Equal(ensemble.End.Minor, ensemble.Start.Minor + ensemble.Lines.Sum(line => line.Amount.Minor));
        Assert.Contains(ensemble.Lines, line => line.Line == "time");
        Assert.DoesNotContain(ensemble.Lines, line => line.Line == "refreshed");
    }
}
