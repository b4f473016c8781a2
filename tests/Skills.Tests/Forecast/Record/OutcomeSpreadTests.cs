using RevBot.Skills.Forecast.Methods;
using RevBot.Skills.Forecast.Record;
using RevBot.Skills.Statistics;

namespace RevBot.Skills.Tests.Forecast.Record;

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

    // Deals of 600 and 333 lie between two steps of 933 ÷ 400. Their four outcomes 0, 333, 600 and 933 share all the chance
    // there is: nothing lies above 933.
    [Theory]
    [InlineData(300, 0.75)]
    [InlineData(450, 0.5)]
    [InlineData(800, 0.25)]
    [InlineData(1000, 0)]
    public void Chance_OfDealsBetweenTwoGridSteps_AddsUpToOne(double target, double chance) =>
        Assert.Equal(chance, new OutcomeSpread(Raw(0, [(600, 0.5), (333, 0.5)]), 466.5, Plain).ChanceOf(target), 6);

    // Fourteen of 28 equal deals make half of the variance, so the sum is worked out: 15 wins or more have 0.425, where the
    // normal distribution gives 0.381 of reaching 148. Of 29 deals fourteen make less than half.
    [Fact]
    public void Chance_OfFourteenDealsThatMakeHalfOfTheVariance_IsThatOfTheirSum_AndOfFewerTheNormalOne()
    {
        var lumpy = new OutcomeSpread(Raw(0, [.. Enumerable.Repeat((10.0, 0.5), 28)]), 140, Plain);
        var smooth = new OutcomeSpread(Raw(0, [.. Enumerable.Repeat((10.0, 0.5), 29)]), 145, Plain);

        Assert.InRange(lumpy.ChanceOf(148), 0.41, 0.43);
        Assert.Equal(1 - Normal.Below(8 / smooth.Deviation), smooth.ChanceOf(153), 10);
    }

    [Fact]
    public void ToldChance_WhileAnythingIsOpen_StaysAHundredthFromCertainty_AndIsCertainOtherwise()
    {
        var open = new OutcomeSpread(Raw(50, [(100, 0.5)]), 100, Plain);
        var closed = new OutcomeSpread(Raw(50, []), 50, RangeRule.Certain);

        Assert.Equal((1, 0.01), (open.ToldChanceOf(50), open.ToldChanceOf(5000)));
        var sure = new OutcomeSpread(Raw(50, [(100, 0.9999)]), 149.99, Plain);
        Assert.Equal(0.9999, sure.ChanceOf(60), 6);
        Assert.Equal(0.99, sure.ToldChanceOf(60));
        Assert.Equal((1, 0), (closed.ToldChanceOf(50), closed.ToldChanceOf(51)));
    }

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
