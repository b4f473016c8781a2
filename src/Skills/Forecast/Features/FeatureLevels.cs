using RevBot.Data.Book;
using RevBot.Skills.Statistics.Logistic;

namespace RevBot.Skills.Forecast.Features;

/// <summary>
/// What training rows say about the company before any coefficient is fitted: the stages and the levels with enough rows,
/// the usual size of a segment, how long won deals stay in a stage, how often sellers win.
/// </summary>
internal sealed class FeatureLevels
{
    private const int EnoughRows = 30;
    private const double SizeSpread = 1.2;
    private const double MostSize = 3;
    private const double MostStageAge = 4;
    private const double SellerPrior = 20;

    private readonly Dictionary<string, double> medianSize;
    private readonly double anySize;
    private readonly Dictionary<int, double> wonStageWeeks;
    private readonly double sellerMean;

    public FeatureLevels(Company company, IReadOnlyList<(DealSnapshot Deal, bool Won)> rows)
    {
        var present = rows.Select(row => row.Deal.Stage).ToHashSet();
        Stages = [.. company.Stages.Where(stage => present.Contains(stage.Id)).Select(stage => stage.Id)];
        LastStage = company.Stages.Where(stage => stage.IsOpen).Select(stage => stage.Id).LastOrDefault(-1);
        Segments = Levels(rows, deal => deal.Segment);
        Regions = Levels(rows, deal => deal.Region);
        Products = Levels(rows, deal => deal.Product);
        DealTypes = Levels(rows, deal => deal.DealType);
        var sized = rows.Where(row => !double.IsNaN(row.Deal.LogAmount)).Select(row => row.Deal).ToArray();
        anySize = sized.Length == 0 ? 0 : Median(sized.Select(deal => deal.LogAmount));
        medianSize = sized
            .Where(deal => deal.Segment is not null)
            .GroupBy(deal => deal.Segment!, StringComparer.Ordinal)
            .Where(segment => segment.Count() >= EnoughRows)
            .ToDictionary(
                segment => segment.Key,
                segment => Median(segment.Select(deal => deal.LogAmount)),
                StringComparer.Ordinal
            );
        wonStageWeeks = rows.Where(row => row.Won && !double.IsNaN(row.Deal.WeeksInStage))
            .GroupBy(row => row.Deal.Stage)
            .Where(stage => stage.Count() >= EnoughRows)
            .ToDictionary(
                stage => stage.Key,
                stage => Math.Max(0.5, Median(stage.Select(row => row.Deal.WeeksInStage)))
            );
        var (wins, losses) = (
            rows.Sum(row => (double)row.Deal.SellerWins),
            rows.Sum(row => (double)row.Deal.SellerLosses)
        );
        sellerMean = wins + losses > 0 ? (wins + 1) / (wins + losses + 2) : 0.5;
    }

    private FeatureLevels(BinaryReader reader)
    {
        Stages = reader.Integers();
        LastStage = reader.ReadInt32();
        Segments = reader.Texts();
        Regions = reader.Texts();
        Products = reader.Texts();
        DealTypes = reader.Texts();
        anySize = reader.ReadDouble();
        medianSize = reader.Map(from => from.ReadString(), from => from.ReadDouble(), StringComparer.Ordinal);
        wonStageWeeks = reader.Map(from => from.ReadInt32(), from => from.ReadDouble());
        sellerMean = reader.ReadDouble();
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static FeatureLevels Read(BinaryReader reader) => new(reader);

    /// <summary>Writes it.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Put(Stages);
        writer.Write(LastStage);
        writer.Put(Segments);
        writer.Put(Regions);
        writer.Put(Products);
        writer.Put(DealTypes);
        writer.Write(anySize);
        writer.Put(medianSize, (to, segment) => to.Write(segment), (to, size) => to.Write(size));
        writer.Put(wonStageWeeks, (to, stage) => to.Write(stage), (to, weeks) => to.Write(weeks));
        writer.Write(sellerMean);
    }

    /// <summary>Ids of the stages that rows are in, in the order of the process.</summary>
    public IReadOnlyList<int> Stages { get; }

    /// <summary>The last open stage.</summary>
    public int LastStage { get; }

    public IReadOnlyList<string> Segments { get; }

    public IReadOnlyList<string> Regions { get; }

    public IReadOnlyList<string> Products { get; }

    public IReadOnlyList<string> DealTypes { get; }

    /// <summary>(ln amount − the segment's median) ÷ 1.2, within ±3; NaN without an amount.</summary>
    public double Size(DealSnapshot deal)
    {
        var usual = deal.Segment is { } segment ? medianSize.GetValueOrDefault(segment, anySize) : anySize;
        return Math.Clamp((deal.LogAmount - usual) / SizeSpread, -MostSize, MostSize);
    }

    /// <summary>Weeks in the stage ÷ the median of deals that were won, at most 4; NaN where none is known.</summary>
    public double StageAge(DealSnapshot deal) =>
        wonStageWeeks.TryGetValue(deal.Stage, out var usual)
            ? Math.Min(MostStageAge, deal.WeeksInStage / usual)
            : double.NaN;

    /// <summary>The seller's log-odds of winning against those of all, shrunk by 20 deals.</summary>
    public double SellerLogOdds(DealSnapshot deal)
    {
        var closed = deal.SellerWins + deal.SellerLosses;
        var share = (deal.SellerWins + (SellerPrior * sellerMean)) / (closed + SellerPrior);
        return LogOdds.Logit(share) - LogOdds.Logit(sellerMean);
    }

    // The most frequent level is what the others are measured against; rare ones go with it.
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
                .Take(12),
        ];

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
