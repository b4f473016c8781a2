using RevBot.Data.Book;
using RevBot.Skills.Statistics.Logistic;

namespace RevBot.Skills.Forecast.Features;

/// <summary>
/// What training rows say about the company before any coefficient is fitted: its stages, the levels of each text field
/// with enough rows, the usual size in a segment, how long won deals stay in a stage, how often sellers win. Kept as it is.
/// </summary>
internal sealed record FeatureLevels
{
    private const int EnoughRows = 30;
    private const int MostLevels = 12;
    private const double SizeSpread = 1.2;
    private const double MostSize = 3;
    private const double LeastStageWeeks = 0.5;
    private const double MostStageAge = 4;
    private const double SellerPrior = 20;

    /// <summary>Ids of the stages that rows are in, in the order of the sales process.</summary>
    public required IReadOnlyList<int> Stages { get; init; }

    /// <summary>The id of the last open stage; -1 for a company without one.</summary>
    public required int LastStage { get; init; }

    /// <summary>
    /// Segments with at least 30 rows, most frequent first, without the most frequent one: the others are measured against
    /// it. At most 12. The three lists below are made in the same way.
    /// </summary>
    public required IReadOnlyList<string> Segments { get; init; }

    /// <summary>Regions of the owner's territory.</summary>
    public required IReadOnlyList<string> Regions { get; init; }

    /// <summary>Product families, or products where there is no family.</summary>
    public required IReadOnlyList<string> Products { get; init; }

    /// <summary>Kinds of deal, such as new business and renewal.</summary>
    public required IReadOnlyList<string> DealTypes { get; init; }

    /// <summary>The median of ln(amount) over all rows with an amount; 0 where none has one.</summary>
    public required double AnySize { get; init; }

    /// <summary>The median of ln(amount) by segment, of segments with at least 30 such rows.</summary>
    public required Dictionary<string, double> MedianSizes { get; init; }

    /// <summary>The median weeks that won deals had been in a stage, at least 0.5, of stages with at least 30 such rows.</summary>
    public required Dictionary<int, double> WonStageWeeks { get; init; }

    /// <summary>The share of deals that the rows' sellers won in the year before, 0..1; 0.5 where they closed none.</summary>
    public required double SellerMean { get; init; }

    /// <summary>Measures the levels.</summary>
    /// <param name="company">Its stages.</param>
    /// <param name="rows">Open deals of past weeks, with whether each was won in its quarter; may be empty.</param>
    public static FeatureLevels Measure(Company company, IReadOnlyList<(DealSnapshot Deal, bool Won)> rows)
    {
        var present = rows.Select(row => row.Deal.Stage).ToHashSet();
        var sized = rows.Where(row => !double.IsNaN(row.Deal.LogAmount)).Select(row => row.Deal).ToArray();
        return new()
        {
            Stages = [.. company.Stages.Where(stage => present.Contains(stage.Id)).Select(stage => stage.Id)],
            LastStage = company.Stages.Where(stage => stage.IsOpen).Select(stage => stage.Id).LastOrDefault(-1),
            Segments = Levels(rows, deal => deal.Segment),
            Regions = Levels(rows, deal => deal.Region),
            Products = Levels(rows, deal => deal.Product),
            DealTypes = Levels(rows, deal => deal.DealType),
            AnySize = sized.Length == 0 ? 0 : Median(sized.Select(deal => deal.LogAmount)),
            MedianSizes = sized
                .Where(deal => deal.Segment is not null)
                .GroupBy(deal => deal.Segment ?? string.Empty, StringComparer.Ordinal)
                .Where(segment => segment.Count() >= EnoughRows)
                .ToDictionary(
                    segment => segment.Key,
                    segment => Median(segment.Select(deal => deal.LogAmount)),
                    StringComparer.Ordinal
                ),
            WonStageWeeks = rows.Where(row => row.Won && !double.IsNaN(row.Deal.WeeksInStage))
                .GroupBy(row => row.Deal.Stage)
                .Where(stage => stage.Count() >= EnoughRows)
                .ToDictionary(
                    stage => stage.Key,
                    stage => Math.Max(LeastStageWeeks, Median(stage.Select(row => row.Deal.WeeksInStage)))
                ),
            SellerMean = SellerMeanOf(rows),
        };
    }

    /// <summary>(ln amount − the segment's median) ÷ 1.2, within ±3; NaN without an amount.</summary>
    public double Size(DealSnapshot deal)
    {
        var usual = deal.Segment is { } segment ? MedianSizes.GetValueOrDefault(segment, AnySize) : AnySize;
        return Math.Clamp((deal.LogAmount - usual) / SizeSpread, -MostSize, MostSize);
    }

    /// <summary>Weeks in the stage ÷ the median of deals that were won, at most 4; NaN where no median is known.</summary>
    public double StageAge(DealSnapshot deal) =>
        WonStageWeeks.TryGetValue(deal.Stage, out var usual)
            ? Math.Min(MostStageAge, deal.WeeksInStage / usual)
            : double.NaN;

    /// <summary>The seller's log-odds of winning less those of all sellers, shrunk by 20 deals at the common share.</summary>
    public double SellerLogOdds(DealSnapshot deal)
    {
        var closed = deal.SellerWins + deal.SellerLosses;
        var share = (deal.SellerWins + (SellerPrior * SellerMean)) / (closed + SellerPrior);
        return LogOdds.Logit(share) - LogOdds.Logit(SellerMean);
    }

    private static double SellerMeanOf(IReadOnlyList<(DealSnapshot Deal, bool Won)> rows)
    {
        var wins = rows.Sum(row => (double)row.Deal.SellerWins);
        var closed = wins + rows.Sum(row => (double)row.Deal.SellerLosses);
        return closed > 0 ? (wins + 1) / (closed + 2) : 0.5;
    }

    /// <summary>
    /// The most frequent level is what the others are measured against; rare ones go with it.
    /// </summary>
    private static string[] Levels(
        IReadOnlyList<(DealSnapshot Deal, bool Won)> rows,
        Func<DealSnapshot, string?> value
    ) =>
        [
            .. rows.Select(row => value(row.Deal))
                .OfType<string>()
                .GroupBy(level => level, StringComparer.Ordinal)
                .Where(level => level.Count() >= EnoughRows)
                .OrderByDescending(level => level.Count())
                .ThenBy(level => level.Key, StringComparer.Ordinal)
                .Skip(1)
                .Select(level => level.Key)
                .Take(MostLevels),
        ];

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
