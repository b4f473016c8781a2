using NodaTime;
using RevBot.Data.Book;

namespace RevBot.Skills.WinLoss;

/// <summary>The sales cycle of a closed deal: close date − creation date, in days of the reporting zone.</summary>
internal static class SalesCycle
{
    /// <summary>Whole days, 0 and more; null where either date is unknown or the deal was entered after it closed.</summary>
    public static int? Of(Deal deal, in DealState state) =>
        deal.CreatedOn is { } created && state.CloseOn is { } closed && created <= closed
            ? Period.DaysBetween(created, closed)
            : null;
}
