using System.Data.Common;
using System.Security.Cryptography;
using Dapper;
using Microsoft.Data.Sqlite;
using RevBot.Data.Database;

namespace RevBot.Data.Connectors.Landing;

/// <summary>
/// Where a CRM's rows land: a SQLite file with every row as the CRM gave it last, the run in which it changed, and how far
/// each object was read. A page of rows and the place where reading goes on are written in one transaction, so a run
/// that is killed goes on with the next page.
/// </summary>
/// <remarks>
/// The file can be deleted at any time: the next run reads everything again. For one process at a time; the lock
/// <c>sync</c> of the database sees to it. A row that comes again as it was does not count as changed.
/// </remarks>
internal sealed class LandingStore : IDisposable
{
    private const string FileName = "landing.db";
    private const int Version = 1;
    private const string Tables = """
        CREATE TABLE landing (name TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE landed_object (
            number INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, header TEXT NOT NULL, known_to INTEGER NULL,
            query TEXT NULL, started_at INTEGER NULL, is_whole INTEGER NOT NULL, begun_in INTEGER NOT NULL,
            cursor TEXT NULL, rows_read INTEGER NOT NULL);
        CREATE TABLE landed_row (
            object INTEGER NOT NULL, id TEXT NOT NULL, deal TEXT NULL, changed_in INTEGER NOT NULL,
            seen_in INTEGER NOT NULL, is_gone INTEGER NOT NULL, line TEXT NULL, PRIMARY KEY (object, id)) WITHOUT ROWID;
        CREATE INDEX landed_change ON landed_row (object, changed_in);
        CREATE INDEX landed_deal ON landed_row (object, deal) WHERE deal IS NOT NULL;
        CREATE TABLE left_deal (deal TEXT NOT NULL PRIMARY KEY, changed_in INTEGER NOT NULL) WITHOUT ROWID;
        CREATE TRIGGER landed_move AFTER UPDATE OF deal ON landed_row WHEN old.deal IS NOT new.deal AND old.deal IS NOT NULL
        BEGIN
            INSERT OR REPLACE INTO left_deal (deal, changed_in) VALUES (old.deal, new.changed_in);
        END;
        """;

    private readonly DbConnection connection;

    private LandingStore(DbConnection connection, string folder) =>
        (this.connection, Folder, Rows) = (connection, folder, new(connection));

    /// <summary>The folder of the file and of the extracts that are made of it.</summary>
    public string Folder { get; }

    /// <summary>The store's own name: another file has another.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The run that is going on, from 1.</summary>
    public long Run { get; private set; }

    /// <summary>What has landed.</summary>
    public LandedRows Rows { get; }

    /// <summary>Opens the store of a folder and begins a run. Side effect: makes folder and file where they are missing.</summary>
    /// <exception cref="SyncException">The folder cannot be used.</exception>
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

