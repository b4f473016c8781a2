using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using RevBot.Bot.Channels.Files;
using RevBot.Bot.Channels.Slack;
using RevBot.Bot.Configuration;
using RevBot.Bot.Inbox;

namespace RevBot.Bot.Tests.Channels.Slack.Local;

/// <summary>The Slack part in a server of its own, wired to the local Slack, and Slack's side of the requests.</summary>
internal sealed class SlackBench : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly HttpClient client;
    private int events;

    private SlackBench(WebApplication app, LocalSlack slack)
    {
        this.app = app;
        Slack = slack;
        client = new() { BaseAddress = new Uri(app.Urls.Single()) };
    }

    public LocalSlack Slack { get; }

    public KeptTurns Turns { get; private init; } = null!;

    public CapturedLog Written { get; private init; } = null!;

    public IChannel Channel => app.Services.GetRequiredService<IChannel>();

    public SlackComponents Parts => app.Services.GetRequiredService<SlackComponents>();

    public static Task<SlackBench> StartAsync(params (string Key, string Value)[] settings) =>
        StartAsync(null, settings);

    public static async Task<SlackBench> StartAsync(IAnswerFiles? files, params (string Key, string Value)[] settings)
    {
        var slack = await LocalSlack.StartAsync();
        var (turns, log) = (new KeptTurns(), new CapturedLog());
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore();
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<ITurnQueue>(turns);
        if (files is not null)
        {
            builder.Services.AddSingleton(files);
        }

        builder.Logging.AddProvider(log).SetMinimumLevel(LogLevel.Trace);
        builder.Services.AddSlack(CheckedSettings.Bind(Configuration(slack, settings)).Settings.Slack);
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.UseRouting();
        app.MapSlack();
        await app.StartAsync();
        return new(app, slack) { Turns = turns, Written = log };
    }

    public static IConfiguration Configuration(LocalSlack slack, params (string Key, string Value)[] settings)
    {
        Dictionary<string, string?> all = new(StringComparer.OrdinalIgnoreCase)
        {
            ["RevBot:Slack:SigningSecret"] = Signer.Secret,
            ["RevBot:Slack:BotToken"] = LocalSlack.Token,
            ["RevBot:Slack:ApiBase"] = slack.ApiBase.AbsoluteUri,
            ["RevBot:Slack:ResponseBase"] = slack.Hooks.AbsoluteUri,
        };
        foreach (var (key, value) in settings)
        {
            all["RevBot:Slack:" + key] = value;
        }

        return new ConfigurationBuilder().AddInMemoryCollection(all).Build();
    }

    /// <summary>Posts bytes with headers as they are given; null leaves a header out.</summary>
    public Task<HttpResponseMessage> PostAsync(
        string path,
        byte[] body,
        string? time,
        string? signature,
        string type = "application/json"
    )
    {
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative))
        {
            Content = new ByteArrayContent(body),
        };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        Add(request, "X-Slack-Request-Timestamp", time);
        Add(request, "X-Slack-Signature", signature);
        return client.SendAsync(request);
    }

    public Task<HttpResponseMessage> PostSignedAsync(string path, string body, string type = "application/json")
    {
        var (bytes, now) = (Encoding.UTF8.GetBytes(body), Signer.Now());
        return PostAsync(path, bytes, now, Signer.Sign(now, bytes), type);
    }

    /// <summary>An event in its envelope.</summary>
    public Task<HttpResponseMessage> EventAsync(
        object happened,
        string? id = null,
        string team = LocalSlack.Team,
        bool isShared = false
    ) => PostSignedAsync("/slack/events", Envelope(happened, id ?? $"Ev{++events:000000}", team, isShared));

    public static string Envelope(object happened, string id, string team = LocalSlack.Team, bool isShared = false) =>
        JsonSerializer.Serialize(
            new Dictionary<string, object?>
            {
                ["token"] = "legacy",
                ["team_id"] = team,
                ["enterprise_id"] = null,
                ["api_app_id"] = "A1",
                ["type"] = "event_callback",
                ["event_id"] = id,
                ["event_time"] = 1763800000,
                ["is_ext_shared_channel"] = isShared,
                ["event"] = happened,
            }
        );

    /// <summary>A direct message to the app.</summary>
    public static object Direct(
        string text,
        string user = "ULENA",
        string ts = "1763800001.000100",
        string? thread = null
    ) =>
        new
        {
            type = "message",
            channel = "DLENA",
            channel_type = "im",
            user,
            text,
            ts,
            thread_ts = thread,
            event_ts = ts,
        };

    public static object Mention(
        string text,
        string channel = "CSALES",
        string user = "ULENA",
        string ts = "1763800002.000100",
        string? thread = null
    ) =>
        new
        {
            type = "app_mention",
            channel,
            user,
            text,
            ts,
            thread_ts = thread,
            event_ts = ts,
        };

    public Task<HttpResponseMessage> CommandAsync(
        string text,
        string user = "ULENA",
        string trigger = "1.2.a",
        string team = LocalSlack.Team,
        string? url = null
    ) =>
        FormAsync(
            "/slack/commands",
            new()
            {
                ["token"] = "legacy",
                ["team_id"] = team,
                ["channel_id"] = "CSALES",
                ["channel_name"] = "sales",
                ["user_id"] = user,
                ["command"] = "/revbot",
                ["text"] = text,
                ["response_url"] = url ?? Slack.Hooks + "commands/1",
                ["trigger_id"] = trigger,
            }
        );

    public Task<HttpResponseMessage> InteractAsync(object payload) =>
        FormAsync("/slack/interactivity", new() { ["payload"] = JsonSerializer.Serialize(payload) });

    public async Task<HttpResponseMessage> FormAsync(string path, Dictionary<string, string> fields)
    {
        using var form = new FormUrlEncodedContent(fields);
        return await PostSignedAsync(path, await form.ReadAsStringAsync(), "application/x-www-form-urlencoded");
    }

    /// <summary>The one turn that came of a direct message.</summary>
    public async Task<IncomingTurn> TurnAsync(object happened)
    {
        (await EventAsync(happened)).EnsureSuccessStatusCode();
        return Turns.All[^1];
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
        await Slack.DisposeAsync();
    }

    private static void Add(HttpRequestMessage request, string name, string? value)
    {
        if (value is not null)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }
    }
}
