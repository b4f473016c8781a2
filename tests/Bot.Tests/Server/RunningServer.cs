using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using RevBot.Bot.Server;
using RevBot.Bot.Services;

namespace RevBot.Bot.Tests.Server;

/// <summary>The real server on a free loopback port.</summary>
internal sealed class RunningServer : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly HttpClient client;

    private RunningServer(WebApplication app)
    {
        this.app = app;
        client = new() { BaseAddress = new Uri(Address) };
    }

    public static async Task<RunningServer> StartAsync(
        RevBotServices house,
        Action<WebApplication>? more = null,
        IReadOnlyDictionary<string, string?>? settings = null,
        string urls = "http://127.0.0.1:0"
    )
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(
            settings ?? new Dictionary<string, string?>()
        );
        var server = BotServer.Build(house, configuration.Build(), urls);
        more?.Invoke(server);
        await server.StartAsync(CancellationToken.None);
        return new(server);
    }

    /// <summary>Scheme, host and port.</summary>
    public string Address => app.Urls.Single().Replace("0.0.0.0", "127.0.0.1", StringComparison.Ordinal);

    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) =>
        client.SendAsync(request, app.Lifetime.ApplicationStopping);

    public Task<HttpResponseMessage> GetAsync(string path) =>
        client.GetAsync(new Uri(path, UriKind.Relative), app.Lifetime.ApplicationStopping);

    /// <summary>What an address goes on sending.</summary>
    public Task<Stream> StreamAsync(string path) =>
        client.GetStreamAsync(new Uri(path, UriKind.Relative), app.Lifetime.ApplicationStopping);

    public Task<string> TextAsync(string path) =>
        client.GetStringAsync(new Uri(path, UriKind.Relative), app.Lifetime.ApplicationStopping);

    public Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? content = null) =>
        client.SendAsync(
            new(method, new Uri(path, UriKind.Relative)) { Content = content },
            app.Lifetime.ApplicationStopping
        );

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await app.DisposeAsync();
    }
}