            return Begun(new SqliteDatabase(Path.Combine(folder, FileName)), folder);
        }
        catch (Exception problem)
            when (problem is IOException or UnauthorizedAccessException or DatabaseException or SqliteException)
        {
            throw new SyncException(
                $"The landing folder {folder} cannot be used ({problem.Message.TrimEnd('.')}); check its rights and space, or delete it: then everything is read again.",
                problem
            );
        }
    }

    /// <summary>A value that is kept under a name; null for none.</summary>
    public string? Read(string name) =>
        connection.ExecuteScalar<string?>("SELECT value FROM landing WHERE name = @name", new { name });

    /// <summary>Keeps a value under a name.</summary>
    public void Write(string name, string value) =>
        connection.Execute("INSERT OR REPLACE INTO landing (name, value) VALUES (@name, @value)", new { name, value });

    /// <summary>What is known of an object. Side effect: makes a row for a new one.</summary>
    public LandedObject Find(string name)
    {
        connection.Execute(
            "INSERT OR IGNORE INTO landed_object (name, header, is_whole, begun_in, rows_read) VALUES (@name, '', 0, 0, 0)",
            new { name }
        );
        return connection.QuerySingle<LandedObject>(
            "SELECT number, name, header, known_to AS KnownTo, query, started_at AS StartedAt, is_whole AS IsWhole, begun_in AS BegunIn, cursor, rows_read AS RowsRead FROM landed_object WHERE name = @name",
            new { name }
        );
    }

    /// <summary>Begins the reading of a query. Side effect: a reading that was not finished is forgotten.</summary>
    /// <returns>What is known now.</returns>
    public LandedObject BeginReading(LandedObject landed, string header, string query, bool isWhole, long startedAt)
    {
        connection.Execute(
            "UPDATE landed_object SET header = @header, known_to = CASE WHEN header = @header THEN known_to END, query = @query, is_whole = @isWhole, started_at = @startedAt, begun_in = @Run, cursor = NULL, rows_read = 0 WHERE number = @Number",
            new
            {
                header,
                query,
                isWhole,
                startedAt,
                Run,
                landed.Number,
            }
        );
        return Find(landed.Name);
    }

    /// <summary>Takes a page in and notes where the next one is, both or neither.</summary>
    /// <param name="landed">The object.</param>
    /// <param name="rows">The page; read once.</param>
    /// <param name="cursor">Where reading goes on.</param>
    /// <param name="dealPrefix">
    /// Rows of deals whose id begins otherwise are not new to the store: they are about other things. Null for all rows.
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
            "UPDATE landed_object SET cursor = COALESCE(@cursor, cursor), rows_read = rows_read + @count WHERE number = @Number",
            new
            {
                cursor,
                count,
                landed.Number,
            },
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
    /// <param name="marked">Makes the line of a row that is gone; null where it says nothing any more.</param>
    public void EndReading(LandedObject landed, Func<string, string?> marked)
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
            Mark(transaction, landed, gone, marked);
        }

        connection.Execute(
            "UPDATE landed_object SET known_to = started_at, query = NULL, started_at = NULL, cursor = NULL WHERE number = @Number",
            new { landed.Number },
            transaction
        );
        transaction.Commit();
    }

    /// <summary>Marks rows that the CRM has no more. Rows that the store lacks are none of its business.</summary>
    /// <param name="landed">The object.</param>
    /// <param name="ids">Their ids.</param>
    /// <param name="marked">Makes the line of a row that is gone; null where it says nothing any more.</param>
    public void MarkGone(LandedObject landed, IEnumerable<string> ids, Func<string, string?> marked)
    {
        using var transaction = connection.BeginTransaction();
        Mark(transaction, landed, [.. ids.SelectMany(id => FindRow(transaction, landed, id))], marked);
        transaction.Commit();
    }

    /// <summary>Closes the file.</summary>
    public void Dispose() => connection.Dispose();

    private static LandingStore Begun(SqliteDatabase file, string folder)
    {
#pragma warning disable CA2000 // The store closes its connection.
        var store = new LandingStore(file.Open(), folder);
#pragma warning restore CA2000
        try
        {
            store.Begin();
            return store;
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }

    private void Begin()
    {
        if (connection.ExecuteScalar<long>("PRAGMA user_version") is not Version and var found)
        {
            if (found != 0)
            {
                throw new SyncException(
                    $"The landing folder {Folder} was made by another version of RevBot; delete it: then everything is read again."
                );
            }

            using var transaction = connection.BeginTransaction();
            connection.Execute(Tables, transaction: transaction);
            connection.Execute($"PRAGMA user_version = {Version}", transaction: transaction);
            transaction.Commit();
        }

        if (Read("name") is not { } name)
        {
            // Two stores must not be taken for each other, so this one thing is left to chance; no figure hangs on it.
            Write("name", name = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8)));
        }

        Name = name;
        Run = long.Parse(Read("run") ?? "0", System.Globalization.CultureInfo.InvariantCulture) + 1;
        Write("run", Run.ToString(System.Globalization.CultureInfo.InvariantCulture));
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
        Func<string, string?> marked
    )
    {
        using var put = new LandingWriter(transaction, landed.Number, Run);
        foreach (var (id, deal, line) in rows)
        {
            put.Mark(id, deal, marked(line));
        }
    }
}
