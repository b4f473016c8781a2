using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Playwright;
using RevBot.Bot.Services;
using RevBot.Bot.Tests.Server;

namespace RevBot.Bot.Tests.Channels.Web;

/// <summary>One server over the demo company and one browser for many tests, each of which opens a window of its own.</summary>
public sealed class ChatStage : IAsyncLifetime
{
    private RunningServer? server;
    private Chromium? browser;

    internal DemoFile Demo { get; } = new();

    internal RevBotServices House { get; private set; } = null!;

    internal string Address => server!.Address;

    public async Task InitializeAsync()
    {
        if (Chromium.Path is null)
        {
            return;
        }

        House = new(Demo.Database, new(), DemoFile.Clock, NullLogger.Instance);
        _ = House.Books.Current(CancellationToken.None);
        server = await RunningServer.StartAsync(House);
        browser = await Chromium.StartAsync();
    }

    public async Task DisposeAsync()
    {
        if (server is not null)
        {
            await server.DisposeAsync();
        }

        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        Demo.Dispose();
    }

    internal Task<Chat> OpenAsync(int width = 1100, ColorScheme scheme = ColorScheme.Light, float scale = 1) =>
        Chat.OpenAsync(server!.Address, browser!, width, scheme, scale);
}
