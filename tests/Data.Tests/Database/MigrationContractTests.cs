using Dapper;
using RevBot.Data.Database;

namespace RevBot.Data.Tests.Database;

public sealed class MigrationContractTests
{
    [Theory, Sqlite, SqlServer]
    public void Migrate_FromNothing_RunsEveryScriptOnceInOrder(DatabaseProvider provider)
    {
        using var at = TestDatabase.Empty(provider);
        var migrator = new Migrator(at.Database);

        Assert.Equal(0, migrator.Current());
        Assert.Equal(Enumerable.Range(1, migrator.Newest), migrator.Migrate(TestDatabase.Now));
        Assert.Equal(migrator.Newest, migrator.Current());
        migrator.RequireCurrent();
    }

    [Theory, Sqlite, SqlServer]
    public void Migrate_ASecondTime_DoesNothing(DatabaseProvider provider)
    {
        using var at = TestDatabase.Migrated(provider);

        Assert.Empty(new Migrator(at.Again()).Migrate(TestDatabase.Now));
        Assert.Equal(new Migrator(at.Database).Newest, at.Count("schema_version"));
    }

    [Theory, Sqlite, SqlServer]
    public void Migrate_DatabaseNewerThanTheProgram_IsRefusedAndUntouched(DatabaseProvider provider)
    {
        using var at = TestDatabase.Migrated(provider);
        var newer = new Migrator(at.Database).Newest + 1;
        using (var connection = at.Database.Open())
        {
            connection.Execute("INSERT INTO schema_version VALUES (@newer, 'later.sql', 0)", new { newer });
        }

        var migrator = new Migrator(at.Database);
        var refused = Assert.Throws<DatabaseException>(() => migrator.Migrate(TestDatabase.Now));
        Assert.Contains("update RevBot", refused.Message, StringComparison.Ordinal);
        Assert.Throws<DatabaseException>(migrator.RequireCurrent);
        Assert.Equal(newer, migrator.Current());
    }

    [Theory, Sqlite, SqlServer]
    public void RequireCurrent_DatabaseOlderThanTheProgram_IsRefused(DatabaseProvider provider)
    {
        using var at = TestDatabase.Migrated(provider);
        var migrator = new Migrator(at.Database, With(provider, "CREATE TABLE later (id INT NOT NULL)"));

        var refused = Assert.Throws<DatabaseException>(migrator.RequireCurrent);
        Assert.Contains(
            $"has schema {migrator.Newest - 1} and this program needs {migrator.Newest}",
            refused.Message,
            StringComparison.Ordinal
        );
    }

    [Theory, Sqlite, SqlServer]
    public void Migrate_ScriptThatFailsHalfway_KeepsNothingOfIt(DatabaseProvider provider)
    {
        using var at = TestDatabase.Migrated(provider);
        var failing = With(provider, "CREATE TABLE half (id INT NOT NULL); INSERT INTO nowhere (id) VALUES (1)");

        var failed = Assert.Throws<DatabaseException>(() =>
            new Migrator(at.Database, failing).Migrate(TestDatabase.Now)
        );

        Assert.Contains("nothing of it was kept", failed.Message, StringComparison.Ordinal);
        var sound = new Migrator(at.Database);
        Assert.Equal(sound.Newest, sound.Current());
        using var connection = at.Database.Open();
        Assert.Equal(0, connection.ExecuteScalar<long>(at.Database.Dialect.CountTables, new { name = "half" }));
    }

    [Theory, Sqlite, SqlServer]
    public async Task Migrate_FromManyHandlesAtOnce_RunsEachScriptOnce(DatabaseProvider provider)
    {
        using var at = TestDatabase.Empty(provider);
        using var start = new ManualResetEventSlim();
        var runs = Enumerable
            .Range(0, 4)
            .Select(_ =>
                Task.Factory.StartNew(
                    () =>
                    {
                        var migrator = new Migrator(at.Again());
                        start.Wait();
                        return migrator.Migrate(TestDatabase.Now).Count;
                    },
                    default,
                    TaskCreationOptions.LongRunning,
                    TaskScheduler.Default
                )
            )
            .ToArray();
        start.Set();

        var ran = await Task.WhenAll(runs);

        var newest = new Migrator(at.Database).Newest;
        Assert.Equal(newest, ran.Sum());
        Assert.Equal(newest, ran.Max());
    }

    private static MigrationScript[] With(DatabaseProvider provider, string sql) =>
        [.. MigrationScript.For(provider), new(MigrationScript.For(provider).Count + 1, "later.sql", sql)];
}
