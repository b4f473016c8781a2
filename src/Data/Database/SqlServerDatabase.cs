using System.Data;
using System.Data.Common;
using System.Diagnostics;
using System.Security.Authentication;
using Dapper;
using Microsoft.Data.SqlClient;
using RevBot.Data.Warehouse;

namespace RevBot.Data.Database;

/// <summary>
/// SQL Server, Azure SQL or an engine that speaks TDS. Always over TLS. The database must be there already; its tables
/// are made by the first migration, in the login's default schema.
/// </summary>
public sealed class SqlServerDatabase : IDatabase
{
    private const int BulkBatch = 10_000;
    private const int BulkTimeoutSeconds = 3600;

    // After the first failure of the network or the server; a refusal (password, rights, certificate) is not retried.
    private static readonly TimeSpan[] Pauses = [TimeSpan.FromMilliseconds(200), TimeSpan.FromSeconds(1)];
    private static readonly TimeSpan LockPatience = TimeSpan.FromMinutes(1);

    private readonly string connectionString;

    /// <param name="connectionString">
    /// Names at least a server and a database. <c>Encrypt=false</c> in it is overruled.
    /// <c>TrustServerCertificate=true</c> is obeyed where written, and <see cref="Name"/> then says so.
    /// </param>
    /// <exception cref="DatabaseException">It cannot be read, or names no server or no database.</exception>
    public SqlServerDatabase(string connectionString)
    {
        EntraSignIn.Register();
        var settings = Read(connectionString);
        if (settings.Encrypt.Equals(SqlConnectionEncryptOption.Optional))
        {
            settings.Encrypt = SqlConnectionEncryptOption.Mandatory;
        }

        settings.MultipleActiveResultSets = false;
        settings.PersistSecurityInfo = false;
        if (!settings.ShouldSerialize("Application Name"))
        {
            settings.ApplicationName = "RevBot";
        }

        // Else the pool would answer a second try for seconds with the first one's error.
        settings.PoolBlockingPeriod = PoolBlockingPeriod.NeverBlock;
        this.connectionString = settings.ConnectionString;
        Name =
            $"{settings.DataSource}/{settings.InitialCatalog}"
            + (settings.TrustServerCertificate ? " (server certificate not checked)" : "");
    }

    /// <inheritdoc/>
    public DatabaseProvider Provider => DatabaseProvider.SqlServer;

    /// <inheritdoc/>
    public SqlDialect Dialect => SqlDialect.SqlServer;

    /// <inheritdoc/>
    public string Name { get; }

    /// <summary>
    /// Whether the server has the database. Side effect: opens a connection and closes it. A server that cannot be
    /// asked is not one without the database: that throws.
    /// </summary>
    /// <exception cref="DatabaseException">
    /// The server cannot be reached, or refuses; the message says which.
    /// </exception>
    public bool Exists
    {
        get
        {
            try
            {
                using var connection = Open();
                return true;
            }
            catch (DatabaseException problem) when (SqlServerFailure.IsMissing(problem))
            {
                return false;
            }
        }
    }

    /// <summary>The connection string that is used, for tests: what was forced on the operator's.</summary>
    internal SqlConnectionStringBuilder Effective => new(connectionString);

    /// <inheritdoc/>
    public DbConnection Open() => Connect();

    /// <inheritdoc/>
    public long BulkInsert<TRow>(
        DbTransaction transaction,
        Table<TRow> table,
        IEnumerable<TRow> rows,
        CancellationToken cancellation
    )
    {
        // Without CheckConstraints a bulk copy skips foreign keys and leaves them untrusted.
        const SqlBulkCopyOptions Options = SqlBulkCopyOptions.CheckConstraints | SqlBulkCopyOptions.KeepNulls;
        using var copy = new SqlBulkCopy((SqlConnection)transaction.Connection!, Options, (SqlTransaction)transaction);
        copy.DestinationTableName = table.Name;
        copy.BatchSize = BulkBatch;
        copy.BulkCopyTimeout = BulkTimeoutSeconds;
        foreach (var column in table.Columns)
        {
            copy.ColumnMappings.Add(column, column);
        }

        using var reader = new RowReader<TRow>(table, rows, cancellation);
        copy.WriteToServer(reader);
        return reader.Count;
    }

