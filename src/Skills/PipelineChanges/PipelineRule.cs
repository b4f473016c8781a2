using RevBot.Data.Book;
using RevBot.Data.Book.Deals;
using RevBot.Data.Book.History;
using RevBot.Data.Calendar;
using RevBot.Data.Warehouse;
using RevBot.Skills.Filtering;

namespace RevBot.Skills.PipelineChanges;

/// <summary>
/// What the open pipeline is at an instant: deals in the scope, open, not omitted, with a close date in the period,
/// that the filter means. All as it was known at that instant.
/// </summary>
internal sealed class PipelineRule(ScopedBook book, Period period, DealSelection selection)
{
    /// <summary>Whether a deal in a state is in the pipeline.</summary>
    /// <param name="traits">What of the deal has no history.</param>
    /// <param name="state">How it stood at the instant.</param>
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

    /// <summary>
    /// Whether the filter means a deal, open or closed: a deal that came and closed in between is said only then.
    /// </summary>
    public bool Means(DealTraits traits, in DealState state) => IsInScope(state) && selection.Matches(traits, state);

    // A deal that is visible now may have had an owner outside the scope before.
    private bool IsInScope(in DealState state) => book.Scope.SeesAll || state.Owner is not null;
}
