using RevBot.Data.Book;
using RevBot.Skills.Facts;
using RevBot.Skills.PipelineChanges;
using RevBot.Skills.Risk;

namespace RevBot.Skills.Meetings;

/// <summary>
/// Which deals are worth the time of a meeting: what moved against the period since the last one, then what is at risk, by
/// what it may cost. In a forecast call deals in commit come first.
/// </summary>
internal sealed class MeetingDeals(ScopedBook book, MeetingKind kind)
{
    private const int Most = 5;
    private const int MostMoved = 2;

    /// <summary>At most five, and how many there were to choose from, exact for up to 400 deals at risk.</summary>
    /// <param name="risks">The deals at risk, by money at stake.</param>
    /// <param name="changes">What changed since the last meeting.</param>
    public (IReadOnlyList<MeetingDeal> Deals, int All) Choose(
        ListRiskDealsResult risks,
        GetPipelineChangesResult changes
    )
    {
        MeetingDeal[] moved = [.. Moved(changes)];
        var atRisk = risks.Deals.Select(AtRisk).OfType<MeetingDeal>();
        if (kind == MeetingKind.ForecastCall)
        {
            atRisk = atRisk.OrderByDescending(deal => deal.IsCommit);
        }

        MeetingDeal[] all =
        [
            .. moved
                .Take(kind == MeetingKind.Qbr ? Most : MostMoved)
                .Concat(atRisk)
                .DistinctBy(deal => deal.Id, StringComparer.Ordinal),
        ];
        return ([.. all.Take(Most)], Count(risks, changes, moved));
    }

    // Those that moved and those at risk; a deal that is both counts once.
    private static int Count(ListRiskDealsResult risks, GetPipelineChangesResult changes, MeetingDeal[] moved)
    {
        var atRisk = risks.Deals.Select(deal => deal.Id).ToHashSet(StringComparer.Ordinal);
        return (risks.DealsAtRisk ?? 0)
            + changes.Lines.Where(TookPipeline).Sum(line => line.Deals)
            - moved.Count(deal => atRisk.Contains(deal.Id));
    }

    // Lost, pushed out or cut.
    private static bool TookPipeline(PipelineLine line) => line.Line is "lost" or "pushed_out" or "decreased";

    private IEnumerable<MeetingDeal> Moved(GetPipelineChangesResult changes) =>
        changes
            .Lines.Where(TookPipeline)
            .SelectMany(line => line.Moves.Select(move => (line.Line, Move: move)))
            .OrderByDescending(one => Math.Abs(one.Move.Change.Minor))
            .ThenBy(one => one.Move.Deal, StringComparer.Ordinal)
            .Select(one => Moved(one.Line, one.Move))
            .OfType<MeetingDeal>();

    private MeetingDeal? Moved(string line, PipelineMove move) =>
        move.Deal is { } id && book.Find(id) is { } deal
            ? new(deal)
            {
                About = line,
                Reason = Why(line, move, deal.LossReason),
                Impact = -move.Change,
            }
            : null;

    private static string Why(string line, PipelineMove move, string? lossReason) =>
        line switch
        {
            "lost" => $"Lost since the last meeting{(lossReason is null ? string.Empty : $", for {lossReason}")}.",
            "pushed_out" => $"Pushed out of the period since the last meeting{To(move.CloseAfter)}.",
            _ => $"Cut by {Wording.Amount(-move.Change)} since the last meeting.",
        };

    private static string To(string? iso) =>
        Data.Calendar.Dates.FromIso(iso ?? string.Empty) is { } day ? $", to {Wording.Day(day)}" : string.Empty;

    private MeetingDeal? AtRisk(RiskDeal risk)
    {
        if (book.Find(risk.Id) is not { } deal)
        {
            return null;
        }

        var signal = risk.Signals[0];
        return new(deal)
        {
            About = signal.Kind,
            Reason = signal.Evidence,
            Impact = risk.Impact,
        };
    }
}
