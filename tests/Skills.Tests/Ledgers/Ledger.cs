using System.Data.Common;
using System.Globalization;
using Dapper;
using NodaTime;
using RevBot.Data.Book;
using RevBot.Data.Book.Loading;
using RevBot.Data.Book.People;
using RevBot.Data.Calendar;
using RevBot.Data.Database;
using Period = RevBot.Data.Calendar.Period;

namespace RevBot.Skills.Tests.Ledgers;

/// <summary>
/// A company, as a book and as tables to ask in SQL: <c>deal</c> holds each deal as it is now, <c>early</c> as it was
/// when the current quarter began, with amounts in the reporting currency; <c>quarters</c> the fiscal quarters.
/// </summary>
public abstract class Ledger : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("revbot-ledger-");
    private readonly DbConnection connection;

    protected Ledger(LocalDate today, Action<SqliteDatabase> fill)
    {
        ArgumentNullException.ThrowIfNull(fill);
        Today = today;
        var database = new SqliteDatabase(Path.Combine(folder.FullName, "ledger.db"));
        fill(database);
        Book = new BookLoader(database, CompanyDefaults.Plain).Load(CancellationToken.None);
        Assert.Equal(DateTimeZone.Utc, Book.Company.Zone);
        Head = SeenBy(Book.Sellers.First(seller => seller.ManagerId is null && Book.ScopeOf(seller).SeesAll));
        Quarter = Book.Company.Calendar.QuarterOf(Today);
        connection = database.Open();
        MakeDeals("deal", Today);
        MakeDeals("early", Quarter.Start.PlusDays(-1));
        connection.Execute("CREATE TEMP TABLE quarters (first INTEGER, last INTEGER)");
        foreach (var back in Enumerable.Range(-16, 32))
        {
            var quarter = Book.Company.Calendar.Shift(Quarter, back);
            connection.Execute(
                "INSERT INTO quarters VALUES (@first, @last)",
                new { first = Dates.ToNumber(quarter.Start), last = Dates.ToNumber(quarter.End) }
            );
        }
    }

    public LocalDate Today { get; }

    public DealBook Book { get; }

    /// <summary>What the head of sales sees: everything.</summary>
    public ScopedBook Head { get; }

    /// <summary>The current quarter.</summary>
    public Period Quarter { get; }

    public ScopedBook SeenBy(Seller viewer, LocalDate? on = null) =>
        Book.For(Book.ScopeOf(viewer), Dates.CloseOf(on ?? Today, Book.Company.Zone));

    /// <summary>One number; <c>@first</c> and <c>@last</c> are the days of the period, <c>@from</c> and <c>@to</c> its instants.</summary>
    public double Number(string sql, Period? period = null) =>
        connection.ExecuteScalar<double>(sql, Parameters(period ?? Quarter));

    /// <summary>Numbers by name.</summary>
    public Dictionary<string, double> Numbers(string sql, Period? period = null) =>
        connection
            .Query<(string Name, double Value)>(sql, Parameters(period ?? Quarter))
            .ToDictionary(row => row.Name, row => row.Value, StringComparer.Ordinal);

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            connection.Dispose();
            folder.Delete(recursive: true);
        }
    }

    private object Parameters(Period period) =>
        new
        {
            first = Dates.ToNumber(period.Start),
            last = Dates.ToNumber(period.End),
            from = Micros(period.Start),
            to = Micros(period.End.PlusDays(1)),
            today = Dates.Iso(Today),
        };

    private static long Micros(LocalDate day) => Dates.ToMicros(day.AtMidnight().InUtc().ToInstant());

    // The newest version that holds at the close of a day, at the rate of the close date when closed, else of the day.
    private void MakeDeals(string table, LocalDate day) =>
        connection.Execute(
            $"""
            CREATE TEMP TABLE {table} AS
            WITH held AS (
                SELECT v.*, ROW_NUMBER() OVER (PARTITION BY opportunity_id ORDER BY recorded_at DESC, number DESC) AS place
                FROM opportunity_version v
                WHERE recorded_at < @at AND valid_from < @at AND (valid_to IS NULL OR valid_to >= @at)
            )
            SELECT o.id, o.created_at, o.discount, o.loss_reason, o.competitor, o.next_step,
                v.owner_id, v.close_on, v.category, s.outcome, s.name AS stage,
                COALESCE(o.segment, a.segment) AS segment, p.name AS owner,
                CASE WHEN v.currency = 'USD' THEN v.amount_minor ELSE (v.amount_minor * (
                    SELECT r.rate_billionths FROM exchange_rate r
                    WHERE r.currency = v.currency
                        AND r.rate_on <= CASE WHEN s.outcome = 0 THEN @day ELSE v.close_on END
                    ORDER BY r.rate_on DESC LIMIT 1) + 500000000) / 1000000000 END AS minor
            FROM held v
            JOIN opportunity o ON o.id = v.opportunity_id
            JOIN stage s ON s.id = v.stage_id
            LEFT JOIN account a ON a.id = o.account_id
            LEFT JOIN seller p ON p.id = v.owner_id
            WHERE v.place = 1 AND (o.deleted_at IS NULL OR o.deleted_at >= @at)
            """,
            new
            {
                at = Micros(day.PlusDays(1)),
                day = int.Parse(
                    Dates.Iso(day).Replace("-", "", StringComparison.Ordinal),
                    CultureInfo.InvariantCulture
                ),
            }
        );
}
