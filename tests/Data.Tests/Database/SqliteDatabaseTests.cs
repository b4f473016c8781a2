using Dapper;
using RevBot.Data.Database;

namespace RevBot.Data.Tests.Database;

public sealed class SqliteDatabaseTests
{
    [Fact]
    public void Open_AfterTheFileWasReplaced_SeesTheNewFile()
    {
        using var at = TestDatabase.Migrated(DatabaseProvider.Sqlite);
        Assert.Equal(0, at.Count("setting"));

        File.Delete(at.Source);

        Assert.False(at.Database.Exists);
        Assert.Equal(0, new Migrator(at.Database).Current());
        var migrator = new Migrator(at.Database);
        Assert.Equal(Enumerable.Range(1, migrator.Newest), migrator.Migrate(TestDatabase.Now));
    }

    [Fact]
    public void Close_TheLastConnection_LeavesNoWriteAheadLog()
    {
        using var at = TestDatabase.Migrated(DatabaseProvider.Sqlite);

        var left = Directory
            .GetFiles(Path.GetDirectoryName(at.Source)!)
            .Select(Path.GetFileName)
            .Order(StringComparer.Ordinal);

        Assert.Equal("revbot.db, revbot.db.migrate.lock", string.Join(", ", left));
    }

    [Fact]
    public void Open_AnyConnection_HasForeignKeysAndTheWriteAheadLogOn()
    {
        using var at = TestDatabase.Migrated(DatabaseProvider.Sqlite);
        using var connection = at.Database.Open();

        Assert.Equal(1, connection.ExecuteScalar<long>("PRAGMA foreign_keys"));
        Assert.Equal("wal", connection.ExecuteScalar<string>("PRAGMA journal_mode"));
    }

    [Fact]
    public void Read_WhileAnotherWrites_SeesTheStateBefore()
    {
        using var at = TestDatabase.Migrated(DatabaseProvider.Sqlite);
        using var writer = at.Database.Open();
        using var transaction = writer.BeginTransaction();
        Settings.Write(transaction, "a", "1");

        Assert.Equal(0, at.Count("setting"));
        transaction.Commit();
        Assert.Equal(1, at.Count("setting"));
    }

    [Fact]
    public void ForecastRun_OfTheWholeCompanyTwice_IsRefused()
    {
        // SQL takes two empty sellers for different ones in a UNIQUE; the index must not.
        using var at = TestDatabase.Migrated(DatabaseProvider.Sqlite);
        using var connection = at.Database.Open();
        const string Insert =
            "INSERT INTO forecast_run (id, made_at, as_of, seller_id, period_start, period_end, method, amount_minor, currency) VALUES (@id, 0, 0, NULL, 20260201, 20260430, 'model', 1, 'USD')";
        connection.Execute(Insert, new { id = 1 });

        Assert.Throws<Microsoft.Data.Sqlite.SqliteException>(() => connection.Execute(Insert, new { id = 2 }));
    }

    [Fact]
    public void Open_FileThatIsNoDatabase_FailsWithOneSentence()
    {
        using var at = TestDatabase.Empty(DatabaseProvider.Sqlite);
        File.WriteAllText(at.Source, new string('x', 4096));

        var failed = Assert.Throws<DatabaseException>(at.Database.Open);

        Assert.Contains("check the path and that it is a RevBot database", failed.Message, StringComparison.Ordinal);
    }
}
