using Dapper;
using RevBot.Data.Book.Cache;
using RevBot.Data.Database;
using RevBot.Data.Tests.Database;

namespace RevBot.Data.Tests.Book;

public sealed class DatabaseNormCacheTests
{
    private static readonly NormKey Key = new("Rates", 20261031, "usual", "abc");
    private static readonly byte[] Content = [.. Enumerable.Range(0, 1000).Select(number => (byte)(number % 251))];

    [Theory, Sqlite, SqlServer]
    public void Recall_ByAnotherProcess_GivesTheVeryBytes(DatabaseProvider provider)
    {
        using var at = TestDatabase.Migrated(provider);
        new DatabaseNormCache(at.Database).Keep(Key, Content);

        Assert.Equal(Content, new DatabaseNormCache(at.Again()).Recall(Key));
    }

    [Theory, Sqlite, SqlServer]
    public void Recall_OfAnotherFingerprintDayOrTuning_GivesNothing(DatabaseProvider provider)
    {
        using var at = TestDatabase.Migrated(provider);
        var memory = new DatabaseNormCache(at.Database);
        memory.Keep(Key, Content);

        Assert.Null(memory.Recall(Key with { Fingerprint = "abd" }));
        Assert.Null(memory.Recall(Key with { Day = 20260731 }));
        Assert.Null(memory.Recall(Key with { Tuning = "other" }));
    }

    [Theory, Sqlite, SqlServer]
    public void Keep_OfNewerContent_ReplacesTheOlder(DatabaseProvider provider)
    {
        using var at = TestDatabase.Migrated(provider);
        var memory = new DatabaseNormCache(at.Database);
        memory.Keep(Key, Content);
        memory.Keep(Key with { Fingerprint = "newer" }, [1, 2, 3]);

        Assert.Equal([1, 2, 3], memory.Recall(Key with { Fingerprint = "newer" }));
        Assert.Null(memory.Recall(Key));
        Assert.Equal(1, at.Count("learnt_norm"));
    }

    [Fact]
    public void Recall_OfDamagedBytes_GivesNothing()
    {
        using var at = TestDatabase.Migrated(DatabaseProvider.Sqlite);
        var memory = new DatabaseNormCache(at.Database);
        memory.Keep(Key, Content);
        Execute(at, "UPDATE learnt_norm SET content = X'00112233'");

        Assert.Null(memory.Recall(Key));
    }

    [Fact]
    public void Memory_WithoutItsTable_ForgetsAndFailsNothing()
    {
        using var at = TestDatabase.Migrated(DatabaseProvider.Sqlite);
        Execute(at, "DROP TABLE learnt_norm");
        var memory = new DatabaseNormCache(at.Database);

        memory.Keep(Key, Content);

        Assert.Null(memory.Recall(Key));
    }

    private static void Execute(TestDatabase at, string sql)
    {
        using var connection = at.Database.Open();
        connection.Execute(sql);
    }
}
