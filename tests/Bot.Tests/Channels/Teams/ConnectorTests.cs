using System.Text.Json.Nodes;
using RevBot.Bot.Cards;
using RevBot.Bot.Channels.Teams;
using RevBot.Bot.Channels.Teams.Connector;
using RevBot.Bot.Configuration;
using RevBot.Bot.Delivery.Outbox;
using RevBot.Bot.Identity;
using RevBot.Bot.Inbox;
using RevBot.Data.State.Identity;

namespace RevBot.Bot.Tests.Channels.Teams;

/// <summary>What goes out to the connector, and how it fares when the connector fails.</summary>
public sealed class ConnectorTests : IAsyncLifetime
{
    private readonly MovedTime time = new();
    private TeamsHost host = null!;

    public async Task InitializeAsync() => host = await TeamsHost.StartAsync(time: time);

    public async Task DisposeAsync() => await host.DisposeAsync();

    private async Task<IncomingTurn> AskedAsync(Func<JsonObject, JsonObject>? where = null)
    {
        var activity = Activities.Message(host.Microsoft, "pipeline");
        await host.PostAsync(where?.Invoke(activity) ?? activity);
        var turn = Assert.Single(host.Queue.Turns);
        host.Microsoft.Calls.Clear();
        return turn;
    }

    private Task<string?> SayAsync(IncomingTurn turn) =>
        host.Channel.SayAsync(turn, Card.Saying("Six million."), "key", CancellationToken.None);

    [Fact]
    public async Task Reply_GoesToItsConversationWithATokenAndGivesTheMessagesId()
    {
        var turn = await AskedAsync();

        var id = await SayAsync(turn);

        var call = Assert.Single(host.Microsoft.Calls);
        Assert.Equal("m-1", id);
        // Addressed as the reply to activity 1.
        Assert.Equal("/amer/v3/conversations/a:chat-lena/activities/1", Uri.UnescapeDataString(call.Path));
        Assert.Equal("1", call.Body!["replyToId"]!.GetValue<string>());
        Assert.Equal("Bearer token-1", call.Authorization);
        Assert.Null(call.Body!["text"]);
    }

