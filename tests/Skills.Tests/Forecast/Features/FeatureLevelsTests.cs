using RevBot.Data.Warehouse;
using RevBot.Skills.Forecast.Features;
using RevBot.Skills.Forecast.Learning;
using RevBot.Skills.Tests.Company;

namespace RevBot.Skills.Tests.Forecast.Features;

/// <summary>What training rows must show before it counts, at each border.</summary>
public sealed class FeatureLevelsTests
{
    private static readonly Data.Book.Company Company = new TestCompany("2026-11-22")
        .Leader("Vera")
        .AsSeenBy("Vera")
        .Company;

    [Fact]
    public void Segments_CountFromThirtyRowsOn_AndTheMostFrequentIsTheMeasure()
    {
        var levels = Levels([.. Rows("Big", 40), .. Rows("Mid", 30), .. Rows("Small", 29)]);

        Assert.Equal(["Mid"], levels.Segments);
        Assert.Equal(["Big", "Mid"], levels.MedianSizes.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Segments_BesideTheMostFrequent_AreTwelveAtMost()
    {
        var rows = Enumerable.Range(0, 14).SelectMany(place => Rows($"Segment {place:00}", 60 - place));

        var levels = Levels([.. rows]);

        Assert.Equal(12, levels.Segments.Count);
        Assert.Equal(("Segment 01", "Segment 12"), (levels.Segments[0], levels.Segments[^1]));
    }

    [Fact]
    public void Size_IsHeldWithinThreeSpreads_AndUnknownWithoutAnAmount()
    {
        var levels = Levels([.. Rows("Big", 30)]);

        Assert.Equal(3, levels.Size(Deal("Big") with { LogAmount = 100 }));
        Assert.Equal(-3, levels.Size(Deal("Big") with { LogAmount = -100 }));
        Assert.Equal(1, levels.Size(Deal("Big") with { LogAmount = 2 + 1.2 }), 12);
        Assert.Equal(double.NaN, levels.Size(Deal("Big") with { LogAmount = double.NaN }));
    }

    // Won deals had been in their stage for a fifth of a week, which counts as half a week.
    [Theory]
    [InlineData(30, 1, 2)]
    [InlineData(30, 3, 4)]
    [InlineData(29, 1, double.NaN)]
    public void StageAge_IsWeeksAgainstThirtyWonDeals_FourAtMost(int won, double weeks, double expected)
    {
        var rows = Rows("Big", won).Select(row => (row.Deal with { WeeksInStage = 0.2 }, true));

        Assert.Equal(expected, Levels([.. rows]).StageAge(Deal("Big") with { WeeksInStage = weeks }));
    }

    [Fact]
    public void Levels_OfNoRows_AreNone()
    {
        var levels = Levels([]);

        Assert.Empty(levels.Stages);
        Assert.Equal((0, 0.5), (levels.AnySize, levels.SellerMean));
    }

    // Ten rows of 1 and nine of 3 in one stage and week: the nine are compared with the stage's mean.
    [Fact]
    public void ReferenceRows_OfFewerThanTenDeals_AreThoseOfTheStage()
    {
        FeatureColumn[] columns =
        [
            new("size", FeatureGroup.Size, FeatureColumn.ColumnKind.Flag, deal => deal.LogAmount),
        ];
        DealSnapshot[] deals =
        [
            .. Enumerable.Repeat(Deal("Ten") with { LogAmount = 1 }, 10),
            .. Enumerable.Repeat(Deal("Nine") with { LogAmount = 3 }, 9),
        ];

        var references = ReferenceRows.Average(FeatureLayout.Fit(columns, deals), deals);

        Assert.Equal([1], references.NearestTo(Deal("Ten")));
        Assert.Equal([37.0 / 19], references.NearestTo(Deal("Nine")));
        Assert.Equal([37.0 / 19], references.NearestTo(Deal("Ten") with { Segment = null }));
        Assert.Equal([37.0 / 19], references.NearestTo(Deal("Ten") with { Stage = 9, WeeksLeft = 1 }));
        Assert.Equal([0], ReferenceRows.Average(FeatureLayout.Fit(columns, []), []).NearestTo(Deal("Ten")));
    }

    [Fact]
    public void Layout_OfAnotherNumberOfColumns_IsRefused() =>
        Assert.Throws<InvalidDataException>(() => new FeatureLayout([], new([0], [1])));

    private static FeatureLevels Levels((DealSnapshot Deal, bool Won)[] rows) => FeatureLevels.Measure(Company, rows);

    private static IEnumerable<(DealSnapshot Deal, bool Won)> Rows(string segment, int count) =>
        Enumerable.Repeat((Deal(segment), false), count);

    private static DealSnapshot Deal(string? segment) =>
        new()
        {
            Stage = 1,
            WeeksLeft = 6.5,
            Category = ForecastCategory.Pipeline,
            Segment = segment,
            LogAmount = 2,
        };
}
