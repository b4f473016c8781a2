using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;
using RevBot.Data.Warehouse;

namespace RevBot.Data.Database;

/// <summary>A SQLite file: write-ahead log, foreign keys on, waits up to 30 s for another writer.</summary>
public sealed class SqliteDatabase : IDatabase
{
    // SQLite's own waiting looks again after milliseconds; the driver's would sleep for 150 ms each time.
    private const string Waiting = "PRAGMA busy_timeout = 30000;";
    private const string Writing = "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; ";
    private const string Reading =
        "PRAGMA temp_store = MEMORY; PRAGMA cache_size = -65536; PRAGMA mmap_size = 268435456;";

    private readonly string path;
    private readonly string connectionString;
    private readonly bool readOnly;

    /// <param name="path">The file; made on the first migration.</param>
    public SqliteDatabase(string path)
        : this(path, readOnly: false) { }

    private SqliteDatabase(string path, bool readOnly)
    {
        this.readOnly = readOnly;
        this.path = Path.GetFullPath(path);
        connectionString = new SqliteConnectionStringBuilder
        {
            DataSource = this.path,
            ForeignKeys = true,
            // A pooled connection keeps its file open: it would write into a file that has since been deleted or
            // replaced, and the write-ahead log would outlive the last user.
            Pooling = false,
            DefaultTimeout = 30,
        }.ToString();
    }

    /// <summary>A file that is only looked at: neither it nor anything beside it is made or changed.</summary>
    public static SqliteDatabase ToRead(string path) => new(path, readOnly: true);

    /// <inheritdoc/>
    public DatabaseProvider Provider => DatabaseProvider.Sqlite;

    /// <inheritdoc/>
    public SqlDialect Dialect => SqlDialect.Sqlite;

    /// <inheritdoc/>
    public string Name => path;

    /// <inheritdoc/>
    public bool Exists => File.Exists(path);

    /// <inheritdoc/>
    public DbConnection Open()
    {
        RequireFolder();
        var connection = new SqliteConnection(readOnly ? ReadOnlyString() : connectionString);
        try
        {
            connection.Open();
            // Each by itself where it matters: of several, the driver tells only what goes wrong with the first.
            connection.Execute(Waiting);
            connection.Execute(readOnly ? Reading : Writing + Reading);
            return connection;
        }
        catch (SqliteException problem)
        {
            connection.Dispose();
            throw new DatabaseException(
                $"The database file {path} cannot be opened ({problem.Message.TrimEnd('.')}); check the path and that it is a RevBot database.",
                problem
            );
        }
    }

    /// <inheritdoc/>
    public long BulkInsert<TRow>(
        DbTransaction transaction,
        Table<TRow> table,
        IEnumerable<TRow> rows,
        CancellationToken cancellation
    )
    {
        using var insert = new SqliteInsert<TRow>((SqliteConnection)transaction.Connection!, table);
        long written = 0;
        foreach (var row in rows)
        {
            if ((written & 0xFFF) == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            insert.Run(row);
            written++;
        }

        return written;
    }

    /// <inheritdoc/>
    public void WithLock(string name, Action<DbConnection> action, TimeSpan? patience = null)
    {
        // A lock file, not a transaction: what runs under the lock opens transactions of its own.
        RequireFolder();
        using var held = LockFile.Take($"{path}.{name}.lock", patience ?? TimeSpan.FromMinutes(1));
        using var connection = Open();
        action(connection);
    }

    /// <summary>
    /// A reader of a write-ahead log makes the log's files where there are none, and leaves them. Without a log nobody
    /// is writing, and the file can be taken as it lies.
    /// </summary>
    private string ReadOnlyString()
    {
        var atRest = !File.Exists(path + "-wal") && !File.Exists(path + "-journal");
        var escaped = string.Join('/', path.Split('/', Path.DirectorySeparatorChar).Select(Uri.EscapeDataString));
        return new SqliteConnectionStringBuilder(connectionString)
        {
            DataSource = atRest ? $"file:{(escaped.StartsWith('/') ? "" : "/")}{escaped}?immutable=1" : path,
            Mode = SqliteOpenMode.ReadOnly,
        }.ToString();
    }

    private void RequireFolder()
    {
        var folder = Path.GetDirectoryName(path);
        if (!Directory.Exists(folder))
        {
            throw new DatabaseException(
                $"The folder {folder} of the database does not exist; make it, or name a file in another."
            );
        }
    }
}
