using System.Data.Common;
using Dapper;
using RevBot.Data.Database;
using RevBot.Data.Demo.Deals;
using RevBot.Data.Demo.Sellers;
using RevBot.Data.Warehouse;
using RevBot.Data.Warehouse.Deals;

namespace RevBot.Data.Demo;

/// <summary>
/// Writes the company into the database, deals in batches so that any number of them takes little memory.
/// </summary>
/// <param name="database">Where the rows go.</param>
/// <param name="transaction">The caller commits it.</param>
/// <param name="cancellation">Ends the writing with an exception.</param>
internal sealed class WarehouseWriter(IDatabase database, DbTransaction transaction, CancellationToken cancellation)
{
    private const int BatchSize = 2000;
    private const string DayRollUp = """
        INSERT INTO activity_day (opportunity_id, day, outbound, inbound, meetings)
        SELECT opportunity_id, day, SUM(CASE WHEN direction = 0 THEN 1 ELSE 0 END),
            SUM(CASE WHEN direction = 1 THEN 1 ELSE 0 END), SUM(CASE WHEN direction = 2 THEN 1 ELSE 0 END)
        FROM (SELECT opportunity_id, direction, {0} AS day FROM activity WHERE opportunity_id BETWEEN @first AND @last) touched
        GROUP BY opportunity_id, day
        """;

    private readonly SortedDictionary<string, long> written = new(StringComparer.Ordinal);
    private readonly List<Deal> deals = [];
    private readonly List<ActivityRow> activities = [];
    private readonly List<CrmMirrorRow> mirrors = [];
    private int lastActivity;

    /// <summary>Rows written so far, by table.</summary>
    public IReadOnlyDictionary<string, long> Written => written;

    /// <summary>Writes rows of one table. Side effect: inserts inside the transaction.</summary>
    /// <param name="table">The table.</param>
    /// <param name="rows">Its rows; read once.</param>
    public void Write<TRow>(Table<TRow> table, IEnumerable<TRow> rows)
    {
        cancellation.ThrowIfCancellationRequested();
        var count = database.BulkInsert(transaction, table, rows, cancellation);
        written[table.Name] = written.GetValueOrDefault(table.Name) + count;
    }

    /// <summary>Takes the CRM's view of a deal; written with its batch.</summary>
    public void Add(CrmMirrorRow mirror) => mirrors.Add(mirror);

    /// <summary>Takes a deal; written with its batch.</summary>
    /// <returns>The rows of its activities, which are numbered here.</returns>
    public IReadOnlyList<ActivityRow> Add(Deal deal)
    {
        var first = activities.Count;
        deals.Add(deal);
        activities.AddRange(deal.Touches.Select(touch => Activity(deal.Row.Id, touch)));
        var added = activities.GetRange(first, activities.Count - first);
        if (deals.Count == BatchSize)
        {
            Flush();
        }

        return added;
    }

    /// <summary>Writes what has been taken and not yet written.</summary>
    public void Flush()
    {
        if (deals.Count > 0)
        {
            Write(Tables.Opportunity, deals.Select(deal => deal.Row));
            Write(Tables.OpportunityVersion, deals.SelectMany(deal => deal.Versions));
            Write(
                Tables.OpportunityCountry,
                deals.SelectMany(deal => deal.Countries.OrderBy(row => row.Country, StringComparer.Ordinal))
            );
            Write(Tables.ContactRole, deals.SelectMany(deal => deal.Contacts));
            Write(Tables.Signal, deals.SelectMany(deal => deal.Signals));
            Write(Tables.Activity, activities);
            RollUp(deals[0].Row.Id, deals[^1].Row.Id);
        }

        Write(Tables.CrmMirror, mirrors);
        deals.Clear();
        activities.Clear();
        mirrors.Clear();
    }

    private void RollUp(int first, int last)
    {
        var sql = DayRollUp.Replace("{0}", database.Dialect.DayNumber("occurred_at"), StringComparison.Ordinal);
        var count = transaction.Connection!.Execute(
            sql,
            new
            {
                first,
                last,
                offset = 0L,
            },
            transaction,
            commandTimeout: 600
        );
        written["activity_day"] = written.GetValueOrDefault("activity_day") + count;
    }

    private ActivityRow Activity(int deal, Touch touch)
    {
        var id = ++lastActivity;
        return new()
        {
            Id = id,
            CrmId = touch.Kind == ActivityKind.Meeting ? CrmIds.Event(id) : CrmIds.Task(id),
            OpportunityId = deal,
            SellerId = touch.Seller,
            Kind = (int)touch.Kind,
            Direction = (int)touch.Direction,
            OccurredAt = touch.At,
        };
    }
}
