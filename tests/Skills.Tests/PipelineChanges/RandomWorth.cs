using RevBot.Data.Warehouse;

namespace RevBot.Skills.Tests.PipelineChanges;

/// <summary>An independent sum of the open pipeline of 2026-Q4: plain loops over what was written down, in cents.</summary>
internal static class RandomWorth
{
    public static IReadOnlyList<(string On, decimal Rate)> EurRates { get; } =
    [("2026-09-01", 1.1m), ("2026-10-20", 1.13m), ("2026-11-15", 1.07m)];

    /// <summary>How many deals, and what they are worth.</summary>
    public static (int Deals, long Cents) PipelineAt(this RandomPipeline pipeline, int day)
    {
        var deals = 0;
        var cents = 0L;
        foreach (var deal in pipeline.Deals)
        {
            if (deal.KnownAt(day) is { } known && Counts(pipeline, deal, known, day))
            {
                deals++;
                cents += CentsOf(deal, known, day);
            }
        }

        return (deals, cents);
    }

    public static bool Counts(RandomPipeline pipeline, RandomDeal deal, RandomMove known, int day) =>
        !known.Stage.StartsWith("Closed", StringComparison.Ordinal)
        && known.Category != ForecastCategory.Omitted
        && known.Close is { } close
        && string.CompareOrdinal(close, "2026-10-01") >= 0
        && string.CompareOrdinal(close, "2026-12-31") <= 0
        && Sees(pipeline.Viewer, known.Owner)
        && Fits(pipeline, deal, known, day);

    private static bool Sees(string viewer, string owner) =>
        viewer switch
        {
            "Vera" => true,
            "Mia" => owner is "Priya" or "Paul",
            _ => owner == viewer,
        };

    private static bool Fits(RandomPipeline pipeline, RandomDeal deal, RandomMove known, int day)
    {
        var filter = pipeline.Filter;
        return filter is null
            || (
                filter.Owners?.Contains(known.Owner, StringComparer.Ordinal) != false
                && filter.Segments?.Contains(deal.Segment, StringComparer.Ordinal) != false
                && filter.Stages?.Contains(known.Stage, StringComparer.Ordinal) != false
                && (filter.ForecastCategories is null || known.Category == ForecastCategory.Commit)
                && (filter.MinAmount is not { } least || CentsOf(deal, known, day) >= least * 100)
                && (filter.MaxAmount is not { } most || CentsOf(deal, known, day) <= most * 100)
                && filter.Exclude?.Owners?.Contains(known.Owner, StringComparer.Ordinal) != true
                && filter.Exclude?.Segments?.Contains(deal.Segment, StringComparer.Ordinal) != true
            );
    }

    private static long CentsOf(RandomDeal deal, RandomMove known, int day)
    {
        var rate =
            deal.Currency == "USD"
                ? 1m
                : EurRates.Last(rate => string.CompareOrdinal(rate.On, RandomPipeline.Iso(day)) <= 0).Rate;
        return (long)Math.Round(known.Amount!.Value * rate * 100, MidpointRounding.ToEven);
    }
}
