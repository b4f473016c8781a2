using Microsoft.Extensions.Configuration;
using RevBot.Bot.Configuration;
using RevBot.Bot.Delivery.Syncing;
using RevBot.Bot.Tests.Server;
using RevBot.Data.Database;

namespace RevBot.Bot.Tests.Delivery.Syncing;

public sealed class SyncServiceTests : IDisposable
{
    private const int Failed = 91;
    private readonly DemoFile demo = new();

    public void Dispose() => demo.Dispose();

    [Fact]
    public async Task Service_ThatIsToSyncNever_DoesNotEvenLook()
    {
        demo.Execute("DROP TABLE sync_run");
        var time = new HurryingTime(rounds: 3);
        var log = new CapturedLog<SyncService>();
        using var service = Service(time, log, ("Sync:Every", "00:00:00"));

        await service.StartAsync(CancellationToken.None);

        await service.ExecuteTask!.WaitAsync(TimeSpan.FromSeconds(30));
        Assert.Empty(log.Ids);
    }

    /// <summary>A sync into the demo company is refused and not noted in it; it is not tried every half a minute.</summary>
    [Fact]
    public async Task Service_WhoseSyncFailsWithoutANote_WaitsUntilTheNextIsDue()
    {
        var time = new HurryingTime(rounds: 6);
        var log = new CapturedLog<SyncService>();
        using var service = Service(time, log);

        await service.StartAsync(CancellationToken.None);
        await time.Done;
        await service.StopAsync(CancellationToken.None);

        Assert.Equal(Failed, Assert.Single(log.Ids));
        Assert.Equal(0, demo.Scalar<long>("SELECT COUNT(*) FROM sync_run WHERE kind = 'sync'"));
    }

    [Fact]
    public async Task Service_OverADatabaseThatCannotBeRead_SaysSoOnce()
    {
        demo.Execute("DROP TABLE sync_run");
        var time = new HurryingTime(rounds: 6);
        var log = new CapturedLog<SyncService>();
        using var service = Service(time, log);

        await service.StartAsync(CancellationToken.None);
        await time.Done;
        await service.StopAsync(CancellationToken.None);

        Assert.Equal(Failed, Assert.Single(log.Ids));
    }

    [Theory]
    [InlineData("sales.example", "acme", "sales-example-acme")]
    [InlineData("sales.example", "acme-test", "sales-example-acme-test")]
    public void Folder_OfAServersDatabase_BearsItsName(string server, string name, string folder)
    {
        var database = new SqlServerDatabase($"Server={server};Database={name};User ID=revbot;Password=secret");

        var runner = Runner(database, TimeProvider.System);

        Assert.Equal(Path.Combine("data/sync", folder), runner.Folder);
    }

    private SyncService Service(
        TimeProvider time,
        CapturedLog<SyncService> log,
        params (string Key, string Value)[] settings
    ) =>
        new(
            Runner(demo.Database, time, settings),
            demo.Database,
            demo.House().Books,
            new BotClock(time, null),
            time,
            log
        );

    private static SyncRunner Runner(
        IDatabase database,
        TimeProvider time,
        params (string Key, string Value)[] settings
    )
    {
        (string Key, string Value)[] all =
        [
            ("Salesforce:LoginUrl", "http://127.0.0.1:9"),
            ("Salesforce:ClientId", "3MVG9consumer"),
            ("Salesforce:ClientSecret", "secret-of-the-app"),
            .. settings,
        ];
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(all.ToDictionary(pair => "RevBot:" + pair.Key, pair => (string?)pair.Value))
            .Build();
        return new(database, CheckedSettings.Bind(configuration), new BotClock(time, null), time);
    }
}
