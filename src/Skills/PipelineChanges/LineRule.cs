using RevBot.Data.Book.History;

namespace RevBot.Skills.PipelineChanges;

/// <summary>
/// Finds the one line in which a deal stands: the first that fits, in the order owner, outcome, close date, other
/// fields. See <see cref="LineKind"/> for what the lines mean.
/// </summary>
internal sealed class LineRule(PipelineRule pipeline)
{
    /// <summary>The line of a deal that is in the pipeline at the end and was not at the start.</summary>
    public LineKind Entering(in Crossing crossing)
    {
        if (!crossing.HadBegun)
        {
            return LineKind.Created;
        }

        return crossing.Before is not { } before || !pipeline.IsOurs(before) ? LineKind.MovedIn
            : !before.IsOpen ? LineKind.Reopened
            : !pipeline.ClosesInPeriod(before) ? LineKind.PulledIn
            : LineKind.NowCounted;
    }

    /// <summary>The line of a deal that was in the pipeline at the start and is not at the end.</summary>
    public LineKind Leaving(in Crossing crossing)
    {
        if (crossing.WasDeleted)
        {
            return LineKind.Removed;
        }

        return crossing.After is not { } after || !pipeline.IsOurs(after) ? LineKind.MovedOut
            : after.IsWon ? LineKind.Won
            : after.IsLost ? LineKind.Lost
            : !pipeline.ClosesInPeriod(after) ? LineKind.PushedOut
            : LineKind.NoLongerCounted;
    }

    /// <summary>The line of a deal that is in the pipeline at both moments; null where its value is the same.</summary>
    public static LineKind? Staying(in DealState before, in DealState after)
    {
        var change = after.Value.Minor - before.Value.Minor;
        return change == 0 ? null
            : before.Amount == after.Amount ? LineKind.Currency
            : change > 0 ? LineKind.Increased
            : LineKind.Decreased;
    }
}
