using RevBot.Skills.Forecast.Methods;
using RevBot.Skills.Forecast.Record;
using RevBot.Skills.Statistics;

namespace RevBot.Skills.Tests.Forecast;

public sealed class OutcomeSpreadTests
{
    private static readonly RangeRule Plain = new(0, -1.2815515655446004, 1.2815515655446004, 0);

    // 100 equal deals of 10 at one half: mean 500, s² = 100·100·¼ = 2500.
    [Fact]
    public void Range_OfManyEqualDeals_IsTheNormalOne()
    {
        var raw = Raw(0, [.. Enumerable.Repeat((10.0, 0.5), 100)]);

        var spread = new OutcomeSpread(raw, 500, Plain);

        Assert.Equal(50, spread.Deviation, 10);
        Assert.Equal(500 + (50 * 1.2815515655446004), spread.Range().High, 8);
        Assert.Equal(0.5, spread.ChanceOf(500), 10);
        Assert.Equal(1 - Normal.Below(1), spread.ChanceOf(550), 10);
    }

    // One deal of 1,000 at 0.3 is won or not: the normal would give 29% for 553, in truth it is 30%; and 30% for 999.
    [Fact]
    public void Chance_OfAFewLargeDeals_IsThatOfTheirSum()
    {
        var spread = new OutcomeSpread(Raw(0, [(1000, 0.3)]), 300, Plain);

        Assert.Equal(0.3, spread.ChanceOf(500), 3);
        Assert.Equal(0.3, spread.ChanceOf(990), 2);
        Assert.True(spread.ChanceOf(1100) < 0.001);
    }

    // Deals of 600 and 400 at one half: outcomes 0, 400, 600, 1000, a quarter each.
    [Theory]
    [InlineData(300, 0.75)]
    [InlineData(500, 0.5)]
    [InlineData(800, 0.25)]
    public void Chance_OfTwoDeals_CountsTheirFourOutcomes(double target, double chance) =>
        Assert.Equal(chance, new OutcomeSpread(Raw(0, [(600, 0.5), (400, 0.5)]), 500, Plain).ChanceOf(target), 3);

    [Fact]
    public void Range_NeverBeginsBelowWhatIsBooked()
    {
        var spread = new OutcomeSpread(Raw(250, [(100, 0.5)]), 300, Plain with { Low = -5 });

        Assert.Equal(250, spread.Range().Low);
        Assert.Equal(1, spread.ChanceOf(250));
    }

    [Fact]
    public void Range_WithNothingOpen_IsTheForecast()
    {
        var spread = new OutcomeSpread(Raw(250, []), 250, RangeRule.Certain);

        Assert.Equal(new Interval(250, 250), spread.Range());
        Assert.Equal(0, spread.ChanceOf(251));
    }

    private static RawForecast Raw(double booked, IReadOnlyList<(double Amount, double Probability)> deals) =>
        new()
        {
            Week = 0,
            Booked = booked,
            Weighted = booked,
            DealVariance = deals.Sum(deal => deal.Amount * deal.Amount * deal.Probability * (1 - deal.Probability)),
            Deals =
            [
                .. deals.Select(deal => new DealExpectation(
                    default,
                    deal.Probability,
                    deal.Probability * deal.Amount,
                    deal.Amount
                )),
            ],
        };
}
