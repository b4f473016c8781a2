using System.Data.Common;
using System.Runtime.InteropServices;
using RevBot.Data.Book.Cache;
using RevBot.Data.Book.Deals;
using RevBot.Data.Book.Rows;
using RevBot.Data.Database;

namespace RevBot.Data.Book.Loading;

/// <summary>
/// Loads the book from a database, and brings a loaded one up to date with what was written since. Two connections read
/// side by side; each reads inside a transaction, and both must show the same revision, so the book is one moment.
/// </summary>
/// <remarks>
/// Loading reads every row of the small tables and of the deals' histories; refreshing reads what bears a later
/// revision. A loading that is still running is not seen, since its rows are not committed.
/// </remarks>
/// <param name="database">Migrated.</param>
/// <param name="defaults">What holds where the database has no setting.</param>
public sealed class BookLoader(IDatabase database, CompanyDefaults defaults)
{
    /// <summary>What the books that are loaded take for their forecast.</summary>
    public ForecastTuning Tuning { get; init; } = ForecastTuning.Usual;

    /// <summary>Where what was learnt from a book is kept; null for nowhere.</summary>
    public INormCache? NormCache { get; init; }

    private const int Attempts = 5;

    /// <summary>Loads everything.</summary>
    /// <exception cref="DatabaseException">The database cannot be read, or is written to without a pause.</exception>
    public DealBook Load(CancellationToken cancellation)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (TryLoad(cancellation) is { } book)
            {
                return book;
            }
        }

        throw new DatabaseException(
            $"The database {database.Name} changed {Attempts} times while it was being read; try again when the import has ended."
        );
    }

    /// <summary>
    /// The book with all that was written since; the same book where nothing was. Where a sync found no change, it is a
    /// book of the same revision that is known up to later. The given book stays as it is.
    /// </summary>
    /// <param name="book">The last one; it stays as it is.</param>
    /// <param name="cancellation">Ends the loading with an exception.</param>
    public DealBook Refresh(DealBook book, CancellationToken cancellation)
    {
        using var connection = database.Open();
        using var transaction = connection.BeginReading();
        var company = new CompanyTables(connection, transaction, defaults);
        var revision = company.Revision();
        if (revision == book.Revision)
        {
            return company.LastRun() == (book.Data.SyncRuns is [.., var last] ? last.Id : 0)
                ? book
                : book.WithRuns(company.SyncRuns());
        }

        return new BookRefresh(connection, transaction, defaults, book.Data).Run(revision, cancellation) is { } data
            ? new(data, Tuning, NormCache)
            : Load(cancellation);
    }

    private DealBook? TryLoad(CancellationToken cancellation)
    {
        using var first = database.Open();
        using var firstRead = first.BeginReading();
        using var second = database.Open();
        using var secondRead = second.BeginReading();
        var company = new CompanyTables(first, firstRead, defaults);
        var revision = company.Revision();
        if (new CompanyTables(second, secondRead, defaults).Revision() != revision)
        {
            return null;
        }

        var tables = new DealTables(first, firstRead, -1);
        var deals = CollectionsMarshal.AsSpan(tables.Deals()).ToArray();
        var rows = new RowMap(deals);
        var currencies = new CurrencyList([]);
        var beside = Task.Run(() => ReadBeside(second, secondRead, rows), cancellation);
        var versions = tables.Versions(rows, currencies);
        var territories = company.Territories();
        var data = new BookData
        {
            Revision = revision,
            Newest = NewestOf.Find(deals, versions.All),
            Deals = deals,
            Versions = versions,
            Territories = territories,
            Accounts = company.Accounts(territories, -1),
            Company = new(company.Company(territories, currencies)),
            Quotas = company.Quotas(),
            Calls = company.Calls(),
            SyncRuns = company.SyncRuns(),
            Activities = JaggedArray<ActivityItem>.Empty(0),
            Countries = JaggedArray<DealCountry>.Empty(0),
            Contacts = JaggedArray<Contact>.Empty(0),
            Signals = JaggedArray<Signal>.Empty(0),
            Mirror = [],
            MirrorQuotas = [],
            Coverage = CoverageOf.Nothing,
        };
        return new(CoverageOf.Measured(beside.GetAwaiter().GetResult()(data)), Tuning, NormCache);
    }

    /// <summary>
    /// What the second connection reads while the first reads the versions; put into the book at the end.
    /// </summary>
    private static Func<BookData, BookData> ReadBeside(DbConnection connection, DbTransaction transaction, RowMap rows)
    {
        var tables = new DealTables(connection, transaction, -1);
        var activities = tables.Activities(rows);
        var countries = tables.Countries(rows);
        var contacts = tables.Contacts(rows);
        var signals = tables.Signals(rows);
        var mirror = new MirrorTables(connection, transaction);
        var (mirrorDeals, mirrorQuotas) = (mirror.Deals(rows), mirror.Quotas());
        return data =>
            data with
            {
                Activities = activities,
                Countries = countries,
                Contacts = contacts,
                Signals = signals,
                Mirror = mirrorDeals,
                MirrorQuotas = mirrorQuotas,
            };
    }
}
