using System.Net;
using System.Text.Json.Nodes;
using RevBot.Bot.Identity;
using RevBot.Bot.Inbox;

namespace RevBot.Bot.Tests.Channels.Teams;

/// <summary>What activities become, and what requests are answered with.</summary>
public sealed class EndpointTests : IAsyncLifetime
{
    private TeamsHost host = null!;

    public async Task InitializeAsync() => host = await TeamsHost.StartAsync();

    public async Task DisposeAsync() => await host.DisposeAsync();

    private async Task<IncomingTurn> TurnAsync(JsonObject activity)
    {
        Assert.Equal(HttpStatusCode.OK, (await host.PostAsync(activity)).StatusCode);
        return Assert.Single(host.Queue.Turns);
    }

    [Fact]
    public async Task Message_InAPersonalChat_IsATurnOfThatPerson()
    {
        host.Microsoft.Members[Activities.Chat] =
        [
            Activities.Member(Activities.Person, Activities.ObjectId, "lena.hoffmann@farhaven.example"),
        ];

        var turn = await TurnAsync(Activities.Message(host.Microsoft, "Will we hit\r\nour  number?"));

        Assert.Equal("teams", turn.Channel);
        Assert.Equal(Activities.Chat + "|1", turn.Key);
        Assert.Equal(new Place(PlaceKind.Personal, Activities.Chat), turn.Place);
        Assert.Equal(
            new ChannelPerson(Activities.ObjectId, "lena.hoffmann@farhaven.example")
            {
                Organisation = MicrosoftStandIn.TenantId,
                Zone = "Europe/Berlin",
            },
            turn.Sender
        );
        Assert.Equal(new TurnContent.Message("Will we hit our number?"), turn.Content);
    }

    [Fact]
    public async Task Message_SentTwice_IsKeptOnce()
    {
        await host.PostAsync(Activities.Message(host.Microsoft, "pipeline"));
        await host.PostAsync(Activities.Message(host.Microsoft, "pipeline"));

        Assert.Single(host.Queue.Turns);
    }

    [Theory]
    [InlineData("<at>RevBot</at> pipeline &amp; forecast", "pipeline & forecast")]
    [InlineData("<at>RevBot</at>&nbsp;ask <at>Ann Lee</at> about 5 &lt; 6", "ask Ann Lee about 5 < 6")]
    [InlineData("<at>RevBot</at>", "help")]
    [InlineData("", "help")]
    public async Task Message_WithMentions_IsItsWords(string text, string words)
    {
        var turn = await TurnAsync(Activities.InRoom(Activities.Mentioning(Activities.Message(host.Microsoft, text))));

        Assert.Equal(new TurnContent.Message(words), turn.Content);
        Assert.Equal(new Place(PlaceKind.Group, Activities.Room), turn.Place);
    }

    [Fact]
    public async Task Message_OfAHundredThousandLetters_IsCut()
    {
        var turn = await TurnAsync(Activities.Message(host.Microsoft, new string('x', 100_000)));

        Assert.Equal(4000, Assert.IsType<TurnContent.Message>(turn.Content).Text.Length);
    }

    [Fact]
    public async Task Message_InAChannelsThread_KeepsTheThreadAsConversationAndTheChannelAsPlace()
    {
        var turn = await TurnAsync(Activities.InThread(Activities.Message(host.Microsoft, "pipeline")));

        Assert.Equal(Activities.Thread, turn.Conversation);
        Assert.Equal(new Place(PlaceKind.Channel, "19:sales@thread.tacv2"), turn.Place);
    }

    [Fact]
    public async Task Message_InASharedChannel_SaysSo()
    {
        var turn = await TurnAsync(Activities.InThread(Activities.Message(host.Microsoft, "pipeline"), "shared"));

        Assert.True(turn.Place.IsShared);
    }

    [Fact]
    public async Task Message_OfSomebodyWithoutAnObjectIdOrOfABot_IsAnOutsiders()
    {
        var nameless = Activities.Message(host.Microsoft, "pipeline", "1");
        nameless["from"]!.AsObject().Remove("aadObjectId");
        var bot = Activities.Message(host.Microsoft, "pipeline", "2");
        bot["from"]!["role"] = "bot";

        await host.PostAsync(nameless);
        await host.PostAsync(bot);

        Assert.Equal(2, host.Queue.Turns.Count);
        Assert.All(host.Queue.Turns, turn => Assert.True(turn.Sender.IsOutsider));
    }

    [Fact]
    public async Task Guest_KnownByTheRoster_IsAnOutsiderWithoutEmail()
    {
        host.Microsoft.Members[Activities.Chat] =
        [
            Activities.Member(Activities.Person, Activities.ObjectId, "margaret.osei@farhaven.example", "guest"),
        ];

        var turn = await TurnAsync(Activities.Message(host.Microsoft, "pipeline"));

        Assert.True(turn.Sender.IsOutsider);
        Assert.Null(turn.Sender.Email);
    }

    [Fact]
    public async Task Installation_ToldTwiceAtOnce_IsOneArrival()
    {
        var installed = Activities.With(
            host.Microsoft,
            "installationUpdate",
            "i1",
            activity => activity["action"] = "add"
        );
        var added = Activities.With(
            host.Microsoft,
            "conversationUpdate",
            "c1",
            activity => activity["membersAdded"] = new JsonArray(new JsonObject { ["id"] = Activities.Bot })
        );

        await Task.WhenAll(host.PostAsync(installed), host.PostAsync(added));

        Assert.IsType<TurnContent.MemberAdded>(Assert.Single(host.Queue.Turns).Content);
    }

    [Theory]
    [InlineData("messageDelete")]
    [InlineData("messageUpdate")]
    [InlineData("typing")]
    [InlineData("event")]
    [InlineData("endOfConversation")]
    [InlineData("conversationUpdate")]
    [InlineData("somethingNew")]
    public async Task Event_ThatNeedsNoAnswer_IsTakenAndLeftAtThat(string type)
    {
        var response = await host.PostAsync(Activities.With(host.Microsoft, type, "e1", _ => { }));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(host.Queue.Turns);
    }

    [Fact]
    public async Task Message_ThatWasEdited_IsSaidAsAnEdit()
    {
        var turn = await TurnAsync(
            Activities.With(
                host.Microsoft,
                "messageUpdate",
                "1",
                activity =>
                {
                    activity["text"] = "forecast";
                    activity["channelData"]!["eventType"] = "editMessage";
                }
            )
        );

        Assert.Equal(new TurnContent.Message("forecast") { IsEdit = true }, turn.Content);
    }

    [Fact]
    public async Task Reaction_OfLike_IsAThumb()
    {
        var turn = await TurnAsync(
            Activities.With(
                host.Microsoft,
                "messageReaction",
                "r1",
                activity =>
                {
                    activity["replyToId"] = "m-7";
                    activity["reactionsAdded"] = new JsonArray(new JsonObject { ["type"] = "like" });
                }
            )
        );

        Assert.Equal(new TurnContent.Rating(null, "m-7", IsGood: true, null), turn.Content);
    }

    [Theory]
    [InlineData("composeExtension/query")]
    [InlineData("signin/tokenExchange")]
    [InlineData("somethingNew")]
    public async Task Invoke_OfAnUnknownName_IsNotImplemented(string name)
    {
        var response = await host.PostAsync(
            Activities.With(host.Microsoft, "invoke", "x1", activity => activity["name"] = name)
        );

        Assert.Equal(HttpStatusCode.NotImplemented, response.StatusCode);
        Assert.Empty(host.Queue.Turns);
    }
}
