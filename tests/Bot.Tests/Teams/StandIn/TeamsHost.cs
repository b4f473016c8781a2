using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using RevBot.Bot.Configuration;
using RevBot.Bot.Teams;
using RevBot.Bot.Turns;

namespace RevBot.Bot.Tests.Teams;

/// <summary>The Teams part on a real server, with the stand-in for Microsoft and a database of its own.</summary>
internal sealed class TeamsHost : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly DemoFile demo;
    private readonly HttpClient client;

    private TeamsHost(WebApplication app, DemoFile demo, MicrosoftStandIn microsoft, KeptTurns queue)
    {
        (this.app, this.demo, Microsoft, Queue) = (app, demo, microsoft, queue);
        client = new() { BaseAddress = new Uri(app.Urls.Single()) };
    }

    public MicrosoftStandIn Microsoft { get; }

    public KeptTurns Queue { get; }

    public Lines Logged => app.Services.GetRequiredService<Lines>();

    public TeamsChannel Channel => app.Services.GetRequiredService<TeamsChannel>();

    public T Service<T>()
        where T : notnull => app.Services.GetRequiredService<T>();

    public static async Task<TeamsHost> StartAsync(
        Func<TeamsSettings, TeamsSettings>? change = null,
        TimeProvider? time = null
    )
    {
        var microsoft = await MicrosoftStandIn.StartAsync();
        var settings = Settings(microsoft);
        var (demo, queue) = (new DemoFile(), new KeptTurns());
        new Data.Database.Migrator(demo.Database).Migrate(DemoFile.Clock.Machine);
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore();
        builder.Services.AddRoutingCore();
        var lines = new Lines();
        builder.Services.AddSingleton(lines);
        builder.Logging.AddProvider(lines).SetMinimumLevel(LogLevel.Trace);
        builder.Services.AddSingleton(time ?? TimeProvider.System);
        builder.Services.AddSingleton(DemoFile.Clock);
        builder.Services.AddSingleton(demo.Database);
        builder.Services.AddSingleton<ITurnQueue>(queue);
        builder.Services.AddTeams(change?.Invoke(settings) ?? settings, TimeSpan.FromMilliseconds(1));
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.UseRouting();
        app.MapTeams();
        await app.StartAsync(CancellationToken.None);
        return new(app, demo, microsoft, queue);
    }

    public static TeamsSettings Settings(MicrosoftStandIn microsoft)
    {
        return new()
        {
            AppId = MicrosoftStandIn.AppId,
            AppPassword = new Secret(MicrosoftStandIn.Secret),
            TenantId = MicrosoftStandIn.TenantId,
            OpenIdMetadata = new(microsoft.Root + "/v1/.well-known/openidconfiguration"),
            TokenEndpoint = new(microsoft.Root + "/token"),
            AllowedServiceHosts = [ServiceHost.FromText(microsoft.ServiceHost)!],
        };
    }

    public Task<HttpResponseMessage> PostAsync(JsonObject activity) => PostAsync(activity, Microsoft.Token());

    public Task<HttpResponseMessage> PostAsync(JsonObject activity, string? token) =>
        PostAsync(activity.ToJsonString(), token is null ? null : "Bearer " + token);

    public async Task<HttpResponseMessage> PostAsync(string body, string? authorization)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/api/messages", UriKind.Relative));
        request.Content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
        if (authorization is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        }

        return await client.SendAsync(request, app.Lifetime.ApplicationStopping);
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await app.DisposeAsync();
        await Microsoft.DisposeAsync();
        demo.Dispose();
    }

    /// <summary>All lines that were logged.</summary>
    internal sealed class Lines : ILoggerProvider, ILogger
    {
        private readonly System.Collections.Concurrent.ConcurrentQueue<string> lines = new();

        public IReadOnlyList<string> All => [.. lines];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) => lines.Enqueue(formatter(state, exception) + exception);

        public void Dispose() { }
    }
}
