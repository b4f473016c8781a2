using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using RevBot.Bot.Cards;
using RevBot.Bot.Channels.Teams;
using RevBot.Bot.Configuration;
using RevBot.Bot.Inbox;

namespace RevBot.Bot.Tests.Channels.Teams;

/// <summary>Bot Framework clients without an account, where no bot is set up: on this machine, and nowhere else.</summary>
public sealed class LocalClientTests : IAsyncLifetime
{
    private TeamsHost host = null!;

    public async Task InitializeAsync()
    {
        host = await TeamsHost.StartAsync(settings =>
            settings with
            {
                AppId = null,
                AppPassword = null,
                TenantId = null,
                AllowedServiceHosts = ServiceHost.Microsoft,
            }
        );
        // Takes what comes without a token as well.
        host.Microsoft.RefusedTokens = -1;
    }

    public async Task DisposeAsync() => await host.DisposeAsync();

    // As Microsoft's emulator sends it: no tenant, no kind of conversation, no id of a directory.
    private JsonObject Emulated(string text) =>
        new()
        {
            ["type"] = "message",
            ["id"] = "e-1",
            ["channelId"] = "emulator",
            ["serviceUrl"] = host.Microsoft.ServiceUrl,
            ["from"] = new JsonObject
            {
                ["id"] = "user-1",
                ["name"] = "User",
                ["role"] = "user",
            },
            ["recipient"] = new JsonObject { ["id"] = "bot-1", ["role"] = "bot" },
            ["conversation"] = new JsonObject { ["id"] = "talk|livechat" },
            ["locale"] = "tr-TR",
            ["text"] = text,
        };

    [Fact]
    public async Task Emulator_WithoutAToken_IsHeardAndAnsweredWithoutOne()
    {
        var response = await host.PostAsync(Emulated("pipeline"), token: null);
        var turn = Assert.Single(host.Queue.Turns);
        await host.Channel.SayAsync(turn, Card.Saying("Six million."), "key", CancellationToken.None);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(new TurnContent.Message("pipeline"), turn.Content);
        Assert.Equal(PlaceKind.Personal, turn.Place.Kind);
        Assert.False(turn.Sender.IsOutsider);
        var reply = Assert.Single(host.Microsoft.Sent);
        Assert.Empty(reply.Authorization!);
        Assert.Equal("e-1", reply.Body!["replyToId"]!.GetValue<string>());
    }

    [Fact]
    public async Task LocalTeamsClient_WithTheTokenThatItMakesUp_IsHeardAndItsPeopleAreKnown()
    {
        host.Microsoft.Members[Activities.Chat] =
        [
            Activities.Member(Activities.Person, Activities.ObjectId, "lena.hoffmann@farhaven.example"),
        ];

        var response = await host.PostAsync(Activities.Message(host.Microsoft, "pipeline"), "Bearer dummy");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("lena.hoffmann@farhaven.example", Assert.Single(host.Queue.Turns).Sender.Email);
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net/amer/")]
    [InlineData("http://10.0.0.7:3980/")]
    [InlineData("http://127.0.0.1.evil.example/")]
    [InlineData("http://evil@127.0.0.1:3980/")]
    [InlineData("http://127.0.0.1:3980/?to=evil")]
    [InlineData("file:///etc/passwd")]
    [InlineData("no address")]
    [InlineData(null)]
    public async Task ServiceAddress_ThatIsNotOnThisMachine_IsForbidden(string? address)
    {
        var activity = Emulated("pipeline");
        activity["serviceUrl"] = address;

        var response = await host.PostAsync(activity, token: null);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Empty(host.Queue.Turns);
    }

    [Theory]
    [InlineData("X-Forwarded-For", "203.0.113.9")]
    [InlineData("Forwarded", "for=203.0.113.9")]
    [InlineData("Via", "1.1 proxy")]
    [InlineData("Host", "revbot.example.com")]
    public async Task Request_ThatAProxyHandsOnOrThatNamesAnotherHost_FindsNothing(string header, string value)
    {
        using var body = new StringContent(Emulated("pipeline").ToJsonString(), null, "application/json");

        var response = await host.SendAsync(
            body,
            authorization: null,
            request => request.Headers.TryAddWithoutValidation(header, value),
            CancellationToken.None
        );

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Empty(host.Queue.Turns);
    }

    [Theory]
    [InlineData("127.0.0.1", "127.0.0.1", 200)]
    [InlineData("::1", "::1", 200)]
    [InlineData("::ffff:127.0.0.1", "::ffff:127.0.0.1", 200)]
    [InlineData("10.0.0.7", "10.0.0.5", 404)]
    [InlineData("203.0.113.9", "127.0.0.1", 404)]
    [InlineData("10.0.0.5", "10.0.0.5", 404)]
    [InlineData(null, null, 404)]
    public async Task Request_FromAnAddress_IsLetInOnlyWhereItIsThisMachines(string? from, string? to, int status)
    {
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = from is null ? null : IPAddress.Parse(from);
        context.Connection.LocalIpAddress = to is null ? null : IPAddress.Parse(to);
        context.Request.Method = "POST";
        context.Request.Host = new("localhost", 3978);
        context.Request.ContentType = "application/json";
        context.Request.Body = new MemoryStream(
            System.Text.Encoding.UTF8.GetBytes(Emulated("pipeline").ToJsonString())
        );

        var (activity, told) = await host.Service<TeamsRequestAuthenticator>()
            .AuthenticateAsync(context.Request, CancellationToken.None);

        Assert.Equal(status, told);
        Assert.Equal(status == 200, activity is not null);
    }

    [Fact]
    public async Task Emulator_OverACompanysOwnData_FindsNothing()
    {
        host.Demo.Execute(
            "INSERT INTO sync_run (id, kind, source, status, started_at, finished_at) SELECT MAX(id) + 1, 'import', source, 'done', MAX(started_at), MAX(finished_at) FROM sync_run"
        );

        var response = await host.PostAsync(Emulated("pipeline"), token: null);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Empty(host.Queue.Turns);
    }

    [Fact]
    public async Task Client_WithoutAToken_IsRefusedOnceABotIsSetUp()
    {
        await using var setUp = await TeamsHost.StartAsync();

        var response = await setUp.PostAsync(Activities.Message(setUp.Microsoft, "pipeline"), token: null);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }
}
