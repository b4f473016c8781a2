using System.Data.Common;
using System.Security.Cryptography;
using Dapper;
using Microsoft.Data.Sqlite;
using RevBot.Data.Database;

namespace RevBot.Data.Connectors.Landing;

/// <summary>
/// Where a CRM's rows land: a SQLite file with every row as the CRM gave it last, the run in which it changed, and how
/// far each object was read. A page of rows and the place where reading goes on are written in one transaction, so a
/// run that is killed goes on with the next page.
/// </summary>
/// <remarks>
/// The file can be deleted at any time: the next run reads everything again. For one process at a time: it holds a lock
/// file, as databases may share a folder. A row that comes again as it was does not count as changed.
/// </remarks>
internal sealed class LandingStore : IDisposable
{
    private const string FileName = "landing.db";

    /// <summary>Databases whose last load is older than so many runs load everything.</summary>
    private const int MostRuns = 20_000;

    private readonly SqliteConnection connection;
    private readonly LockFile held;

    private LandingStore(SqliteConnection connection, LockFile held, string folder) =>
        (this.connection, this.held, Folder, Rows) = (connection, held, folder, new(connection));

    /// <summary>The folder of the file and of the extracts that are made of it.</summary>
    public string Folder { get; }

    /// <summary>The store's own name: another file has another.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The run that is going on, from 1.</summary>
    public long Run { get; private set; }

    /// <summary>
    /// The run's own name, left to chance: a store that was put back from a copy has the same numbers again, and not
    /// the same names.
    /// </summary>
    public string RunToken { get; } = NewName();

    /// <summary>What has landed.</summary>
    public LandedRows Rows { get; }

    /// <summary>Opens the store of a folder and begins a run. Side effect: makes folder and file as needed.</summary>
    /// <exception cref="SyncException">The folder cannot be used, or another process uses it.</exception>
    public static LandingStore Open(string folder)
    {
        try
        {
            if (OperatingSystem.IsWindows())
            {
                Directory.CreateDirectory(folder);
            }
            else
            {
                // The company's data lie in it: nobody else on the machine is to read them.
                Directory.CreateDirectory(
                    folder,
                    UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
                );
            }

            return OpenHeld(folder);
        }
        catch (DatabaseException problem) when (problem.IsLockHeld)
        {
            throw new SyncException(
                $"A sync with the landing folder {folder} is running already; wait for it to end.",
                problem
            )
            {
                IsRunning = true,
            };
        }
        catch (Exception problem)
            when (problem is IOException or UnauthorizedAccessException or DatabaseException or SqliteException)
        {
            throw SyncException.CreateForFolder(folder, problem);
        }
    }

    /// <summary>A value that is kept under a name; null for none.</summary>
    public string? Read(string name) =>
        connection.ExecuteScalar<string?>("SELECT value FROM landing WHERE name = @name", new { name });

    /// <summary>Keeps a value under a name.</summary>
    public void Write(string name, string value) =>
        connection.Execute("INSERT OR REPLACE INTO landing (name, value) VALUES (@name, @value)", new { name, value });

    /// <summary>The number of a run; null where this store had none of that name, or too long ago.</summary>
    public long? FindRun(string token) =>
        connection.ExecuteScalar<long?>("SELECT number FROM landing_run WHERE token = @token", new { token });

    /// <summary>What is known of an object. Side effect: makes a row for a new one.</summary>
    public LandedObject Find(string name)
    {
        connection.Execute(
            "INSERT OR IGNORE INTO landed_object (name, header, is_whole, begun_in) VALUES (@name, '', 0, 0)",
            new { name }
        );
        return connection.QuerySingle<LandedObject>(
            "SELECT number, name, header, known_to AS KnownTo, log_known_to AS LogKnownTo, query, started_at AS StartedAt, is_whole AS IsWhole, begun_in AS BegunIn, cursor FROM landed_object WHERE name = @name",
            new { name }
        );
    }

    /// <summary>
    /// Begins the reading of a query. Side effect: a reading that was not finished is forgotten; where the columns are
    /// others, the rows are put into them.
    /// </summary>
    /// <returns>What is known now.</returns>
    public LandedObject BeginReading(LandedObject landed, string header, string query, bool isWhole, long startedAt)
    {
        using var transaction = connection.BeginTransaction();
        if (landed.Header != header)
        {
            LandingSchema.Reshape(transaction, landed, header, Run);
        }

        connection.Execute(
            "UPDATE landed_object SET header = @header, known_to = CASE WHEN header = @header THEN known_to END, query = @query, is_whole = @isWhole, started_at = @startedAt, begun_in = @Run, cursor = NULL WHERE number = @Number",
            new
            {
                header,
                query,
                isWhole,
                startedAt,
                Run,
                landed.Number,
            },
            transaction
        );
        transaction.Commit();
        return Find(landed.Name);
    }

