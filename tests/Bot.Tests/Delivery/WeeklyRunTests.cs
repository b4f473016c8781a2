using RevBot.Bot.Book;
using RevBot.Bot.Delivery;
using RevBot.Data.Book.Loading;
using RevBot.Data.State.Runs;

namespace RevBot.Bot.Tests.Delivery;

public sealed class WeeklyRunTests : IDisposable
{
    private readonly DemoFile demo = new();

    public void Dispose() => demo.Dispose();

    [Fact]
    public void Store_ASecondTime_StoresNothing()
    {
        var first = Run().Store(again: true, CancellationToken.None);
        var second = Run().Store(again: true, CancellationToken.None);

        Assert.True(first.Rows > 0);
        Assert.Equal(0, second.Rows);
        Assert.Equal(first.Rows, demo.Scalar<int>("SELECT COUNT(*) FROM forecast_run"));
    }

    [Fact]
    public void Store_OfTheCompany_HasTheEnsembleWithItsRangeAndWhatItStoodOn()
    {
        Run().Store(again: true, CancellationToken.None);

        Assert.Equal(
            1,
            demo.Scalar<int>(
                "SELECT COUNT(*) FROM forecast_run WHERE seller_id IS NULL AND method = 'ensemble' AND low_minor <= amount_minor AND amount_minor <= high_minor AND length(features_hash) = 64 AND assumptions LIKE '%\"weights\"%'"
            )
        );
    }

    [Fact]
    public void Store_AfterTheDataChanged_StoresAgainOnDemandAndNotByItself()
    {
        var first = Run().Store(again: true, CancellationToken.None);
        demo.Execute(
            "INSERT INTO sync_run (id, kind, source, status, started_at, finished_at) SELECT MAX(id) + 1, 'sync', 'crm', 'done', MAX(started_at), MAX(finished_at) FROM sync_run"
        );

        Assert.Equal(0, Run().Store(again: false, CancellationToken.None).Rows);
        Assert.Equal(first.Rows, Run().Store(again: true, CancellationToken.None).Rows);
        Assert.Equal(2, demo.Scalar<int>("SELECT COUNT(DISTINCT revision) FROM forecast_run"));
    }

    [Theory]
    [InlineData("2026-11-22T23:59:59.999999Z", "2026-11-22")]
    [InlineData("2026-11-22T12:00:00Z", "2026-11-15")]
    [InlineData("2026-11-23T00:00:00Z", "2026-11-22")]
    [InlineData("2026-11-28T12:00:00Z", "2026-11-22")]
    public void NewestWeek_AtAnInstant_EndsOnTheLastSundayThatIsOver(string now, string expected)
    {
        var house = demo.House();
        var company = house.Books.Current(CancellationToken.None).Company;
        var local = NodaTime.Text.InstantPattern.ExtendedIso.Parse(now).Value.InUtc().LocalDateTime;

        var week = ForecastSnapshotWriter.NewestWeek(company, local.InZoneLeniently(company.Zone).ToInstant());

        Assert.Equal(expected, week.ToString("uuuu-MM-dd", null));
    }

    private ForecastSnapshotWriter Run() =>
        new(
            new BookHost(new BookLoader(demo.Database, CompanyDefaults.Plain)),
            new ForecastRunRepository(demo.Database),
            DemoFile.Clock
        );
}
