using RevBot.Data.Book;
using RevBot.Data.Book.People;
using RevBot.Data.Calendar;
using RevBot.Data.Finance;

namespace RevBot.Skills.Reconciliation;

/// <summary>
/// The CRM's quotas against the warehouse's: those that begin in the period, at the rates of its first day, of people who
/// lead nobody; where none of them has one on either side, of the leaders. As a forecast counts them.
/// </summary>
/// <param name="Crm">The CRM's sum; null where it has no quota here.</param>
/// <param name="Warehouse">The warehouse's sum; null where it has none.</param>
/// <param name="Differing">The people whose quotas differ, by name.</param>
internal sealed record QuotaComparison(
    Money? Crm,
    Money? Warehouse,
    IReadOnlyList<ReconcileResult.ReconciledQuota> Differing
)
{
    /// <param name="book">The view.</param>
    /// <param name="period">Whole quotas in it count.</param>
    /// <param name="people">Whose.</param>
    public static QuotaComparison Compare(ScopedBook book, Period period, IReadOnlyList<Seller> people)
    {
        var crm = CrmBySeller(book, period);
        var counted = people.Where(seller => !book.People.Leads(seller)).ToArray();
        if (!counted.Any(seller => crm.ContainsKey(seller.Id) || book.People.QuotaOf([seller], period) is not null))
        {
            counted = [.. people.Where(book.People.Leads)];
        }

        var lines = counted
            .Select(seller =>
                Line(
                    seller,
                    crm.TryGetValue(seller.Id, out var theirs) ? theirs : null,
                    book.People.QuotaOf([seller], period),
                    Money.Zero(book.Company.Currency)
                )
            )
            .ToArray();
        return new(
            Sum(lines.Select(line => line.Crm)),
            Sum(lines.Select(line => line.Warehouse)),
            [.. lines.Where(line => line.Delta.Minor != 0)]
        );
    }

    /// <summary>The CRM's quotas that begin in the period, summed by seller.</summary>
    private static Dictionary<int, Money> CrmBySeller(ScopedBook book, Period period)
    {
        var sums = new Dictionary<int, Money>();
        foreach (var quota in book.Mirror.Quotas.Where(quota => period.Contains(quota.PeriodStart)))
        {
            var amount = book.Company.Rates.Convert(quota.Amount, period.Start);
            sums[quota.Seller.Id] = sums.TryGetValue(quota.Seller.Id, out var sum) ? sum + amount : amount;
        }

        return sums;
    }

    /// <summary>A seller's two quotas; a missing one counts as 0 in the delta.</summary>
    private static ReconcileResult.ReconciledQuota Line(Seller seller, Money? crm, Money? warehouse, Money zero) =>
        new(seller.Name, crm, warehouse, (crm ?? zero) - (warehouse ?? zero));

    /// <summary>Null where no amount is known.</summary>
    private static Money? Sum(IEnumerable<Money?> amounts) =>
        amounts.OfType<Money>().Aggregate((Money?)null, (sum, amount) => sum is { } so ? so + amount : amount);
}
