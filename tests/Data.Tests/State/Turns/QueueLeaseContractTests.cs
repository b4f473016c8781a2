using RevBot.Data.Database;
using RevBot.Data.State.Turns;
using RevBot.Data.Tests.Database;

namespace RevBot.Data.Tests.State.Turns;

public sealed class QueueLeaseContractTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(300);

    [Theory, Sqlite, SqlServer]
    public async Task Acquire_HeldByAnother_WaitsUntilItIsGivenBack(DatabaseProvider provider)
    {
        using var at = TestDatabase.Migrated(provider);
        var first = await AcquireAsync(at.Database);
        var second = AcquireAsync(at.Again());

        await Assert.ThrowsAsync<TimeoutException>(() => second.WaitAsync(Moment));
        first.Dispose();

        using var held = await second.WaitAsync(Patience);
    }

    [Theory, Sqlite, SqlServer]
    public async Task Acquire_CancelledWhileItWaits_HoldsNothingAfterwards(DatabaseProvider provider)
    {
        using var at = TestDatabase.Migrated(provider);
        using var giveUp = new CancellationTokenSource();
        var first = await AcquireAsync(at.Database);
        var second = new QueueLease(at.Again(), QueueLease.Turns).AcquireAsync(() => { }, giveUp.Token);

        await giveUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        first.Dispose();

        using var third = await AcquireAsync(at.Again()).WaitAsync(Patience);
    }

    [Theory, Sqlite, SqlServer]
    public async Task Lease_WhileItIsHeld_KeepsNobodyFromWriting(DatabaseProvider provider)
    {
        using var at = TestDatabase.Migrated(provider);
        using var held = await AcquireAsync(at.Database);
        await using var turns = new TurnRepository(at.Again());

        Assert.True(await turns.AddAsync(new("a", "web", "c", "content", null), TestDatabase.Now, _ => { }));
    }

    [Fact]
    public async Task Acquire_FileThatIsGone_FailsAndLeavesNoFileBehind()
    {
        using var at = TestDatabase.Migrated(DatabaseProvider.Sqlite);
        var folder = Path.GetDirectoryName(at.Source)!;
        foreach (var file in Directory.EnumerateFiles(folder))
        {
            File.Delete(file);
        }

        await Assert.ThrowsAsync<DatabaseException>(() => AcquireAsync(at.Database));

        Assert.Empty(Directory.EnumerateFiles(folder));
    }

    private static Task<IDisposable> AcquireAsync(IDatabase database) =>
        new QueueLease(database, QueueLease.Turns).AcquireAsync(() => { }, CancellationToken.None);
}
