using RevBot.Data.Book;
using RevBot.Data.Book.Norms.Risk;
using RevBot.Data.Warehouse;

namespace RevBot.Data.Tests.Book.Norms;

public sealed class RiskNormsBorderTests
{
    private const int Early = 1;
    private const int Late = 2;

    private static readonly Stage EarlyStage = new(
        Early,
        "Early",
        1,
        StageOutcome.Open,
        ForecastCategory.Pipeline,
        null
    );

    [Fact]
    public void OddsRatio_OfAGroupThatWinsMoreOften_IsOne()
    {
        // With the group 45 of 50 won, without it 40 of 100: the ratio of the table would be above 5.
        var norms = Norms((Early, RiskMarks.Slipped, 50, 45), (Early, RiskMarks.None, 100, 40));

        Assert.True(norms.IsMeasured);
        Assert.Equal(1, norms.OddsRatio(RiskMarks.Slipped));
    }

    [Theory]
    [InlineData(80, 40, true)]
    [InlineData(79, 39, false)]
    [InlineData(79, 40, false)]
    public void IsMeasured_FromFortyWonAndFortyNotWonOn(int deals, int won, bool expected)
    {
        var norms = Norms((Early, RiskMarks.Slipped, deals, won));

        Assert.Equal(expected, norms.IsMeasured);
        if (!expected)
        {
            Assert.Equal(RiskNorms.DefaultOddsRatio, norms.OddsRatio(RiskMarks.Slipped));
            Assert.Equal(0.3, norms.Unmarked(EarlyStage, 0.3));
        }
    }

    [Fact]
    public void Unmarked_OfAStageWithThirtyPastDeals_RestsOnThemAlone()
    {
        var norms = Norms((Early, RiskMarks.Slipped, 30, 5), (Late, RiskMarks.None, 100, 50));
        var ratio = norms.OddsRatio(RiskMarks.Slipped);

        var unmarked = norms.Unmarked(EarlyStage, 0.3);

        Assert.InRange(ratio, 0.1, 0.99);
        Assert.Equal(0.3, RiskNorms.WithOdds(unmarked, ratio), 9);
    }

    [Fact]
    public void Unmarked_OfAStageWithTwentyNinePastDeals_RestsOnThoseOfAllStages()
    {
        var norms = Norms((Early, RiskMarks.Slipped, 29, 5), (Late, RiskMarks.None, 100, 50));
        var ratio = norms.OddsRatio(RiskMarks.Slipped);

        var unmarked = norms.Unmarked(EarlyStage, 0.3);

        Assert.Equal(0.3, ((29 * RiskNorms.WithOdds(unmarked, ratio)) + (100 * unmarked)) / 129, 9);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Unmarked_OfACertainConversion_IsTheConversion(double conversion)
    {
        var norms = Norms((Early, RiskMarks.Slipped, 100, 50));

        Assert.Equal(conversion, norms.Unmarked(EarlyStage, conversion));
        Assert.Equal(conversion, RiskNorms.WithOdds(conversion, 0.7));
    }

    private static RiskNorms Norms(params (int Stage, RiskMarks Marks, int Deals, int Wins)[] cells) =>
        new(cells.ToDictionary(cell => (cell.Stage, cell.Marks), cell => new RiskTally(cell.Deals, cell.Wins)));
}
