using RevBot.Skills.ForecastChange.Causes;

namespace RevBot.Skills.ForecastChange.Deals;

/// <summary>Finds for each deal that counts at one of two moments what became of it.</summary>
internal sealed class DealPairs(ForecastMoment start, ForecastMoment end)
{
    private readonly bool isDated = start.View.Coverage.CloseDates;

    /// <summary>All, in the order of the book.</summary>
    public IReadOnlyList<DealPair> All() =>
        [
            .. start
                .Counted.Keys.Union(end.Counted.Keys)
                .Order()
                .Select(order =>
                    (start.Counted.GetValueOrDefault(order), end.Counted.GetValueOrDefault(order)) switch
                    {
                        ({ } before, { } after) => new DealPair(before, after, Staying(before, after)),
                        (null, { } after) => new DealPair(null, after, Coming(after)),
                        ({ } before, null) => new DealPair(before, null, Going(before)),
                        _ => throw new InvalidOperationException("A deal that counts at neither moment."),
                    }
                )
                .Select(pair => pair with { IsElsewhere = isDated && !IsDue(pair.Before) && !IsDue(pair.After) }),
        ];

    private static bool IsDue(CountedDeal? deal) => deal is { IsDue: true };

    /// <summary>A pair that counts at both moments: reopened, or of no meaning.</summary>
    private static Cause Staying(CountedDeal before, CountedDeal after) =>
        before.IsWon && !after.IsWon ? Cause.Reopened : Cause.Won;

    /// <summary>Why a deal counts at the end alone.</summary>
    private Cause Coming(CountedDeal after)
    {
        if (!after.Deal.TryAt(start.View.AsOf, out var before))
        {
            return Cause.Created;
        }

        return !start.IsOurs(before) ? Cause.MovedIn
            : !before.IsOpen && after.State.IsOpen ? Cause.Reopened
            : before.IsWon && !before.ClosesIn(start.Position.Period) ? Cause.PulledIn
            : after.IsWon ? Cause.Won
            : Cause.NowCounted;
    }

    /// <summary>Why a deal counts at the start alone.</summary>
    private Cause Going(CountedDeal before)
    {
        if (end.View.Same(before.Deal) is not { } deal)
        {
            return end.View.IsDeleted(before.Deal) ? Cause.Removed : Cause.MovedOut;
        }

        var after = deal.Now;
        return !end.IsOurs(after) ? Cause.MovedOut
            : after.IsLost ? Cause.Lost
            : after.IsWon && !after.ClosesIn(end.Position.Period) ? Cause.PushedOut
            : before.IsWon && after.IsOpen ? Cause.Reopened
            : Cause.NoLongerCounted;
    }
}
