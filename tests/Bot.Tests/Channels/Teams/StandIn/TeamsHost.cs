using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using RevBot.Bot.Channels.Teams;
using RevBot.Bot.Configuration;
using RevBot.Bot.Inbox;
using RevBot.Bot.Inbox.Queue;

namespace RevBot.Bot.Tests.Channels.Teams;

/// <summary>The Teams part on a real server, with the stand-in for Microsoft and a database of its own.</summary>
internal sealed class TeamsHost : IAsyncDisposable
{
    private readonly TeamsSettings settings;
    private readonly TimeProvider time;
    private WebApplication app;
    private HttpClient client;

    private TeamsHost(DemoFile demo, MicrosoftStandIn microsoft, TeamsSettings settings, TimeProvider time) =>
        (Demo, Microsoft, this.settings, this.time, app, client) = (demo, microsoft, settings, time, null!, null!);

    public DemoFile Demo { get; }

    public MicrosoftStandIn Microsoft { get; }

    public KeptTurns Queue { get; } = new();

    public CapturedLog Logged => app.Services.GetRequiredService<CapturedLog>();

    public TeamsChannel Channel => app.Services.GetRequiredService<TeamsChannel>();

    public T Service<T>()
        where T : notnull => app.Services.GetRequiredService<T>();

    /// <param name="change">Changes the settings that fit the stand-in.</param>
    /// <param name="time">The clock; null for the machine's.</param>
    /// <param name="handler">Answers turns out of a durable inbox; null for a queue in memory that a test reads.</param>
    public static async Task<TeamsHost> StartAsync(
        Func<TeamsSettings, TeamsSettings>? change = null,
        TimeProvider? time = null,
        ITurnHandler? handler = null
    )
    {
        var microsoft = await MicrosoftStandIn.StartAsync();
        var settings = Settings(microsoft);
        var demo = new DemoFile();
        new Data.Database.Migrator(demo.Database).Migrate(DemoFile.Clock.Machine);
        var host = new TeamsHost(demo, microsoft, change?.Invoke(settings) ?? settings, time ?? TimeProvider.System);
        await host.OpenAsync(handler);
        return host;
    }

    /// <summary>Ends the server as it is, and starts another one over the same database.</summary>
    public async Task RestartAsync(ITurnHandler handler)
    {
        client.Dispose();
        await app.DisposeAsync();
        await OpenAsync(handler);
    }

    private async Task OpenAsync(ITurnHandler? handler)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore();
        builder.Services.AddRoutingCore();
        var lines = new CapturedLog();
        builder.Services.AddSingleton(lines);
        builder.Logging.AddProvider(lines).SetMinimumLevel(LogLevel.Trace);
        builder.Services.AddSingleton(time);
        builder.Services.AddSingleton(DemoFile.Clock);
        builder.Services.AddSingleton(Demo.Database);
        if (handler is null)
        {
            builder.Services.AddSingleton<ITurnQueue>(Queue);
        }
        else
        {
            builder.Services.AddSingleton(at => new TurnQueue(
                Demo.Database,
                handler,
                at.GetServices<IChannel>(),
                new(),
                TimeProvider.System,
                lines
            ));
            builder.Services.AddSingleton<ITurnQueue>(at => at.GetRequiredService<TurnQueue>());
            builder.Services.AddHostedService(at => at.GetRequiredService<TurnQueue>());
        }

        builder.Services.AddTeams(settings, TimeSpan.FromMilliseconds(1));
        app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.UseRouting();
        app.MapTeams();
        await app.StartAsync(CancellationToken.None);
        client = new() { BaseAddress = new Uri(app.Urls.Single()) };
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

    /// <summary>Posts with a good token; the sender hangs up when it is cancelled.</summary>
    public async Task<HttpResponseMessage> PostAsync(JsonObject activity, CancellationToken cancellation)
    {
        using var content = new StringContent(activity.ToJsonString(), Encoding.UTF8, "application/json");
        return await SendAsync(content, "Bearer " + Microsoft.Token(), _ => { }, cancellation);
    }

    public async Task<HttpResponseMessage> PostAsync(string body, string? authorization)
    {
        using var content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
        return await SendAsync(content, authorization, _ => { }, CancellationToken.None);
    }

    /// <summary>Posts as it is told to.</summary>
    public async Task<HttpResponseMessage> SendAsync(
        HttpContent content,
        string? authorization,
        Action<HttpRequestMessage> change,
        CancellationToken cancellation
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/api/messages", UriKind.Relative));
        request.Content = content;
        if (authorization is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        }

        change(request);
        return await client.SendAsync(request, cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await app.DisposeAsync();
        await Microsoft.DisposeAsync();
        Demo.Dispose();
    }
}
