using NodaTime;
using RevBot.Data.Book.Deals;
using RevBot.Data.Book.History;

namespace RevBot.Skills.WinLoss;

/// <summary>What a closed deal adds to the sums, worked out once for all the sums that it goes into.</summary>
/// <param name="IsWon">Whether it was won; a closed deal that was not won was lost.</param>
/// <param name="Minor">
/// The amount in minor units of the reporting currency, at the rate of the close date; 0 where no amount is entered.
/// </param>
/// <param name="HasAmount">Whether an amount is entered; an entered 0 counts as one.</param>
/// <param name="CycleDays">
/// The sales cycle of a won deal: close date − creation date in whole days, 0 for a deal won on the day of its
/// creation. Null for a lost deal, where either date is unknown, and where the deal was entered after it closed: such a
/// cycle would be negative and says when somebody typed, not how long the sale took.
/// </param>
/// <param name="Discount">The discount of a won deal, 0..1; null for a lost deal and where none is entered.</param>
internal readonly record struct ClosedDeal(bool IsWon, long Minor, bool HasAmount, int? CycleDays, double? Discount)
{
    /// <summary>Reads a deal in a state in which it is closed; the state of an open deal counts as lost.</summary>
    public static ClosedDeal Read(Deal deal, in DealState state) =>
        new(
            state.IsWon,
            state.Value.Minor,
            state.HasValue,
            state.IsWon ? CycleOf(deal, state) : null,
            state.IsWon ? deal.Discount : null
        );

    /// <summary>
    /// The sales cycle of a closed deal, won or lost: close date − creation date in whole days, never negative; null
    /// where either date is unknown or the deal was entered after it closed.
    /// </summary>
    public static int? CycleOf(Deal deal, in DealState state) =>
        deal.CreatedOn is { } created && state.CloseOn is { } closed && created <= closed
            ? Period.DaysBetween(created, closed)
            : null;
}
