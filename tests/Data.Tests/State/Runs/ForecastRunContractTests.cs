using RevBot.Data.Database;
using RevBot.Data.State.Runs;
using RevBot.Data.Tests.Database;
using RevBot.Data.Warehouse;

namespace RevBot.Data.Tests.State.Runs;

public sealed class ForecastRunContractTests
{
    [Theory, Sqlite, SqlServer]
    public void Add_SameRevisionAgain_IsRefusedAndALaterOneIsNumberedOn(DatabaseProvider provider)
    {
        using var at = TestDatabase.Migrated(provider);
        var runs = new ForecastRunRepository(at.Database);

        Assert.True(runs.Add(100, 1, [Row("a"), Row("b")]));
        Assert.False(new ForecastRunRepository(at.Again()).Add(100, 1, [Row("a"), Row("b")]));
        Assert.True(runs.Add(100, 2, [Row("a") with { Revision = 2 }]));

        Assert.Equal((3, 3), (at.Count("forecast_run"), at.Value<long>("SELECT MAX(id) FROM forecast_run")));
    }

    [Theory, Sqlite, SqlServer]
    public void Contains_ByWeekAndRevision_TellsThemApart(DatabaseProvider provider)
    {
        using var at = TestDatabase.Migrated(provider);
        var runs = new ForecastRunRepository(at.Database);
        runs.Add(100, 1, [Row("a")]);

        Assert.True(runs.Contains(100, 1));
        Assert.True(runs.Contains(100, null));
        Assert.False(runs.Contains(100, 2));
        Assert.False(runs.Contains(200, null));
    }

    [Theory, Sqlite, SqlServer]
    public void Add_RowThatIsThereTwice_LeavesNone(DatabaseProvider provider)
    {
        using var at = TestDatabase.Migrated(provider);

        Assert.ThrowsAny<System.Data.Common.DbException>(() =>
            new ForecastRunRepository(at.Database).Add(100, 1, [Row("a"), Row("a")])
        );

        Assert.Equal(0, at.Count("forecast_run"));
    }

    [Fact]
    public void Contains_FileThatIsGone_FailsAndMakesNoneAnew()
    {
        using var at = TestDatabase.Migrated(DatabaseProvider.Sqlite);
        File.Delete(at.Source);

        Assert.Throws<DatabaseException>(() => new ForecastRunRepository(at.Database).Contains(100, null));
        Assert.False(File.Exists(at.Source));
    }

    private static ForecastRunRow Row(string method) =>
        new()
        {
            Id = 0,
            MadeAt = 5,
            AsOf = 100,
            Revision = 1,
            PeriodStart = 20261001,
            PeriodEnd = 20261231,
            Method = method,
            AmountMinor = 1,
            Currency = "USD",
        };
}
