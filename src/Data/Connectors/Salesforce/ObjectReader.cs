using System.Globalization;
using System.Net;
using NodaTime;
using RevBot.Data.Calendar;
using RevBot.Data.Connectors.Landing;

namespace RevBot.Data.Connectors.Salesforce;

/// <summary>
/// Reads one object into the store: what was begun and not finished first, then what changed since, or everything.
/// </summary>
/// <param name="client">Calls.</param>
/// <param name="bulk">For what is large.</param>
/// <param name="query">What is asked.</param>
/// <param name="account">The limits.</param>
/// <param name="work">The store, and what was asked for.</param>
internal sealed class ObjectReader(
    SalesforceClient client,
    BulkQuery bulk,
    ObjectQuery query,
    SalesforceAccount account,
    CrmSource.LandingWork work
)
{
    private const string BulkCursor = "bulk";
    private const int IdsAtOnce = 100;

    // Salesforce forgets a query's place after two days and a job's results after seven.
    private static readonly Duration LongestReading = Duration.FromHours(12);

    // Deleted rows can be asked for while they are in the recycle bin: fifteen days.
    private static readonly Duration LongestPause = Duration.FromDays(14);

    private readonly LandingStore store = work.Store;
    private long rows;
    private bool isBulk;

    /// <summary>Reads. Side effect: rows land, page by page.</summary>
    /// <exception cref="SalesforceFault">Salesforce refuses.</exception>
    /// <exception cref="SyncException">It keeps failing.</exception>
    public async Task<SyncedObject> ReadAsync(CancellationToken cancellation)
    {
        var landed = store.Find(query.Name);
        var isFull = work.IsFull;
        var wasWhole = false;
        if (CanGoOn(landed))
        {
            wasWhole = landed.IsWhole;
            isFull = isFull && !landed.IsWhole;
            await FinishAsync(landed, cancellation);
            landed = store.Find(query.Name);
        }

        var isWhole =
            isFull || !query.HasChanges || landed.Header != query.Header || IsTooOld(landed) || IsSmall(landed);
        var wanted = isWhole
            ? query.All()
            : query.Since(KnownTo(landed)!.Value - Duration.FromTimeSpan(account.Overlap));
        var begun = store.BeginReading(landed, query.Header, wanted, isWhole, Dates.ToMicros(client.ServerTime));
        await FinishAsync(begun, cancellation);
        return new(query.Name, rows, isWhole || wasWhole, isBulk);
    }

    /// <summary>
    /// Whether Salesforce counts as many rows as have landed: a count of its own, made in another way than the rows were
    /// read. Where it does not, changes of the last moments are read once more before it is said.
    /// </summary>
    /// <returns>A sentence; null where the counts are the same, or Salesforce does not count.</returns>
    public async Task<string?> CompareAsync(CancellationToken cancellation)
    {
        for (var isSecond = false; ; isSecond = true)
        {
            if (await CountAsync(cancellation) is not { } counted)
            {
                return null;
            }

            var landed = store.Rows.CountPresent(store.Find(query.Name));
            if (counted == landed)
            {
                return null;
            }

            if (isSecond)
            {
                return string.Create(
                    CultureInfo.InvariantCulture,
                    $"Salesforce counts {counted:#,0} rows of {query.Name} and has given {landed:#,0}; run sync --full."
                );
            }

            await ReadAsync(cancellation);
        }
    }

    /// <summary>Counting many rows may take longer than Salesforce allows; then nothing is compared.</summary>
    private async Task<long?> CountAsync(CancellationToken cancellation)
    {
        try
        {
            var path = client.Path($"query/?q={Uri.EscapeDataString(query.Count())}");
            using var json = await client.GetAsync(path, cancellation);
            return json.RootElement.GetProperty("totalSize").GetInt64();
        }
        catch (SalesforceFault)
        {
            return null;
        }
    }

    private static Instant? KnownTo(LandedObject landed) =>
        landed.KnownTo is { } micros ? Dates.FromMicros(micros) : null;

    private bool IsTooOld(LandedObject landed) =>
        KnownTo(landed) is not { } known || client.ServerTime - known > LongestPause;

    /// <summary>Where a row that goes leaves no word, small objects are read whole each time.</summary>
    private bool IsSmall(LandedObject landed) => !query.TellsRemoval && store.Rows.Count(landed) <= account.BulkFrom;

    /// <summary>A reading that was not finished is gone on with, if it asks for what would be asked for now.</summary>
    private bool CanGoOn(LandedObject landed) =>
        landed is { Query: not null, StartedAt: { } started }
        && landed.Header == query.Header
        && client.ServerTime - Dates.FromMicros(started) < LongestReading
        && (landed.IsWhole || (!work.IsFull && query.HasChanges));

    private async Task FinishAsync(LandedObject landed, CancellationToken cancellation)
    {
        try
        {
            await ReadPagesAsync(landed, cancellation);
        }
        catch (SalesforceFault problem) when (IsLostPlace(problem))
        {
            landed = store.BeginReading(
                landed,
                query.Header,
                landed.Query!,
                landed.IsWhole,
                Dates.ToMicros(client.ServerTime)
            );
            await ReadPagesAsync(landed, cancellation);
        }

        if (!landed.IsWhole && query.HasDeletionLog)
        {
            await ReadDeletionsAsync(landed, cancellation);
        }

        var at = Dates.FromMicros(landed.StartedAt!.Value);
        store.EndReading(landed, line => query.Gone(line, at));
    }

    /// <summary>The place where reading went on is not known any more, or a job was lost: then it begins anew.</summary>
    private static bool IsLostPlace(SalesforceFault problem) =>
        problem.Code is "INVALID_QUERY_LOCATOR" or "INVALIDJOB" or "NOT_FOUND" or "BulkJobFailed"
        || problem.Status is HttpStatusCode.NotFound or HttpStatusCode.Gone;

    private async Task ReadPagesAsync(LandedObject landed, CancellationToken cancellation)
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

    private async Task<string?> FirstPageAsync(LandedObject landed, CancellationToken cancellation)
    {
        var path = client.Path($"queryAll/?q={Uri.EscapeDataString(landed.Query!)}");
        var page = await PageAsync(path, cancellation);
        if (page.Total <= account.BulkFrom || await CreateJobAsync(landed, cancellation) is not { } job)
        {
            Put(landed, page.Rows, page.Next, cancellation);
            return page.Next;
        }

        store.KeepCursor(landed, job);
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
        isBulk = true;
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
        rows += store.PutPage(landed, page, next, query.DealPrefix, cancellation);
        work.Progress?.Report(new(query.Name, rows));
    }

    /// <summary>
    /// Rows that were deleted with what they belong to, or have left the recycle bin, are in no query of changes; the log
    /// of deletions names them.
    /// </summary>
    private async Task ReadDeletionsAsync(LandedObject landed, CancellationToken cancellation)
    {
        var from = Dates.FromMicros(landed.KnownTo!.Value) - Duration.FromTimeSpan(account.Overlap);
        var to = Dates.FromMicros(landed.StartedAt!.Value);
        if (to - from < Duration.FromMinutes(2))
        {
            return;
        }

        var path = client.Path($"sobjects/{query.Name}/deleted/?start={Literal(from)}&end={Literal(to)}");
        using var json = await client.GetAsync(path, cancellation);
        var ids = json
            .RootElement.GetProperty("deletedRecords")
            .EnumerateArray()
            .Select(record => record.GetProperty("id").GetString()!)
            .Where(id => id.All(char.IsAsciiLetterOrDigit))
            .Where(id => store.Rows.LineOf(landed, id) is { } line && !query.IsGone(line));
        foreach (var some in ids.Chunk(IdsAtOnce).ToList())
        {
            await ReadDeletedAsync(landed, some, to, cancellation);
        }
    }

    private static string Literal(Instant moment) =>
        Uri.EscapeDataString(ObjectQuery.Literal(moment).Replace("Z", "+00:00", StringComparison.Ordinal));

    private async Task ReadDeletedAsync(LandedObject landed, string[] ids, Instant at, CancellationToken cancellation)
    {
        var page = await PageAsync(client.Path($"queryAll/?q={Uri.EscapeDataString(query.Of(ids))}"), cancellation);
        Put(landed, page.Rows, null, cancellation);
        var found = page.Rows.Select(row => row.Id).ToHashSet(StringComparer.Ordinal);
        store.MarkGone(landed, ids.Where(id => !found.Contains(id)), line => query.Gone(line, at));
    }
}