    /// <inheritdoc/>
    public void WithLock(string name, Action<DbConnection> action, TimeSpan? patience = null)
    {
        using var connection = Connect();
        var resource = "RevBot." + name;
        TakeLock(connection, resource, patience ?? LockPatience);
        try
        {
            action(connection);
        }
        finally
        {
            ReleaseLock(connection, resource);
        }
    }

    private static SqlConnectionStringBuilder Read(string text)
    {
        var settings =
            TryRead(text)
            ?? throw new DatabaseException(
                "The SQL Server connection string cannot be read; write it as Server=…;Database=…;User ID=…;Password=… and put a value that holds ; or = in double quotes."
            );
        return string.IsNullOrWhiteSpace(settings.DataSource) || string.IsNullOrWhiteSpace(settings.InitialCatalog)
            ? throw new DatabaseException(
                "The SQL Server connection string must name a server and a database; add Server=… and Database=… to RevBot:Database."
            )
            : settings;
    }

    // What the engine says about a bad text is left out: what it could not read may be a part of the password.
    private static SqlConnectionStringBuilder? TryRead(string text)
    {
        try
        {
            return new SqlConnectionStringBuilder(text);
        }
        catch (Exception problem)
            when (problem is ArgumentException or FormatException or KeyNotFoundException or OverflowException)
        {
            return null;
        }
    }

    private SqlConnection Connect()
    {
        var patience = TimeSpan.FromSeconds(Math.Max(1, Effective.ConnectTimeout));
        var begun = Stopwatch.GetTimestamp();
        using var pause = new ManualResetEventSlim();
        for (var attempt = 0; ; attempt++)
        {
            var left = patience - Stopwatch.GetElapsedTime(begun);
            var connection = new SqlConnection(attempt == 0 ? connectionString : Within(left));
            try
            {
                connection.Open();
                return connection;
            }
            catch (SqlException problem)
                when (attempt < Pauses.Length
                    && MayPass(problem)
                    && Stopwatch.GetElapsedTime(begun) + Pauses[attempt] + TimeSpan.FromSeconds(1) < patience
                )
            {
                connection.Dispose();
                pause.Wait(Pauses[attempt]);
            }
            catch (Exception problem) when (problem is SqlException or InvalidOperationException)
            {
                connection.Dispose();
                throw SqlServerFailure.ToException(Name, problem);
            }
        }
    }

    // All tries together take no longer than the one that the operator allowed.
    private string Within(TimeSpan left) =>
        new SqlConnectionStringBuilder(connectionString)
        {
            ConnectTimeout = Math.Max(1, (int)left.TotalSeconds),
        }.ConnectionString;

    // By class, not by number: 17 to 19 is the server short of something, 20 and up a lost connection; below 17 it is
    // a refusal that a person must lift. A certificate that does not hold comes as a lost connection too, but stays.
    private static bool MayPass(SqlException problem) =>
        problem.Class >= 17 && problem.InnerException is not AuthenticationException;

    private static void TakeLock(SqlConnection connection, string resource, TimeSpan patience)
    {
        var parameters = new DynamicParameters(
            new
            {
                Resource = resource,
                LockMode = "Exclusive",
                LockOwner = "Session",
                LockTimeout = (int)patience.TotalMilliseconds,
            }
        );
        parameters.Add("@result", dbType: DbType.Int32, direction: ParameterDirection.ReturnValue);
        connection.Execute(
            "sp_getapplock",
            parameters,
            commandTimeout: (int)patience.TotalSeconds + 30,
            commandType: CommandType.StoredProcedure
        );
        if (parameters.Get<int>("@result") < 0)
        {
            throw new DatabaseException(
                $"The lock {resource} could not be had within {(int)patience.TotalSeconds} s; wait for the other RevBot process to finish and try again."
            )
            {
                IsLockHeld = true,
            };
        }
    }

    private static void ReleaseLock(SqlConnection connection, string resource)
    {
        try
        {
            if (connection.State == ConnectionState.Open)
            {
                connection.Execute(
                    "sp_releaseapplock",
                    new { Resource = resource, LockOwner = "Session" },
                    commandType: CommandType.StoredProcedure
                );
            }
        }
        catch (SqlException)
        {
            // The session still holds the lock: ending it, not handing it back to the pool, lets go.
            SqlConnection.ClearPool(connection);
        }
    }
}
