using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using RevBot.Bot.Hosting;
using RevBot.Bot.Serving;

namespace RevBot.Bot.Tests.Serving;

/// <summary>The real server on a free loopback port.</summary>
internal sealed class RunningServer : IAsyncDisposable
{
    private readonly WebApplication app;

    private RunningServer(WebApplication app)
    {
        this.app = app;
        Client = new() { BaseAddress = new Uri(app.Urls.Single()) };
    }

    public HttpClient Client { get; }

    public static async Task<RunningServer> StartAsync(BotHouse house, Action<WebApplication>? more = null)
    {
        var app = BotServer.Build(house, new ConfigurationBuilder().Build(), "http://127.0.0.1:0");
        more?.Invoke(app);
        await app.StartAsync();
        return new(app);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.DisposeAsync();
    }
}
