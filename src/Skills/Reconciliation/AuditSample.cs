using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using RevBot.Data.Book;
using RevBot.Data.Book.Deals;
using RevBot.Data.Calendar;
using RevBot.Skills.Facts;

namespace RevBot.Skills.Reconciliation;

/// <summary>
/// The monthly audit sample: deals of a person's scope with their fields as the warehouse has them, for the person to check
/// against their own list.
/// </summary>
/// <remarks>
/// A hash of the month and the deal's id puts the deals in an order, and the first so many of the person's are drawn, so
/// nobody chooses. One person gets the same deals all month, as long as the deals that they see and their close dates stay;
/// another month has another order. Two people draw from different deals: their samples need not agree on those that both see.
/// </remarks>
public static class AuditSample
{
    /// <summary>The most deals of a sample.</summary>
    public const int MostDeals = 500;

    /// <summary>Draws the sample.</summary>
    /// <param name="book">What the person may see; its day says which month.</param>
    /// <param name="period">Deals whose close date lies in it, open, won and lost.</param>
    /// <param name="count">How many, 1 to <see cref="MostDeals"/>; fewer where there are not so many.</param>
    /// <returns>
    /// The table <c>sample</c>, out of all deals of the period, by owner and name, with two empty columns to tick and to write into; amounts are in the deal's
    /// own currency, as in the CRM.
    /// </returns>
    public static FactTable Draw(ScopedBook book, Period period, int count)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(period);
        var month = string.Create(CultureInfo.InvariantCulture, $"{book.Today.Year}-{book.Today.Month:00}");
        var found = new List<(Deal Deal, string Lot)>();
        foreach (var deal in book.Deals)
        {
            if (deal.Now.ClosesIn(period))
            {
                found.Add((deal, LotOf(month, deal.Id)));
            }
        }

        var drawn = found
            .OrderBy(one => one.Lot, StringComparer.Ordinal)
            .Take(count)
            .Select(one => one.Deal)
            .OrderBy(deal => deal.Now.Owner?.Name, StringComparer.Ordinal)
            .ThenBy(deal => deal.Name, StringComparer.Ordinal)
            .ThenBy(deal => deal.Id, StringComparer.Ordinal);
        return Table(month).Build(drawn, found.Count);
    }

    private static string LotOf(string month, string id) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{month}\n{id}")));

    private static TableBuilder<Deal> Table(string month) =>
        new TableBuilder<Deal>("sample", $"Audit sample {month}")
            .Column("id", "CRM id", "the deal's id in the CRM", deal => deal.Id)
            .Column("deal", "Deal", "as loaded from the CRM", deal => deal.Name)
            .Column("account", "Account", "the customer", deal => deal.Account?.Name)
            .Column("owner", "Owner", "who owns the deal", deal => deal.Now.Owner?.Name)
            .Column("stage", "Stage", "the stage", deal => deal.Now.Stage.Name)
            .Column("category", "Category", "the forecast category", deal => CategoryNames.Of(deal.Now.Category))
            .Column("amount", "Amount", "in the deal's own currency", deal => deal.Now.Amount)
            .Column("close", "Close", "the close date", deal => FactValue.Date(deal.Now.CloseOn))
            .Column("same", "As in my list (yes/no)", "for you to tick", _ => (string?)null)
            .Column("differs", "What differs", "for you to fill in", _ => (string?)null);
}
