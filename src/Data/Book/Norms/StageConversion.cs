using System.Runtime.InteropServices;
using NodaTime;
using RevBot.Data.Book.History;
using RevBot.Data.Book.Rows;
using RevBot.Data.Calendar;
using RevBot.Data.Warehouse;

namespace RevBot.Data.Book.Norms;

/// <summary>
/// The company's own conversion by stage and segment. Counted at the same day of the last eight periods of the same
/// kind, among deals then open and due in the period: n, and how many were won in it. Shrunk twice, from cell to stage
/// and from stage to all: m = (wins of the stage + 2·g) ÷ (n of the stage + 2), p = (wins + 10·m) ÷ (n + 10), with g
/// the rate over all stages. A plain stage table over-forecasts at a quarter's start, because large deals move slower.
/// </summary>
/// <remarks>
/// A rate is 0 to 1 and by number of deals, not by amount. It is the chance of being won within the period, not ever:
/// it falls as the period runs out. Ask <see cref="Basis"/> what it rests on before it is shown; the CRM's default
/// percentages are nobody's measurement.
/// </remarks>
public sealed class StageConversion
{
    private const int EnoughClosed = 40;
    private const double StageWeight = 2;
    private const double CellWeight = 10;

    private readonly Dictionary<(int Stage, string? Segment), Tally> cells;
    private readonly Dictionary<int, Tally> byStage;
    private readonly Tally all;

    private StageConversion(ConversionBasis basis, Dictionary<(int Stage, string? Segment), Tally> cells)
    {
        (Basis, this.cells) = (basis, cells);
        byStage = cells
            .GroupBy(cell => cell.Key.Stage)
            .ToDictionary(stage => stage.Key, stage => Sum(stage.Select(cell => cell.Value)));
        all = Sum(byStage.Values);
    }

    /// <summary>What the rates rest on.</summary>
    public ConversionBasis Basis { get; }

    /// <summary>How many deals the rates were counted on.</summary>
    public int Deals => all.Deals;

    /// <summary>How many of them were won.</summary>
    public int Wins => all.Wins;

    /// <summary>The share of a stage's deals that are won; null where nothing gives one.</summary>
    /// <param name="stage">An open stage.</param>
    /// <param name="segment">The deal's segment; null and unknown ones take the stage's rate.</param>
    public double? RateOf(Stage stage, string? segment)
    {
        if (Basis is ConversionBasis.CrmDefaults or ConversionBasis.None)
        {
            return stage.Probability;
        }

        var ofStage = byStage.GetValueOrDefault(stage.Id);
        var cell = cells.GetValueOrDefault((stage.Id, segment));
        var overall = all.Deals == 0 ? 0 : (double)all.Wins / all.Deals;
        var middle = (ofStage.Wins + (StageWeight * overall)) / (ofStage.Deals + StageWeight);
        return (cell.Wins + (CellWeight * middle)) / (cell.Deals + CellWeight);
    }

    /// <summary>How many deals a stage's rate was counted on.</summary>
    public int DealsIn(Stage stage) => byStage.GetValueOrDefault(stage.Id).Deals;

    /// <summary>
    /// Counts the rates for a period as seen on a day in it. The lifetime of deals stands in where the same point has
    /// too few.
    /// </summary>
    /// <param name="book">Everything.</param>
    /// <param name="period">The present period.</param>
    /// <param name="asOf">The day in it.</param>
    internal static StageConversion Measure(DealBook book, Calendar.Period period, LocalDate asOf)
    {
        var samePoint = SamePoint(book, PastPoint.SamePoints(book.Company, period, asOf));
        if (Enough(samePoint))
        {
            return new(ConversionBasis.SamePoint, samePoint);
        }

        var lifetime = Lifetime(book, asOf);
        if (Enough(lifetime))
        {
            return new(ConversionBasis.Lifetime, lifetime);
        }

        var hasDefaults = book.Company.Stages.Any(stage => stage is { IsOpen: true, Probability: not null });
        return new(hasDefaults ? ConversionBasis.CrmDefaults : ConversionBasis.None, []);
    }

    private static bool Enough(Dictionary<(int Stage, string? Segment), Tally> cells)
    {
        var sum = Sum(cells.Values);
        return sum.Wins >= EnoughClosed && sum.Deals - sum.Wins >= EnoughClosed;
    }

    private static Dictionary<(int Stage, string? Segment), Tally> SamePoint(DealBook book, PastPoint[] points)
    {
        var past = new PastDue(book, points);
        return ParallelRows.Aggregate(
            book.DealCount,
            (from, to) =>
            {
                var counted = new Dictionary<(int Stage, string? Segment), Tally>();
                past.Walk(
                    from,
                    to,
                    (int row, PastPoint _, in VersionItem then, bool won) =>
                        Add(counted, then.StageId, SegmentOf(book, row), new(1, won ? 1 : 0))
                );
                return counted;
            },
            Join
        );
    }

    private static Dictionary<(int Stage, string? Segment), Tally> Join(
        Dictionary<(int Stage, string? Segment), Tally> earlier,
        Dictionary<(int Stage, string? Segment), Tally> later
    )
    {
        foreach (var ((stage, segment), tally) in later)
        {
            Add(earlier, stage, segment, tally);
        }

        return earlier;
    }

    private static Dictionary<(int Stage, string? Segment), Tally> Lifetime(DealBook book, LocalDate asOf)
    {
        var counted = new Dictionary<(int Stage, string? Segment), Tally>();
        var now = Dates.ToMicros(Dates.CloseOf(asOf, book.Company.Zone));
        for (var row = 0; row < book.Data.Deals.Length; row++)
        {
            var versions = book.Data.Versions.ItemsOf(row);
            var found = VersionSearch.Find(versions, now, now);
            if (
                found < 0
                || book.Data.Deals[row].DeletedAt <= now
                || book.Company.Stage(versions[found].StageId).IsOpen
            )
            {
                continue;
            }

            var won = book.Company.Stage(versions[found].StageId).Outcome == StageOutcome.Won;
            foreach (var stage in StagesPassed(book, versions, now))
            {
                Add(counted, stage, SegmentOf(book, row), new(1, won ? 1 : 0));
            }
        }

        return counted;
    }

    private static SortedSet<int> StagesPassed(DealBook book, ReadOnlySpan<VersionItem> versions, long now)
    {
        var passed = new SortedSet<int>();
        foreach (ref readonly var version in versions)
        {
            if (version.RecordedAt <= now && book.Company.Stage(version.StageId).IsOpen)
            {
                passed.Add(version.StageId);
            }
        }

        return passed;
    }

    private static string? SegmentOf(DealBook book, int row)
    {
        ref readonly var deal = ref book.Data.Deals[row];
        return deal.Segment ?? book.Data.Accounts.GetValueOrDefault(deal.AccountId)?.Segment;
    }

    private static void Add(
        Dictionary<(int Stage, string? Segment), Tally> cells,
        int stage,
        string? segment,
        Tally more
    )
    {
        ref var cell = ref CollectionsMarshal.GetValueRefOrAddDefault(cells, (stage, segment), out _);
        cell = new(cell.Deals + more.Deals, cell.Wins + more.Wins);
    }

    private static Tally Sum(IEnumerable<Tally> tallies) =>
        tallies.Aggregate(default(Tally), (sum, tally) => new(sum.Deals + tally.Deals, sum.Wins + tally.Wins));

    private readonly record struct Tally(int Deals, int Wins);
}
