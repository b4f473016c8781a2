using System.Collections.Concurrent;
using Dapper;
using RevBot.Data.Database;

namespace RevBot.Data.Tests.Database;

public sealed class LockContractTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Theory, Sqlite, SqlServer]
    public async Task WithLock_HeldByAnother_WaitsForIt(DatabaseProvider provider)
    {
        using var at = TestDatabase.Migrated(provider);
        using var held = new ManualResetEventSlim();
        using var letGo = new ManualResetEventSlim();
        var order = new ConcurrentQueue<string>();
        var first = Start(() =>
            at.Database.WithLock(
                "job",
                _ =>
                {
                    held.Set();
                    Assert.True(letGo.Wait(Patience));
                    order.Enqueue("first ends");
                }
            )
        );
        Assert.True(held.Wait(Patience));
        var second = Start(() => at.Again().WithLock("job", _ => order.Enqueue("second starts")));

        await Assert.ThrowsAsync<TimeoutException>(() => second.WaitAsync(TimeSpan.FromMilliseconds(300)));
        letGo.Set();
        await Task.WhenAll(first, second).WaitAsync(Patience);

        Assert.Equal("first ends, second starts", string.Join(", ", order));
    }

    [Theory, Sqlite, SqlServer]
    public void WithLock_HeldByAnotherAndWithoutPatience_SaysThatItIsHeld(DatabaseProvider provider)
    {
        using var at = TestDatabase.Migrated(provider);
        var ran = false;

        at.Database.WithLock(
            "job",
            _ =>
            {
                var problem = Assert.Throws<DatabaseException>(() =>
                    at.Again().WithLock("job", _ => ran = true, TimeSpan.Zero)
                );
                Assert.True(problem.IsLockHeld);
            }
        );

        Assert.False(ran);
        at.Again().WithLock("job", _ => ran = true, TimeSpan.Zero);
        Assert.True(ran);
    }

    [Theory, Sqlite, SqlServer]
    public void WithLock_UnderAnotherName_DoesNotWait(DatabaseProvider provider)
    {
        using var at = TestDatabase.Migrated(provider);
        var ran = false;

        at.Database.WithLock("one", _ => at.Again().WithLock("two", _ => ran = true));

        Assert.True(ran);
    }

    [Theory, Sqlite, SqlServer]
    public void WithLock_ActionThatFails_LetsGo(DatabaseProvider provider)
    {
        using var at = TestDatabase.Migrated(provider);
        Assert.Throws<InvalidOperationException>(() =>
            at.Database.WithLock("job", _ => throw new InvalidOperationException("broken"))
        );

        var ran = false;
        at.Again().WithLock("job", _ => ran = true);

        Assert.True(ran);
    }

    [Theory, Sqlite, SqlServer]
    public void WithLock_ActionWithTransactions_MayCommitSeveral(DatabaseProvider provider)
    {
        using var at = TestDatabase.Migrated(provider);

        at.Database.WithLock(
            "job",
            connection =>
            {
                foreach (var name in new[] { "a", "b" })
                {
                    using var transaction = connection.BeginTransaction();
                    Settings.Write(transaction, name, "1");
                    transaction.Commit();
                }
            }
        );

        using var read = at.Database.Open();
        Assert.Equal(2, read.ExecuteScalar<long>("SELECT COUNT(*) FROM setting"));
    }

    private static Task Start(Action action) =>
        Task.Factory.StartNew(action, default, TaskCreationOptions.LongRunning, TaskScheduler.Default);
}
