using System.Net;
using RevBot.Data.Connectors.Landing;

namespace RevBot.Data.Connectors.Salesforce;

/// <summary>Reads the rows of queries of one object into the store, page by page or by bulk jobs.</summary>
/// <param name="client">Calls.</param>
/// <param name="bulk">For what is large.</param>
/// <param name="query">What is asked.</param>
/// <param name="account">The limits.</param>
/// <param name="work">The store, and whom to tell.</param>
internal sealed class ObjectPages(
    SalesforceClient client,
    BulkQuery bulk,
    ObjectQuery query,
    SalesforceAccount account,
    CrmSource.LandingWork work
)
{
    private const string BulkCursor = "bulk";

    /// <summary>How many rows came so far.</summary>
    public long Rows { get; private set; }

    /// <summary>Whether some came by a bulk job.</summary>
    public bool IsBulk { get; private set; }

    /// <summary>Reads what is left of the query that an object is being read by. Side effect: rows land.</summary>
    /// <exception cref="SalesforceFault">Salesforce refuses.</exception>
    public async Task ReadAsync(LandedObject landed, CancellationToken cancellation)
    {
        var cursor = landed.Cursor ?? await FirstPageAsync(landed, cancellation);
        while (cursor is not null)
        {
            var next = cursor.StartsWith(BulkCursor, StringComparison.Ordinal)
                ? await BulkPageAsync(landed, cursor, cancellation)
                : await PageAsync(landed, cursor, cancellation);
            cursor = next;
        }
    }

    /// <summary>
    /// Reads a query of few rows, beside the one that the object is being read by. Side effect: they land.
    /// </summary>
    public async Task<IReadOnlyList<LandedRow>> ReadAsync(
        LandedObject landed,
        string asked,
        CancellationToken cancellation
    )
    {
        var page = await QueryAsync(asked, cancellation);
        Put(landed, page.Rows, null, cancellation);
        return page.Rows;
    }

    private async Task<string?> FirstPageAsync(LandedObject landed, CancellationToken cancellation)
    {
        var page = await QueryAsync(landed.Query!, cancellation);
        if (page.Total <= account.BulkFrom || await CreateJobAsync(landed, cancellation) is not { } job)
        {
            Put(landed, page.Rows, page.Next, cancellation);
            return page.Next;
        }

        work.Store.KeepCursor(landed, job);
        return job;
    }

    private async Task<string?> CreateJobAsync(LandedObject landed, CancellationToken cancellation)
    {
        try
        {
            return $"{BulkCursor}|{await bulk.CreateAsync(landed.Query!, cancellation)}|";
        }
        catch (SalesforceFault problem) when (problem.Status == HttpStatusCode.BadRequest)
        {
            // Bulk jobs do not take every object; pages do.
            return null;
        }
    }

    private Task<QueryPage> QueryAsync(string asked, CancellationToken cancellation) =>
        PageAsync(client.Path($"queryAll/?q={Uri.EscapeDataString(asked)}"), cancellation);

    private Task<QueryPage> PageAsync(string path, CancellationToken cancellation) =>
        client.SendAsync(
            HttpMethod.Get,
            path,
            null,
            (response, inner) => QueryPage.ReadAsync(response, query, inner),
            cancellation
        );

    private async Task<string?> PageAsync(LandedObject landed, string cursor, CancellationToken cancellation)
    {
        var page = await PageAsync(cursor, cancellation);
        if (page.Next == cursor)
        {
            throw new SyncException($"Salesforce's pages of {query.Name} lead in a circle; run sync again.");
        }

        Put(landed, page.Rows, page.Next, cancellation);
        return page.Next;
    }

    private async Task<string?> BulkPageAsync(LandedObject landed, string cursor, CancellationToken cancellation)
    {
        IsBulk = true;
        var (job, locator) = (cursor.Split('|')[1], cursor[(cursor.LastIndexOf('|') + 1)..]);
        if (locator.Length == 0)
        {
            await bulk.WaitAsync(job, cancellation);
        }

        string? Cursor(string? next) => next is null ? null : $"{BulkCursor}|{job}|{next}";
        var next = await bulk.ReadAsync(
            job,
            locator,
            query,
            (page, to) => Put(landed, page, Cursor(to), cancellation),
            cancellation
        );
        return Cursor(next);
    }

    private void Put(LandedObject landed, IEnumerable<LandedRow> page, string? next, CancellationToken cancellation)
    {
        Rows += work.Store.PutPage(landed, page, next, query.DealPrefix, cancellation);
        work.Progress?.Report(new(query.Name, Rows));
    }
}
