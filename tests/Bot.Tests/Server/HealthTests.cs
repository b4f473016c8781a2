using System.Net;
using RevBot.Bot.Server;

namespace RevBot.Bot.Tests.Server;

public sealed class HealthTests : IDisposable
{
    private readonly DemoFile demo = new();

    public void Dispose() => demo.Dispose();

    [Fact]
    public async Task Health_OfARunningServer_IsAlive()
    {
        await using var server = await RunningServer.StartAsync(demo.House());

        Assert.Equal("""{"status":"alive"}""", await server.TextAsync("/health"));
    }

    [Fact]
    public async Task Ready_OnceTheBookIsLoaded_IsReady()
    {
        var house = demo.House();
        await using var server = await RunningServer.StartAsync(house);
        _ = house.Books.Current(CancellationToken.None);

        Assert.Equal("""{"status":"ready"}""", await server.TextAsync("/ready"));
    }

    [Fact]
    public async Task Server_ByItself_BecomesReady()
    {
        await using var server = await RunningServer.StartAsync(demo.House());
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));

        while ((await server.GetAsync("/ready")).StatusCode != HttpStatusCode.OK)
        {
            await Task.Delay(50, limit.Token);
        }
    }

    [Fact]
    public async Task Readiness_BeforeTheBookIsLoaded_SaysSo()
    {
        var house = demo.House();
        var readiness = new Readiness(demo.Database, house.Books, TimeProvider.System);

        Assert.Equal("The book is still being loaded.", await readiness.WhyNotAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Ready_WithTheDatabaseGone_IsUnavailableAndNamesNoPath()
    {
        var house = demo.House();
        _ = house.Books.Current(CancellationToken.None);
        File.Delete(demo.Path);
        await using var server = await RunningServer.StartAsync(house);

        var response = await server.GetAsync("/ready");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal(
            """{"status":"not ready","reason":"The database is gone."}""",
            await response.Content.ReadAsStringAsync()
        );
        Assert.False(File.Exists(demo.Path));
    }

    [Fact]
    public async Task Ready_WithANewerSchema_IsUnavailableAndSaysWhich()
    {
        demo.Execute("INSERT INTO schema_version (number, name, applied_at) VALUES (999, 'later', 0)");
        await using var server = await RunningServer.StartAsync(demo.House());

        var response = await server.GetAsync("/ready");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Contains("schema 999", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
