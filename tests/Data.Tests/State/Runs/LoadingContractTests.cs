using RevBot.Data.Database;
using RevBot.Data.State.Runs;
using RevBot.Data.Tests.Database;

namespace RevBot.Data.Tests.State.Runs;

public sealed class LoadingContractTests
{
    [Theory, Sqlite, SqlServer]
    public void Database_WithoutLoadings_HasNoneOfAnyKind(DatabaseProvider provider)
    {
        using var at = TestDatabase.Migrated(provider);
        var loadings = new LoadingRepository(at.Database);

        Assert.Null(loadings.FindFirstKind());
        Assert.False(loadings.IsDemoOnly());
        Assert.Null(loadings.FindLastDone());
    }

    [Theory, Sqlite, SqlServer]
    public void Loadings_OfTheDemoAlone_AreTheDemoUntilSomethingElseIsLoaded(DatabaseProvider provider)
    {
        using var at = TestDatabase.Migrated(provider);
        var loadings = new LoadingRepository(at.Database);
        Add(at, 1, "demo");
        Assert.Equal(("demo", true), (loadings.FindFirstKind(), loadings.IsDemoOnly()));

        Add(at, 2, "import", "failed");
        Add(at, 3, "sync");

        Assert.Equal(("import", false), (loadings.FindFirstKind(), loadings.IsDemoOnly()));
    }

    [Theory, Sqlite, SqlServer]
    public void LastDone_BeforeOthersThatFailedOrRun_IsTheLastThatEndedWell(DatabaseProvider provider)
    {
        using var at = TestDatabase.Migrated(provider);
        var loadings = new LoadingRepository(at.Database);
        Add(at, 1, "import", "failed");
        Assert.Null(loadings.FindLastDone());

        Add(at, 2, "import");
        Add(at, 3, "sync", "failed");
        Add(at, 4, "sync", "running");
        Add(at, 5, "sync", "failed");

        Assert.Equal(
            new FinishedLoading
            {
                Kind = "import",
                Source = "somewhere",
                FinishedAt = 20,
                KnownTo = 20,
            },
            loadings.FindLastDone()
        );
    }

    [Theory, Sqlite, SqlServer]
    public void IsDemoOnly_WhereItCannotBeTold_IsFalse(DatabaseProvider provider)
    {
        using var at = TestDatabase.Empty(provider);

        Assert.False(new LoadingRepository(at.Database).IsDemoOnly());
    }

    private static void Add(TestDatabase at, int id, string kind, string status = "done") =>
        at.Execute(
            "INSERT INTO sync_run (id, kind, source, status, started_at, finished_at) VALUES (@id, @kind, 'somewhere', @status, 1, @finished)",
            new
            {
                id,
                kind,
                status,
                finished = status == "done" ? id * 10L : (long?)null,
            }
        );
}
