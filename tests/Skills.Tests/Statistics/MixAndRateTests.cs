using RevBot.Skills.Statistics.Proportions;

namespace RevBot.Skills.Tests.Statistics;

public sealed class MixAndRateTests
{
    [Fact]
    public void Split_OfTwoCells_IsTheHandComputedOne()
    {
        // Before 10 of 40 and 30 of 60, now 20 of 50 and 20 of 50: weights 0.4, 0.6 then 0.5, 0.5.
        // Mix: 0.1 · (0.25 + 0.4) ÷ 2 − 0.1 · (0.5 + 0.4) ÷ 2 = −0.0125; rate: 0.15 · 0.45 − 0.1 · 0.55 = 0.0125.
        var split = MixAndRate.Split([new(10, 40, 20, 50), new(30, 60, 20, 50)])!;

        Assert.Equal(-0.0125, split.Mix, 1e-12);
        Assert.Equal(0.0125, split.Rate, 1e-12);
        Assert.Equal(0, split.Change, 1e-12);
    }

    [Fact]
    public void Split_OfPureMix_HasNoRate()
    {
        var split = MixAndRate.Split([new(10, 50, 20, 100), new(20, 50, 10, 25)])!;

        Assert.Equal(0, split.Rate, 1e-12);
        Assert.Equal((30 / 125.0) - 0.3, split.Mix, 1e-12);
    }

    [Fact]
    public void Split_WithCellsThatComeAndGo_StillAddsUp()
    {
        MixAndRateCounts[] cells = [new(5, 20, 0, 0), new(0, 0, 9, 12), new(7, 31, 4, 29), new(3, 9, 8, 8)];

        var split = MixAndRate.Split(cells)!;

        Assert.Equal((21 / 49.0) - (15 / 60.0), split.Change, 1e-12);
        Assert.Equal(0, split.Cells[0].Rate, 1e-12);
        Assert.Equal(0, split.Cells[1].Rate, 1e-12);
    }

    [Fact]
    public void Split_WithoutCasesOnOneSide_IsNone()
    {
        Assert.Null(MixAndRate.Split([new(1, 2, 0, 0)]));
        Assert.Null(MixAndRate.Split([]));
    }
}
