using RevBot.Data.Book;
using RevBot.Data.Book.Deals;
using RevBot.Data.Book.History;
using RevBot.Data.Calendar;
using RevBot.Data.Warehouse;
using RevBot.Skills.Filtering;

namespace RevBot.Skills.PipelineChanges;

/// <summary>
/// What the open pipeline is at an instant: deals in the scope, open, not omitted, with a close date in the period, that
/// the filter means. All as it was known at that instant.
/// </summary>
internal sealed class PipelineRule(ScopedBook book, Period period, DealSelection selection)
{
    public bool Counts(DealTraits traits, in DealState state) =>
        state.IsDueIn(period)
        && state.Category != ForecastCategory.Omitted
        && IsInScope(state)
        && selection.Matches(traits, state);

    /// <summary>The period.</summary>
    public Period Period => period;

    /// <summary>Whether a deal belonged to the scope and to the people asked about.</summary>
    public bool IsOurs(in DealState state) => IsInScope(state) && selection.MatchesOwner(state);

    /// <summary>Whether a deal's close date lies in the period.</summary>
    public bool ClosesInPeriod(in DealState state) => state.ClosesIn(period);

    /// <summary>Whether a closed deal that never was in the pipeline at either moment is worth a word: the filter means it.</summary>
    public bool Means(DealTraits traits, in DealState state) => IsInScope(state) && selection.Matches(traits, state);

    // A deal that is visible now may have had an owner outside the scope before.
    private bool IsInScope(in DealState state) => book.Scope.SeesAll || state.Owner is not null;
}
