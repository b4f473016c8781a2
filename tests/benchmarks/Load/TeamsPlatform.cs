using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using RevBot.Bot.Tests.Channels.Teams;

namespace RevBot.Benchmarks.Load;

/// <summary>Teams: activities with tokens of a local key server, replies to a local connector.</summary>
internal sealed class TeamsPlatform : IPlatform
{
    private readonly MicrosoftStandIn microsoft;
    private readonly string token;

    private TeamsPlatform(MicrosoftStandIn microsoft)
    {
        this.microsoft = microsoft;
        // As the connector does: one token for an hour's activities.
        token = microsoft.Token();
        microsoft.Heard = call =>
        {
            if (call is { Method: "POST", Body: { } body } && (string?)body["type"] == "message")
            {
                Heard?.Invoke(new((string?)body["replyToId"] ?? string.Empty, call.At, body.ToJsonString()));
            }
        };
    }

    public Action<Reply>? Heard { get; set; }

    public IReadOnlyDictionary<string, string> Settings =>
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["RevBot:Teams:AppId"] = MicrosoftStandIn.AppId,
            ["RevBot:Teams:TenantId"] = MicrosoftStandIn.TenantId,
            ["RevBot:Teams:AppPassword"] = MicrosoftStandIn.Secret,
            ["RevBot:Teams:AllowedServiceHosts"] = microsoft.ServiceHost,
            ["RevBot:Teams:OpenIdMetadata"] = microsoft.Root + "/v1/.well-known/openidconfiguration",
            ["RevBot:Teams:TokenEndpoint"] = microsoft.Root + "/token",
        };

    public static async Task<TeamsPlatform> StartAsync() => new(await MicrosoftStandIn.StartAsync());

    public void Know(Talk talk) =>
        microsoft.Members[Chat(talk)] = [Activities.Member(Id(talk), talk.Person.EntraId, talk.Person.Email)];

    public HttpRequestMessage Request(Message message)
    {
        var talk = message.Talk;
        var activity = Activities.With(
            microsoft,
            "message",
            message.Id,
            body =>
            {
                body["text"] = message.Text;
                body["from"] = new JsonObject { ["id"] = Id(talk), ["aadObjectId"] = talk.Person.EntraId };
                body["conversation"]!["id"] = Chat(talk);
            }
        );
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/api/messages", UriKind.Relative))
        {
            Content = new StringContent(
                activity.ToJsonString(),
                Encoding.UTF8,
                new MediaTypeHeaderValue("application/json")
            ),
        };
        request.Headers.Authorization = new("Bearer", token);
        return request;
    }

    public ValueTask DisposeAsync() => microsoft.DisposeAsync();

    private static string Chat(Talk talk) => string.Create(CultureInfo.InvariantCulture, $"a:talk-{talk.Number}");

    private static string Id(Talk talk) => "29:" + talk.Person.EntraId;
}