    [Fact]
    public async Task Token_IsFetchedOnceForManyRepliesAndAgainBeforeItEnds()
    {
        var turn = await AskedAsync();
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => SayAsync(turn)));
        Assert.Equal(1, host.Microsoft.TokenFetches);

        time.Advance(TimeSpan.FromMinutes(56));
        await SayAsync(turn);

        Assert.Equal(2, host.Microsoft.TokenFetches);
    }

    [Fact]
    public async Task Token_ThatTheConnectorRefuses_IsFetchedOnceMore()
    {
        var turn = await AskedAsync();
        host.Microsoft.RefusedTokens = 1;

        Assert.NotNull(await SayAsync(turn));

        Assert.Equal(2, host.Microsoft.TokenFetches);
    }

    [Fact]
    public async Task Token_RefusedAgainAndAgain_EndsInAnErrorAfterTwo()
    {
        var turn = await AskedAsync();
        host.Microsoft.RefusedTokens = 100;

        await Assert.ThrowsAsync<ConnectorException>(() => SayAsync(turn));

        Assert.Equal(2, host.Microsoft.TokenFetches);
        Assert.Equal(2, host.Microsoft.Calls.Count);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(412)]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task Failure_ThatPasses_IsTriedAgain(int status)
    {
        var turn = await AskedAsync();
        host.Microsoft.Faults.Enqueue((status, null, 0));
        host.Microsoft.Faults.Enqueue((status, null, null));

        Assert.NotNull(await SayAsync(turn));

        Assert.Equal(3, host.Microsoft.Calls.Count);
    }

    [Fact]
    public async Task Wait_ThatTheConnectorAsksFor_IsKept()
    {
        var turn = await AskedAsync();
        host.Microsoft.Faults.Enqueue((429, null, 1));
        var started = TimeProvider.System.GetTimestamp();

        await SayAsync(turn);

        Assert.InRange(
            TimeProvider.System.GetElapsedTime(started),
            TimeSpan.FromSeconds(0.95),
            TimeSpan.FromSeconds(5)
        );
    }

    [Fact]
    public async Task Failure_ThatStays_EndsAfterFiveTries()
    {
        var turn = await AskedAsync();
        foreach (var _ in Enumerable.Range(0, 20))
        {
            host.Microsoft.Faults.Enqueue((503, null, 0));
        }

        var problem = await Assert.ThrowsAsync<ConnectorException>(() => SayAsync(turn));

        Assert.Equal(System.Net.HttpStatusCode.ServiceUnavailable, problem.Status);
        Assert.Equal(5, host.Microsoft.Calls.Count);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(413)]
    [InlineData(302)]
    public async Task Failure_ThatDoesNotPass_IsNotTriedAgainNorFollowed(int status)
    {
        var turn = await AskedAsync();
        host.Microsoft.Faults.Enqueue((status, null, null));

        await Assert.ThrowsAsync<ConnectorException>(() => SayAsync(turn));

        Assert.Single(host.Microsoft.Calls);
    }

    [Fact]
    public async Task Reply_ToAnAddressThatIsNoLongerAllowed_IsNotSent()
    {
        var turn = await AskedAsync();
        var elsewhere = turn with
        {
            Address = turn.Address.Replace("127.0.0.1", "evil.example", StringComparison.Ordinal),
        };

        await Assert.ThrowsAsync<ConnectorException>(() => SayAsync(elsewhere));

        Assert.Empty(host.Microsoft.Calls);
        Assert.Equal(1, host.Microsoft.TokenFetches);
    }

    [Fact]
    public async Task PersonWhoBlockedTheBot_IsToldNothingUntilHeardFromAgain()
    {
        var turn = await AskedAsync();
        host.Microsoft.Faults.Enqueue((403, "MessageWritesBlocked", null));
        Assert.False(await TellAsync());
        host.Microsoft.Calls.Clear();

        Assert.False(await TellAsync());
        Assert.Empty(host.Microsoft.Calls);
        await host.PostAsync(Activities.Message(host.Microsoft, "hello", "2"));

        Assert.True(await TellAsync());
        Assert.Contains("a:chat-lena", Uri.UnescapeDataString(host.Microsoft.Sent[^1].Path), StringComparison.Ordinal);
        Assert.NotNull(turn);
    }

    [Fact]
    public async Task Removal_OfTheBot_EndsProactiveMessages()
    {
        await AskedAsync();
        await host.PostAsync(
            Activities.With(host.Microsoft, "installationUpdate", "9", activity => activity["action"] = "remove")
        );

        Assert.False(await TellAsync());
    }

    [Fact]
    public async Task Proactive_ToSomebodyWhoNeverSpoke_IsNotSent()
    {
        Assert.False(await TellAsync());

        Assert.Empty(host.Microsoft.Calls);
    }

    [Fact]
    public async Task PrivateAnswer_FromAChannel_OpensThePersonalChatOnce()
    {
        var turn = await AskedAsync(activity => Activities.InThread(activity));

        await host.Channel.SayPrivatelyAsync(turn, Card.Saying("For you."), "k1", CancellationToken.None);
        await host.Channel.SayPrivatelyAsync(turn, Card.Saying("For you."), "k2", CancellationToken.None);

        Assert.Equal(
            [
                "/amer/v3/conversations",
                "/amer/v3/conversations/a:opened/activities",
                "/amer/v3/conversations/a:opened/activities",
            ],
            host.Microsoft.Calls.Select(call => Uri.UnescapeDataString(call.Path))
        );
        Assert.Equal(Activities.Person, host.Microsoft.Calls.First().Body!["members"]![0]!["id"]!.GetValue<string>());
    }

    [Fact]
    public async Task PrivateAnswer_FromAChannel_GoesToTheChatThatIsKnown()
    {
        await host.PostAsync(Activities.Message(host.Microsoft, "hello", "0"));
        host.Queue.Turns.Clear();
        var turn = await AskedAsync(activity => Activities.InThread(activity));

        await host.Channel.SayPrivatelyAsync(turn, Card.Saying("For you."), "k1", CancellationToken.None);

        Assert.Contains(
            "a:chat-lena",
            Uri.UnescapeDataString(Assert.Single(host.Microsoft.Calls).Path),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Working_IsShownByTypingAndItsFailureIsNone()
    {
        var turn = await AskedAsync();
        await host.Channel.ShowWorkingAsync(turn, CancellationToken.None);
        Assert.Equal("typing", Assert.Single(host.Microsoft.Calls).Body!["type"]!.GetValue<string>());

        host.Microsoft.Faults.Enqueue((403, null, null));
        await host.Channel.ShowWorkingAsync(turn, CancellationToken.None);
    }

    [Fact]
    public async Task Brief_GoesToTheChatOfThePersonWhoseAccountItIs_AndToNobodyElse()
    {
        await AskedAsync();
        var links = new IdentityLinkRepository(host.Demo.Database);
        var identities = new IdentityResolver(host.Demo.Database, DemoFile.Clock);
        var book = host.Demo.House().Books.Current(CancellationToken.None);
        var way = new TeamsDelivery(host.Channel, host.Service<TeamsSettings>(), identities, links);
        var message = new DeliveryMessage("Brief", Card.Saying("Your brief."), "Your brief.", "<p>Your brief.</p>");
        Task<DeliveryOutcome> Send(string email) =>
            way.SendAsync(
                new(book, ScopeResolver.FindByEmail(book, email)!),
                message,
                "key",
                false,
                CancellationToken.None
            );

        // Linked by an administrator; the leader has no account here.
        links.Change(change =>
        {
            change.Save(
                new(
                    new("teams", MicrosoftStandIn.TenantId, Activities.ObjectId),
                    ScopeResolver.FindByEmail(book, DemoFile.Rep)!.Viewer.Id,
                    "test",
                    0
                )
            );
            return true;
        });
        var sent = await Send(DemoFile.Rep);
        var missed = await Send(DemoFile.Leader);

        Assert.Equal(DeliveryOutcomeKind.Sent, sent.Kind);
        Assert.Equal("a:chat-lena", sent.Place);
        Assert.Equal(DeliveryOutcomeKind.Unreachable, missed.Kind);
        Assert.Single(host.Microsoft.Calls);

        host.Microsoft.Faults.Enqueue((403, "MessageWritesBlocked", null));
        Assert.Equal(DeliveryOutcomeKind.Unreachable, (await Send(DemoFile.Rep)).Kind);
    }

    private async Task<bool> TellAsync() =>
        await host.Channel.SendProactivelyAsync(
            Activities.ObjectId,
            MicrosoftStandIn.TenantId,
            Card.Saying("Your brief."),
            CancellationToken.None
        )
            is not null;
}
