using RevBot.Skills.Statistics.Series;

namespace RevBot.Skills.Tests.Statistics;

public sealed class SeasonalSplitTests
{
    [Fact]
    public void Split_OfThreeYearsOfQuarters_IsTheOneWorkedOutInFractions()
    {
        double[] values = [12, 15, 9, 20, 14, 18, 10, 25, 15, 21, 12, 27];

        var split = SeasonalSplit.Of(values, step => step % 4, 4)!;

        Assert.Equal(13.234375, split.Level, 1e-9);
        Assert.Equal(0.59375, split.Growth, 1e-9);
        Assert.Equal(-1.9427083333333333, split.Seasons[0], 1e-9);
        Assert.Equal(1.796875, split.Seasons[1], 1e-9);
        Assert.Equal(-6.463541666666667, split.Seasons[2], 1e-9);
        Assert.Equal(6.609375, split.Seasons[3], 1e-9);
        Assert.Equal(0.09571356387432144, split.GrowthError, 1e-9);
        Assert.Equal(0.5601492712672136, split.SeasonErrors[3], 1e-9);
        Assert.Equal(1.0828753610730313, split.Noise, 1e-9);
    }

    [Fact]
    public void Split_OfAnExactSeries_GivesItsPartsBack()
    {
        double[] seasons = [3, -1, -2, 0];
        double[] values = [.. Enumerable.Range(0, 8).Select(step => 10 + (2.0 * step) + seasons[step % 4])];

        var split = SeasonalSplit.Of(values, step => step % 4, 4)!;

        Assert.Equal(2, split.Growth, 1e-9);
        Assert.Equal(seasons, split.Seasons.Select(season => Math.Round(season, 9)));
        Assert.Equal(10 + 12 - 2, split.Expected(6, 2), 1e-9);
    }

    [Fact]
    public void Split_WithOneOfASeasonOnly_HasNoSeasons()
    {
        // Seven quarters: the fourth stands there once.
        var split = SeasonalSplit.Of([1, 2, 3, 4, 5, 6, 8], step => step % 4, 4)!;

        Assert.Empty(split.Seasons);
    }

    [Fact]
    public void Split_OfThreeSteps_IsNone() => Assert.Null(SeasonalSplit.Of([1, 2, 4], _ => 0, 0));

    [Fact]
    public void Error_WhereNeighboursAreAlike_IsWider()
    {
        double[] waves = [1, 1, 1, -1, -1, -1, 1, 1, 1, -1, -1, -1];
        double[] swings = [1, -1, 1, -1, 1, -1, 1, -1, 1, -1, 1, -1];

        var (alike, unlike) = (SeasonalSplit.Of(waves, _ => 0, 0)!, SeasonalSplit.Of(swings, _ => 0, 0)!);

        Assert.True(alike.GrowthError / alike.Noise > 1.3 * unlike.GrowthError / unlike.Noise);
    }
}
