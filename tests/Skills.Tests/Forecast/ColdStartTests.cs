using RevBot.Skills.Forecast;
using RevBot.Skills.Forecast.Backtesting;
using RevBot.Skills.Forecast.Learning;
using RevBot.Skills.Tests.Company;

namespace RevBot.Skills.Tests.Forecast;

/// <summary>What a forecast says where there is little past, and how its counts are made, on companies written down here.</summary>
public sealed class ColdStartTests
{
    [Fact]
    public void Forecast_OfACompanyWithoutPast_StandsOnStagePercentages_AndSaysSo()
    {
        var company = new TestCompany("2026-11-22")
            .Leader("Vera")
            .Seller("Olaf", manager: "Vera")
            .Quota("Olaf", "2026-Q4", 200_000);
        company.Deal("Acme", "Olaf", 100_000, "Proposal", "2026-12-15", created: "2026-09-01");
        company.Deal("Birch", "Olaf", 50_000, "Negotiation", "2026-12-20", created: "2026-09-01");

        var result = new GetForecast().Run(company.AsSeenBy("Vera"), new());

        // 100,000 × 40% + 50,000 × 70%.
        Assert.Equal(75_000, result.Methods.Single(method => method.Method == "weighted").Amount.Amount);
        Assert.Equal(HistoryLevel.StagePercentages, result.Basis!.Level);
        Assert.DoesNotContain(result.Methods, method => method.Method == "model");
        // Commit 50,000 and weighted 75,000, equally.
        Assert.Equal(62_500, result.Methods.Single(method => method.Method == "ensemble").Amount.Amount);
        Assert.Null(result.Methods[^1].Record);
    }

    [Fact]
    public void Forecast_OfAMonth_IsCommitAndWeightedAlone()
    {
        var company = new TestCompany("2026-11-22").Leader("Vera");
        company.Deal("Acme", "Vera", 100_000, "Proposal", "2026-11-30", created: "2026-09-01");

        var result = new GetForecast().Run(company.AsSeenBy("Vera"), new() { Period = "2026-11" });

        Assert.Equal(["commit", "weighted"], result.Methods.Select(method => method.Method));
        Assert.Null(result.Range);
    }

    // Quarter 2026-Q2 of a company with three deals: Acme open on the eve and won, Birch open on the eve and lost, Cedar created
    // in week 2 and won for 30,000.
    [Fact]
    public void Sample_OfAQuarter_CountsWhatEachWeekKnewAndHowItEnded()
    {
        var sample = Quarter();

        Assert.Equal(130_000_00, sample.Bookings);
        Assert.Equal(2, sample.Wins);
        Assert.Equal(2, sample.OpenOnEve);
        Assert.Equal(
            [30_000_00.0, 30_000_00.0, 0.0],
            new[] { sample.NewRevenue[0], sample.NewRevenue[1], sample.NewRevenue[3] }
        );
        Assert.Equal([true, false], sample.Rows.Where(row => row.Week == 0).Select(row => row.Won));
        // Acme's amount was 80,000 on the eve and 100,000 when it was won.
        Assert.Equal(new QuarterSample.AmountDrift(80_000_00, 100_000_00, 1), sample.Drift[0]);
    }

    // One of the two deals in Proposal on the eve was won: g = 1/2, m = (1 + 2·½) ÷ (2 + 2), p = (1 + 10·½) ÷ (2 + 10).
    [Fact]
    public void Table_ShrinksACellToItsStage_AndAStageToAll()
    {
        var sample = Quarter();
        var proposal = sample.Rows[0].Deal.Stage;

        Assert.Equal(0.5, new ConversionTable(sample.Conversions).ShareOf(0, proposal, null, due: true), 12);
        // Of a segment without deals: the stage's own rate; of a stage without deals: that of all.
        Assert.Equal(0.5, new ConversionTable(sample.Conversions).ShareOf(0, proposal, "Enterprise", due: true), 12);
        Assert.Equal(0.5, new ConversionTable(sample.Conversions).ShareOf(0, -1, null, due: true), 12);
        // Nothing was open that was not due.
        Assert.Equal(0, new ConversionTable(sample.Conversions).ShareOf(0, proposal, null, due: false), 12);
    }

    [Fact]
    public void Weeks_OfAQuarter_BeginOnItsEve()
    {
        var quarter = new Data.Calendar.FiscalCalendar(1).Quarter(2026, 2);

        Assert.Equal(new(2026, 3, 31), QuarterWeek.Day(quarter, 0));
        Assert.Equal(new(2026, 4, 7), QuarterWeek.Day(quarter, 1));
        Assert.Equal(13, QuarterWeek.Left(quarter, new(2026, 3, 31)), 12);
        Assert.Equal(0, QuarterWeek.Nearest(quarter, new(2026, 4, 3)));
        Assert.Equal(1, QuarterWeek.Nearest(quarter, new(2026, 4, 4)));
        Assert.Equal(12, QuarterWeek.Nearest(quarter, new(2026, 6, 30)));
    }

    [Fact]
    public void Backtest_OfABookWithFewQuarters_SaysWhatItCannotTell()
    {
        var run = Backtest.Run(
            ThreeDeals.Company().AsSeenBy("Vera"),
            new() { Quarters = 2, Weeks = [0] },
            CancellationToken.None
        );

        Assert.Contains(run.Rows, row => row is { Quarter: "2026-Q2", Method: "ensemble" });
        Assert.Empty(run.Predictions);
        Assert.Contains(
            run.Cautions,
            caution => caution.StartsWith("The model could be fitted for 0 of", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData(0, 3)]
    [InlineData(2, 13)]
    [InlineData(2, -1)]
    public void Backtest_OfNoQuarterOrNoSuchWeek_IsRefused(int quarters, int week) =>
        Assert.Throws<ArgumentException>(() =>
            Backtest.Run(
                ThreeDeals.Company().AsSeenBy("Vera"),
                new() { Quarters = quarters, Weeks = [week] },
                CancellationToken.None
            )
        );

    private static QuarterSample Quarter() =>
        ThreeDeals.Company().AsSeenBy("Vera").NormAt<QuarterSample>(new(2026, 6, 30));
}
