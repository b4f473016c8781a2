using RevBot.Data.Book.Deals;
using RevBot.Data.Book.History;

namespace RevBot.Skills.PipelineChanges;

/// <summary>One deal at the two moments of a window.</summary>
/// <param name="deal">Null for one that is not visible any more, so has no name.</param>
/// <param name="before">At the start; null where it did not exist in the scope.</param>
/// <param name="after">At the end; null where it does not exist in the scope.</param>
internal readonly struct Crossing(Deal? deal, DealState? before, DealState? after)
{
    /// <summary>The deal; null for one that is not visible any more.</summary>
    public Deal? Deal { get; } = deal;

    /// <summary>How it stood at the start; null where it did not exist in the scope.</summary>
    public DealState? Before { get; } = before;

    /// <summary>How it stands at the end; null where it does not exist in the scope.</summary>
    public DealState? After { get; } = after;

    /// <summary>Whether the deal had begun by the start, in the scope or elsewhere.</summary>
    public bool HadBegun { get; init; }

    /// <summary>Whether the deal was deleted by the end.</summary>
    public bool WasDeleted { get; init; }
}