    /// <summary>Takes a page in and notes where the next one is, both or neither.</summary>
    /// <param name="landed">The object.</param>
    /// <param name="rows">The page; read once.</param>
    /// <param name="cursor">Where reading goes on.</param>
    /// <param name="dealPrefix">
    /// Rows of deals whose id begins otherwise are not new to the store: they are about other things. Null for all
    /// rows.
    /// </param>
    /// <param name="cancellation">Ends the taking; nothing of the page is kept then.</param>
    /// <returns>How many rows the page had.</returns>
    public long PutPage(
        LandedObject landed,
        IEnumerable<LandedRow> rows,
        string? cursor,
        string? dealPrefix,
        CancellationToken cancellation
    )
    {
        using var transaction = connection.BeginTransaction();
        using var put = new LandingWriter(transaction, landed.Number, Run);
        long count = 0;
        foreach (var row in rows)
        {
            cancellation.ThrowIfCancellationRequested();
            put.Put(
                row,
                isKnownOnly: dealPrefix is not null
                    && row.Deal?.StartsWith(dealPrefix, StringComparison.Ordinal) != true
            );
            count++;
        }

        connection.Execute(
            "UPDATE landed_object SET cursor = COALESCE(@cursor, cursor) WHERE number = @Number",
            new { cursor, landed.Number },
            transaction
        );
        transaction.Commit();
        return count;
    }

    /// <summary>Notes where reading goes on.</summary>
    public void KeepCursor(LandedObject landed, string? cursor) =>
        connection.Execute(
            "UPDATE landed_object SET cursor = @cursor WHERE number = @Number",
            new { cursor, landed.Number }
        );

    /// <summary>
    /// Ends a reading. Rows that a whole one did not bring are gone. Side effect: they are marked, all or none.
    /// </summary>
    /// <param name="landed">The object.</param>
    /// <param name="logKnownTo">Up to when its deletions are known, by the CRM's clock, microseconds.</param>
    /// <param name="marked">Makes the line of a row that is gone; null where it says nothing any more.</param>
    public void EndReading(LandedObject landed, long logKnownTo, Func<string, string?> marked)
    {
        using var transaction = connection.BeginTransaction();
        if (landed.IsWhole)
        {
            var gone = connection
                .Query<(string Id, string? Deal, string Line)>(
                    "SELECT id, deal, line FROM landed_row WHERE object = @Number AND seen_in < @BegunIn AND line IS NOT NULL",
                    new { landed.Number, landed.BegunIn },
                    transaction
                )
                .AsList();
            Mark(transaction, landed, gone, (_, line) => marked(line));
        }

        connection.Execute(
            "UPDATE landed_object SET known_to = started_at, log_known_to = @logKnownTo, query = NULL, started_at = NULL, cursor = NULL WHERE number = @Number",
            new { logKnownTo, landed.Number },
            transaction
        );
        transaction.Commit();
    }

    /// <summary>Marks rows that the CRM has no more. Rows that the store lacks are none of its business.</summary>
    /// <param name="landed">The object.</param>
    /// <param name="ids">Their ids.</param>
    /// <param name="marked">Makes the line of a gone row of its id and line; null where it says nothing more.</param>
    public void MarkGone(LandedObject landed, IEnumerable<string> ids, Func<string, string, string?> marked)
    {
        using var transaction = connection.BeginTransaction();
        Mark(transaction, landed, [.. ids.SelectMany(id => FindRow(transaction, landed, id))], marked);
        transaction.Commit();
    }

    /// <summary>Closes the file and lets go of the folder.</summary>
    public void Dispose()
    {
        connection.Dispose();
        held.Dispose();
    }

    private static string NewName() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));

    private static LandingStore OpenHeld(string folder)
    {
#pragma warning disable CA2000 // The store closes its connection and lets go of the folder.
        var mine = LockFile.Take(Path.Combine(folder, FileName + ".lock"), TimeSpan.Zero);
        LandingStore? store = null;
        try
        {
            store = new((SqliteConnection)new SqliteDatabase(Path.Combine(folder, FileName)).Open(), mine, folder);
            store.Begin();
            return store;
        }
        catch
        {
            store?.Dispose();
            mine.Dispose();
            throw;
        }
#pragma warning restore CA2000
    }

    private void Begin()
    {
        LandingSchema.Bring(connection, Folder);
        if (Read("name") is not { } name)
        {
            // Two stores must not be taken for each other, so this one thing is left to chance; no figure hangs on it.
            Write("name", name = NewName());
        }

        Name = name;
        Run = connection.ExecuteScalar<long>(
            "DELETE FROM landing_run WHERE number <= (SELECT MAX(number) FROM landing_run) - @MostRuns; INSERT INTO landing_run (token) VALUES (@RunToken) RETURNING number",
            new { MostRuns, RunToken }
        );
    }

    private IEnumerable<(string Id, string? Deal, string Line)> FindRow(
        DbTransaction transaction,
        LandedObject landed,
        string id
    ) =>
        connection.Query<(string, string?, string)>(
            "SELECT id, deal, line FROM landed_row WHERE object = @Number AND id = @id AND line IS NOT NULL",
            new { landed.Number, id },
            transaction
        );

    private void Mark(
        DbTransaction transaction,
        LandedObject landed,
        List<(string Id, string? Deal, string Line)> rows,
        Func<string, string, string?> marked
    )
    {
        using var put = new LandingWriter(transaction, landed.Number, Run);
        foreach (var (id, deal, line) in rows)
        {
            put.Mark(id, deal, marked(id, line));
        }
    }
}
