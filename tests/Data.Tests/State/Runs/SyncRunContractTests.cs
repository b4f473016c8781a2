using NodaTime;
using RevBot.Data.Calendar;
using RevBot.Data.Database;
using RevBot.Data.Import;
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
    }

    [Theory, Sqlite, SqlServer]
    public void Run_InWhichNothingChanged_SaysUpToWhenTheSourceIsKnown(DatabaseProvider provider)
    {
        using var at = TestDatabase.Migrated(provider);
        var runs = new SyncRunRepository(at.Database);

        runs.NoteUnchanged(MarkTo(Start - Duration.FromHours(1)));

        var last = runs.FindLastDone("salesforce")!;
        Assert.Equal((1, "unchanged"), (last.Id, last.Status));
        Assert.Equal(Dates.ToMicros(Start + Duration.FromMinutes(1)), last.FinishedAt);
        Assert.Equal(Dates.ToMicros(Start - Duration.FromHours(1)), last.NewestChangeAt);
        using var connection = at.Database.Open();
        Assert.Equal("run", SyncMark.RunOf(Settings.Read(connection, "sync.salesforce.loaded.store"), "rules"));
        Assert.Equal("00D1", Settings.Read(connection, "sync.salesforce.org"));
        Assert.Equal(last.NewestChangeAt, new LoadingRepository(at.Database).FindLastDone()!.KnownTo);
        Assert.Null(runs.FindLast("hubspot"));
    }

    [Theory, Sqlite, SqlServer]
    public void Run_ThatFailed_IsTheLastOneAndNotTheLastDone(DatabaseProvider provider)
    {
        using var at = TestDatabase.Migrated(provider);
        var runs = new SyncRunRepository(at.Database);
        runs.NoteUnchanged(MarkTo(Start));
        var later = Start + Duration.FromMinutes(15);

        runs.NoteFailure("salesforce", later, later + Duration.FromSeconds(5), new string('x', 5000));

        var last = runs.FindLast("salesforce")!;
        Assert.Equal((2, "failed", 2000), (last.Id, last.Status, last.Note!.Length));
        Assert.Equal(Dates.ToMicros(later + Duration.FromSeconds(5)), last.FinishedAt);
        Assert.Equal(1, runs.FindLastDone("salesforce")!.Id);
        Assert.Equal(2, runs.FindLast(null)!.Id);
    }

    [Theory, Sqlite, SqlServer]
    public void Mark_OfAStore_IsReadByTheRulesItWasMadeBy(DatabaseProvider provider)
    {
        using var at = TestDatabase.Migrated(provider);
        new SyncRunRepository(at.Database).NoteUnchanged(MarkTo(Start));
        using var connection = at.Database.Open();
        var mark = Settings.Read(connection, "sync.salesforce.loaded.store");

        Assert.Equal("run", SyncMark.RunOf(mark, "rules"));
        Assert.Null(SyncMark.RunOf(mark, "other rules"));
        Assert.Null(SyncMark.RunOf(null, "rules"));
    }

    /// <summary>Machines come and go; so do folders that somebody deletes.</summary>
    [Theory, Sqlite, SqlServer]
    public void Marks_OfStoresThatHaveNotLoadedForAYear_AreForgotten(DatabaseProvider provider)
    {
        using var at = TestDatabase.Migrated(provider);
        var runs = new SyncRunRepository(at.Database);
        at.Execute(
            "INSERT INTO setting (name, value) VALUES ('sync.salesforce', 'an earlier version'), ('sync.salesforce.loaded.other', 'rules:run'), ('sync.hubspot.loaded.other', 'rules:run')",
            new { }
        );
        runs.NoteUnchanged(MarkTo(Start - Duration.FromDays(1), "older", -1));
        runs.NoteUnchanged(MarkTo(Start, "old"));

        runs.NoteUnchanged(MarkTo(Start, "store", 365));

        using var connection = at.Database.Open();
        Assert.Equal(
            [
                "sync.hubspot.loaded.other",
                "sync.salesforce.loaded.old",
                "sync.salesforce.loaded.store",
                "sync.salesforce.org",
            ],
            Settings.Read(connection).Keys.Where(name => name.StartsWith("sync.", StringComparison.Ordinal))
        );
    }

    /// <summary>A mark of a sync that ends a minute after its beginning, so many days after the first one.</summary>
    private static SyncMark MarkTo(Instant known, string store = "store", int days = 0) =>
        new("salesforce", Start + Duration.FromDays(days), known, () => Start + Duration.FromMinutes(1))
        {
            Store = store,
            Loaded = "rules:run",
            Org = "00D1",
        };
}
