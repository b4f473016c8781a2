using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using RevBot.Bot.Channels.Slack;
using RevBot.Bot.Inbox.Storage;
using RevBot.Bot.Tests.Channels.Slack.Local;

namespace RevBot.Benchmarks.Load;

/// <summary>Slack: signed events, replies through the Web API of a local Slack. Each talk is a thread of its person's direct message.</summary>
internal sealed class SlackPlatform : IPlatform
{
    private readonly LocalSlack slack;

    // A reply carries the turn's fingerprint in its metadata, and that is made of the event's id.
    private readonly ConcurrentDictionary<string, string> messages = new(StringComparer.Ordinal);

    private SlackPlatform(LocalSlack slack)
    {
        this.slack = slack;
        slack.Heard = call =>
        {
            if (call.Method == "chat.postMessage")
            {
                var key = (string?)call.Arguments["metadata"]?["event_payload"]?["key"] ?? string.Empty;
                var answers = messages.GetValueOrDefault(key.Split('-')[0], string.Empty);
                Heard?.Invoke(new(answers, call.At, call.Arguments.ToJsonString()));
            }
        };
    }

    public Action<Reply>? Heard { get; set; }

    public IReadOnlyDictionary<string, string> Settings =>
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["RevBot:Slack:SigningSecret"] = Signer.Secret,
            ["RevBot:Slack:BotToken"] = LocalSlack.Token,
            ["RevBot:Slack:ApiBase"] = slack.ApiBase.AbsoluteUri,
            ["RevBot:Slack:ResponseBase"] = slack.Hooks.AbsoluteUri,
        };

    public static async Task<SlackPlatform> StartAsync() => new(await LocalSlack.StartAsync());

    public void Know(Talk talk)
    {
        slack.Workspace.AddUser(User(talk), talk.Person.Email);
        slack.Workspace.AddConversation(Channel(talk), [User(talk), LocalSlack.Bot]);
    }

    public HttpRequestMessage Request(Message message)
    {
        var talk = message.Talk;
        var id = "Ev" + message.Id;
        messages[TurnId.Compute(SlackChannel.ChannelName, "event:" + id)] = message.Id;
        var body = JsonSerializer.SerializeToUtf8Bytes(
            new
            {
                token = "legacy",
                team_id = LocalSlack.Team,
                api_app_id = "A1",
                type = "event_callback",
                event_id = id,
                event_time = 1763800000,
                @event = new
                {
                    type = "message",
                    channel = Channel(talk),
                    channel_type = "im",
                    user = User(talk),
                    text = message.Text,
                    ts = string.Create(
                        CultureInfo.InvariantCulture,
                        $"17638{talk.Number:00000}.{message.Place + 1:000000}"
                    ),
                    thread_ts = string.Create(CultureInfo.InvariantCulture, $"17638{talk.Number:00000}.000000"),
                },
            }
        );
        var now = Signer.Now();
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/slack/events", UriKind.Relative))
        {
            Content = new ByteArrayContent(body),
        };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.TryAddWithoutValidation("X-Slack-Request-Timestamp", now);
        request.Headers.TryAddWithoutValidation("X-Slack-Signature", Signer.Sign(now, body));
        return request;
    }

    public ValueTask DisposeAsync() => slack.DisposeAsync();

    private static string User(Talk talk) => talk.Person.SlackId;

    private static string Channel(Talk talk) => "D" + talk.Person.SlackId;
}
