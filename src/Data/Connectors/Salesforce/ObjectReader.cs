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
    private const int IdsAtOnce = 100;

    // Salesforce forgets a query's place after two days and a job's results after seven.
    private static readonly Duration LongestReading = Duration.FromHours(12);

    // Deleted rows can be asked for while they are in the recycle bin: fifteen days.
    private static readonly Duration LongestPause = Duration.FromDays(14);

    private readonly LandingStore store = work.Store;
    private readonly List<string> notes = [];
    private readonly ObjectPages pages = new(client, bulk, query, account, work);
    private bool isWhole;

    /// <summary>What was read so far.</summary>
    public SyncedObject Summary => new(query.Name, pages.Rows, isWhole, pages.IsBulk);

    /// <summary>What was read in another way than usual, a sentence each.</summary>
    public IReadOnlyList<string> Notes => notes;

    /// <summary>Reads. Side effect: rows land, page by page.</summary>
    /// <param name="isFull">Whether to read everything again.</param>
    /// <param name="cancellation">Ends the reading; what has landed stays.</param>
    /// <exception cref="SalesforceFault">Salesforce refuses.</exception>
    /// <exception cref="SyncException">It keeps failing.</exception>
    public async Task ReadAsync(bool isFull, CancellationToken cancellation)
    {
        var landed = store.Find(query.Name);
        if (CanGoOn(landed, isFull))
        {
            isFull = isFull && !landed.IsWhole;
            await FinishAsync(landed, cancellation);
            landed = store.Find(query.Name);
        }

        await BeginAsync(landed, isFull || MustBeWhole(landed), cancellation);
    }

    /// <summary>
    /// Whether Salesforce counts as many rows as have landed: a count of its own, made in another way than the rows
    /// were read. Where it does not, changes of the last moments are read once more before it is said.
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

            // Of what was read whole a moment ago too, changes alone.
            await ReadAsync(isFull: false, cancellation);
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

    private bool MustBeWhole(LandedObject landed) =>
        !query.HasChanges || landed.Header != query.Header || IsTooOld(landed) || IsSmall(landed);

    private bool IsTooOld(LandedObject landed) =>
        landed is not { KnownTo: { } known, LogKnownTo: { } log }
        || client.ServerTime - Dates.FromMicros(Math.Min(known, log)) > LongestPause;

    /// <summary>Where a row that goes leaves no word, small objects are read whole each time.</summary>
    private bool IsSmall(LandedObject landed) => !query.TellsRemoval && store.Rows.Count(landed) <= account.BulkFrom;

    /// <summary>A reading that was not finished is gone on with, if it asks for what would be asked for now.</summary>
    private bool CanGoOn(LandedObject landed, bool isFull) =>
        landed is { Query: { } begun, StartedAt: { } started }
        && landed.Header == query.Header
        && client.ServerTime - Dates.FromMicros(started) < LongestReading
        && (landed.IsWhole || (!isFull && query.HasChanges && landed.KnownTo is not null))
        && begun == Wanted(landed, landed.IsWhole);

    private string Wanted(LandedObject landed, bool whole) =>
        whole
            ? query.All()
            : query.Since(Dates.FromMicros(landed.KnownTo!.Value) - Duration.FromTimeSpan(account.Overlap));

    private Task BeginAsync(LandedObject landed, bool whole, CancellationToken cancellation) =>
        FinishAsync(
            store.BeginReading(landed, query.Header, Wanted(landed, whole), whole, Dates.ToMicros(client.ServerTime)),
            cancellation
        );

    private async Task FinishAsync(LandedObject landed, CancellationToken cancellation)
    {
        isWhole |= landed.IsWhole;
        try
        {
            await pages.ReadAsync(landed, cancellation);
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
            await pages.ReadAsync(landed, cancellation);
        }

        var at = Dates.FromMicros(landed.StartedAt!.Value);
        if ((query.HasDeletionLog ? await ReadDeletionsAsync(landed, at, cancellation) : at) is not { } known)
        {
            await BeginAsync(landed, whole: true, cancellation);
            return;
        }

        // What went before says itself when.
        store.EndReading(landed, Dates.ToMicros(known), line => query.IsGone(line) ? line : query.Gone(line, at));
    }

    /// <summary>
    /// The place where reading went on is not known any more, or a job was lost: then it begins anew.
    /// </summary>
    private static bool IsLostPlace(SalesforceFault problem) =>
        problem.Code is "INVALID_QUERY_LOCATOR" or "INVALIDJOB" or "NOT_FOUND" or "BulkJobFailed"
        || problem.Status is HttpStatusCode.NotFound or HttpStatusCode.Gone;

    /// <summary>
    /// Rows that were deleted with what they belong to, or have left the recycle bin, are in no query of changes; the
    /// log of deletions names them, and says when each went. A whole reading needs it for the times alone.
    /// </summary>
    /// <param name="landed">The object, its changes read.</param>
    /// <param name="to">When its reading began.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <returns>
    /// Up to when deletions are known; null where the log does not tell them, so that all rows must be read.
    /// </returns>
    private async Task<Instant?> ReadDeletionsAsync(LandedObject landed, Instant to, CancellationToken cancellation)
    {
        var known = landed is { IsWhole: false, LogKnownTo: { } micros } ? Dates.FromMicros(micros) : to - LongestPause;
        var from = landed.IsWhole ? known : known - Duration.FromTimeSpan(account.Overlap);
        if (to - from < DeletionLog.Shortest)
        {
            return known;
        }

        DeletionLog log;
        try
        {
            log = await DeletionLog.ReadAsync(client, query.Name, from, to, cancellation);
        }
        catch (SalesforceFault problem)
        {
            var why = $"{problem.Code}: {problem.Message.TrimEnd('.')}";
            return landed.IsWhole ? to
                : DeletionLog.IsOutOfReach(problem) ? Lost(why)
                : Without(why, to);
        }

        await TakeAsync(landed, log, cancellation);
        return landed.IsWhole || log.Earliest is not { } earliest || earliest <= known
            ? Instant.Max(known, Instant.Min(log.Covered ?? to, to))
            : Lost($"it goes back to {ObjectQuery.Literal(earliest)} only");
    }

    /// <summary>Reading all rows each time would not bring the log back, and would cost a call for each page.</summary>
    private Instant Without(string why, Instant to)
    {
        notes.Add(
            $"Salesforce's log of deletions of {query.Name} cannot be read ({why}), so rows that went for good are found by sync --full alone; run it once a month."
        );
        return to;
    }

    private Instant? Lost(string why)
    {
        notes.Add(
            $"Salesforce's log of deletions of {query.Name} cannot be used ({why}); all its rows were read instead."
        );
        return null;
    }

    /// <summary>Asks for the rows that are not known to be gone: some may have been put back since.</summary>
    private async Task TakeAsync(LandedObject landed, DeletionLog log, CancellationToken cancellation)
    {
        var stored = log
            .At.Keys.Select(id => (Id: id, Line: store.Rows.LineOf(landed, id)))
            .Where(row => row.Line is not null)
            .ToLookup(row => query.IsGone(row.Line!), row => row.Id);
        Mark(stored[true]);
        foreach (var some in stored[false].Chunk(IdsAtOnce))
        {
            var rows = await pages.ReadAsync(landed, query.Of(some), cancellation);
            var present = rows.Where(row => !row.IsGone).Select(row => row.Id).ToHashSet(StringComparer.Ordinal);
            Mark(some.Where(id => !present.Contains(id)));
        }

        void Mark(IEnumerable<string> ids) => store.MarkGone(landed, ids, (id, line) => query.Gone(line, log.At[id]));
    }
}
