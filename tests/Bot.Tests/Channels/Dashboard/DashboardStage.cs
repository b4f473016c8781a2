using RevBot.Bot.Services;
using RevBot.Bot.Tests.Channels.Web;
using RevBot.Bot.Tests.Server;

namespace RevBot.Bot.Tests.Channels.Dashboard;

/// <summary>One server over the demo company for tests that only read, with the leader signed in.</summary>
public sealed class DashboardStage : IAsyncLifetime
{
    private RunningServer? server;

    internal DemoFile Demo { get; } = new();

    internal RunningServer Server => server!;

    internal RevBotServices House { get; private set; } = null!;

    internal string Scalar(string sql) => Demo.Scalar<string>(sql);

    public async Task InitializeAsync()
    {
        House = Demo.House();
        server = await RunningServer.StartAsync(House);
        await PageClient.EnterAsync(server, DemoFile.Leader);
    }

    public async Task DisposeAsync()
    {
        await Server.DisposeAsync();
        Demo.Dispose();
    }
}
