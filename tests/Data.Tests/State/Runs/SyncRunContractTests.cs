using NodaTime;
using RevBot.Data.Calendar;
using RevBot.Data.Database;
using RevBot.Data.State.Runs;
using RevBot.Data.Tests.Database;

namespace RevBot.Data.Tests.State.Runs;

public sealed class SyncRunContractTests
{
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 1, 12, 0);

    [Theory, Sqlite, SqlServer]
    public void Source_ThatWasNeverSynced_HasNoRun(DatabaseProvider provider)
    {
        using var at = TestDatabase.Migrated(provider);
        var runs = new SyncRunRepository(at.Database);

        Assert.Null(runs.FindLast("salesforce"));
        Assert.Null(runs.FindLastDone("salesforce"));
        Assert.Null(runs.ReadSetting("sync.salesforce"));
    }

    [Theory, Sqlite, SqlServer]
    public void Run_InWhichNothingChanged_SaysUpToWhenTheSourceIsKnown(DatabaseProvider provider)
    {
        using var at = TestDatabase.Migrated(provider);
        var runs = new SyncRunRepository(at.Database);

        runs.NoteUnchanged(new("salesforce", Start, Start - Duration.FromHours(1), "sync.salesforce", "a:b:7"), Start);

        var last = runs.FindLastDone("salesforce")!;
        Assert.Equal((1, "done"), (last.Id, last.Status));
        Assert.Equal(Dates.ToMicros(Start - Duration.FromHours(1)), last.NewestChangeAt);
        Assert.Equal("a:b:7", runs.ReadSetting("sync.salesforce"));
        Assert.Equal(last.NewestChangeAt, new LoadingRepository(at.Database).FindLastDone()!.KnownTo);
        Assert.Null(runs.FindLast("hubspot"));
    }

    [Theory, Sqlite, SqlServer]
    public void Run_ThatFailed_IsTheLastOneAndNotTheLastDone(DatabaseProvider provider)
    {
        using var at = TestDatabase.Migrated(provider);
        var runs = new SyncRunRepository(at.Database);
        runs.NoteUnchanged(new("salesforce", Start, Start, "sync.salesforce", "a:b:7"), Start);

        runs.NoteFailure("salesforce", Start + Duration.FromMinutes(15), new string('x', 5000));

        var last = runs.FindLast("salesforce")!;
        Assert.Equal((2, "failed", 2000), (last.Id, last.Status, last.Note!.Length));
        Assert.Equal(1, runs.FindLastDone("salesforce")!.Id);
        Assert.Equal(1, new LoadingRepository(at.Database).CountFailedSinceDone());
    }
}
