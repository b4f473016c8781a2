using NodaTime;
using RevBot.Data.Book.Deals;
using RevBot.Data.Book.History;

namespace RevBot.Skills.WinLoss;

/// <summary>What counts of a deal that closed, worked out once for all the sums that it goes into.</summary>
/// <param name="IsWon">Won, else lost.</param>
/// <param name="Minor">The amount in minor units of the reporting currency, at the rate of the close date.</param>
/// <param name="HasAmount">Whether an amount is known; if not, <paramref name="Minor"/> is 0.</param>
/// <param name="CycleDays">
/// For won deals close date − creation date in whole days; null where either is unknown or the deal was entered after it
/// closed.
/// </param>
/// <param name="Discount">The discount given, as a share; null where none is entered.</param>
internal readonly record struct ClosedDeal(bool IsWon, long Minor, bool HasAmount, int? CycleDays, double? Discount)
{
    public static ClosedDeal Of(Deal deal, in DealState state) =>
        new(
            state.IsWon,
            state.Value.Minor,
            state.HasValue,
            state.IsWon ? Cycle(deal, state) : null,
            state.IsWon ? deal.Discount : null
        );

    private static int? Cycle(Deal deal, in DealState state) =>
        deal.CreatedOn is { } created && state.CloseOn is { } closed && created <= closed
            ? Period.DaysBetween(created, closed)
            : null;
}
