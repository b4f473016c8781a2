using System.Globalization;
using Dapper;
using Microsoft.Data.SqlClient;
using NodaTime;
using RevBot.Data.Database;

namespace RevBot.Data.Tests.Database;

/// <summary>An empty database of its own for one test: a file in a new folder, or a new database on the server.</summary>
internal sealed class TestDatabase : IDisposable
{
    public const string SqlServerVariable = "REVBOT_TEST_SQLSERVER";

    public static readonly Instant Now = Instant.FromUtc(2026, 11, 22, 10, 15);

    private static int made;
    private readonly Action drop;

    private TestDatabase(IDatabase database, string source, Action drop) =>
        (Database, Source, this.drop) = (database, source, drop);

    public static string? SqlServer => Environment.GetEnvironmentVariable(SqlServerVariable);

    public IDatabase Database { get; }

    /// <summary>What another process would open the same database by.</summary>
    public string Source { get; }

    public static TestDatabase Empty(DatabaseProvider provider) =>
        provider == DatabaseProvider.Sqlite ? EmptyFile() : EmptyOnServer();

    public static TestDatabase Migrated(DatabaseProvider provider)
    {
        var database = Empty(provider);
        new Migrator(database.Database).Migrate(Now);
        return database;
    }

    /// <summary>A second handle on the same database, as another process has one.</summary>
    public IDatabase Again() => DatabaseFactory.Open(Database.Provider, Source);

    public long Count(string table)
    {
        using var connection = Database.Open();
        return connection.ExecuteScalar<long>($"SELECT COUNT(*) FROM {table}");
    }

    public void Dispose() => drop();

    private static TestDatabase EmptyFile()
    {
        var folder = Directory.CreateTempSubdirectory("revbot-data-").FullName;
        var file = Path.Combine(folder, "revbot.db");
        return new(
            DatabaseFactory.Open(DatabaseProvider.Sqlite, file),
            file,
            () => Directory.Delete(folder, recursive: true)
        );
    }

    private static TestDatabase EmptyOnServer()
    {
        var number = Interlocked.Increment(ref made).ToString(CultureInfo.InvariantCulture);
        var name = $"revbot_test_{Environment.ProcessId.ToString(CultureInfo.InvariantCulture)}_{number}";
        var server = new SqlServerDatabase(SqlServer!);
        Run(server, $"CREATE DATABASE {name}");
        var source = new SqlConnectionStringBuilder(SqlServer) { InitialCatalog = name }.ConnectionString;
        return new(
            DatabaseFactory.Open(DatabaseProvider.SqlServer, source),
            source,
            () =>
            {
                SqlConnection.ClearAllPools();
                Run(server, $"DROP DATABASE {name}");
            }
        );
    }

    private static void Run(SqlServerDatabase server, string sql)
    {
        using var connection = server.Open();
        connection.Execute(sql);
    }
}
