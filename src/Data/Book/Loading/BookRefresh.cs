using System.Data.Common;
using System.Runtime.InteropServices;
using RevBot.Data.Book.Deals;
using RevBot.Data.Book.People;
using RevBot.Data.Book.Rows;

namespace RevBot.Data.Book.Loading;

/// <summary>
/// Puts what was written after a book's revision into a copy of it. Deals that changed are read again whole, with all
/// that hangs on them; the rest is copied as it is.
/// </summary>
/// <param name="connection">Open.</param>
/// <param name="transaction">Sees one state of the database throughout; null for none.</param>
/// <param name="defaults">What holds where the database has no setting.</param>
/// <param name="old">The data to bring up to date; they stay as they are.</param>
internal sealed class BookRefresh(
    DbConnection connection,
    DbTransaction? transaction,
    CompanyDefaults defaults,
    BookData old
)
{
    /// <param name="revision">The newest loading, which the new data are of.</param>
    /// <param name="cancellation">Ends the reading with an exception.</param>
    /// <returns>The new data; null where only a full load will do: new deals with ids below the old ones.</returns>
    public BookData? Run(long revision, CancellationToken cancellation)
    {
        var tables = new DealTables(connection, transaction, old.Revision);
        var changed = CollectionsMarshal.AsSpan(tables.Deals()).ToArray();
        if (Merge(changed) is not { } merged)
        {
            return null;
        }

        cancellation.ThrowIfCancellationRequested();
        var currencies = new CurrencyList(old.Company.Currencies);
        var deals = WithDeals(tables, merged, changed, currencies);
        return CoverageOf.Measured(WithCompany(deals, currencies) with { Revision = revision });
    }

    private BookData WithDeals(
        DealTables tables,
        (DealItem[] Deals, int[] Places) merged,
        DealItem[] changed,
        CurrencyList currencies
    )
    {
        var (deals, places) = merged;
        var among = new RowMap(changed);
        var versions = tables.Versions(among, currencies);
        return old with
        {
            Deals = deals,
            Newest = Math.Max(old.Newest, NewestOf.Find(changed, versions.All)),
            Versions = Splice(old.Versions, versions, places, deals.Length),
            Activities = Splice(old.Activities, tables.Activities(among), places, deals.Length),
            Countries = Splice(old.Countries, tables.Countries(among), places, deals.Length),
            Contacts = Splice(old.Contacts, tables.Contacts(among), places, deals.Length),
            Signals = Splice(old.Signals, tables.Signals(among), places, deals.Length),
        };
    }

    private BookData WithCompany(BookData data, CurrencyList currencies)
    {
        var company = new CompanyTables(connection, transaction, defaults);
        var mirror = new MirrorTables(connection, transaction);
        var territories = company.Territories();
        var runs = company.SyncRuns();

        // A plain sync leaves the mirror alone; reading it again would cost more than all the rest.
        var mirrored = runs.Any(run => run.Id > old.Revision && !run.IsSync);
        return data with
        {
            Territories = territories,
            Accounts = Accounts(company, territories),
            Company = new(company.Company(territories, currencies)),
            Quotas = company.Quotas(),
            Calls = company.Calls(),
            SyncRuns = runs,
            Mirror = mirrored ? mirror.Deals(new(data.Deals)) : old.Mirror,
            MirrorQuotas = mirrored ? mirror.Quotas() : old.MirrorQuotas,
        };
    }

    /// <summary>
    /// Accounts are many and seldom change; they name their territories, so a change there reads all of them again.
    /// </summary>
    private IReadOnlyDictionary<int, Account> Accounts(
        CompanyTables company,
        IReadOnlyDictionary<int, Territory> territories
    )
    {
        var sameTerritories =
            territories.Count == old.Territories.Count
            && territories.All(territory => old.Territories.GetValueOrDefault(territory.Key) == territory.Value);
        if (!sameTerritories)
        {
            return company.Accounts(territories, -1);
        }

        var changed = company.Accounts(territories, old.Revision);
        return changed.Count == 0
            ? old.Accounts
            : old.Accounts.Where(account => !changed.ContainsKey(account.Key)).Concat(changed).ToDictionary();
    }

    /// <summary>
    /// The deals with the changed ones in place and the new ones at the end, and the row of each changed one.
    /// </summary>
    private (DealItem[] Deals, int[] Places)? Merge(DealItem[] changed)
    {
        var highest = old.Deals.Length == 0 ? -1 : old.Deals[^1].Id;
        var added = changed.Count(deal => deal.Id > highest);
        var deals = new DealItem[old.Deals.Length + added];
        old.Deals.CopyTo(deals, 0);
        var places = new int[changed.Length];
        var next = old.Deals.Length;
        for (var index = 0; index < changed.Length; index++)
        {
            var place = changed[index].Id > highest ? next++ : PlaceOf(changed[index].Id);
            if (place < 0)
            {
                return null;
            }

            (deals[place], places[index]) = (changed[index], place);
        }

        return (deals, places);
    }

    private int PlaceOf(int id)
    {
        var (low, high) = (0, old.Deals.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var found = old.Deals[middle].Id;
            if (found == id)
            {
                return middle;
            }

            (low, high) = found < id ? (middle + 1, high) : (low, middle - 1);
        }

        return -1;
    }

    private static JaggedArray<T> Splice<T>(JaggedArray<T> before, JaggedArray<T> changed, int[] places, int rows)
        where T : struct, IEquatable<T>
    {
        // A changed deal is read with all that hangs on it, most of which stayed as it was: what did needs no copy.
        var same = rows == before.RowCount;
        for (var index = 0; same && index < places.Length; index++)
        {
            same = before.ItemsOf(places[index]).SequenceEqual(changed.ItemsOf(index));
        }

        if (same)
        {
            return before;
        }

        var items = new (int Row, T[] Items)[places.Length];
        for (var index = 0; index < places.Length; index++)
        {
            items[index] = (places[index], changed.ItemsOf(index).ToArray());
        }

        return before.With(items, rows);
    }
}
