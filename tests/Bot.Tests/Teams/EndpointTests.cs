using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using RevBot.Bot.Cards;
using RevBot.Bot.Turns;

namespace RevBot.Bot.Tests.Teams;

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
        Assert.Equal(new TurnDeed.Said("Will we hit our number?"), turn.Deed);
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

        Assert.Equal(new TurnDeed.Said(words), turn.Deed);
        Assert.Equal(new Place(PlaceKind.Group, Activities.Room), turn.Place);
    }

    [Fact]
    public async Task Message_OfAHundredThousandLetters_IsCut()
    {
        var turn = await TurnAsync(Activities.Message(host.Microsoft, new string('x', 100_000)));

        Assert.Equal(4000, Assert.IsType<TurnDeed.Said>(turn.Deed).Text.Length);
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

        Assert.IsType<TurnDeed.Arrived>(Assert.Single(host.Queue.Turns).Deed);
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

        Assert.Equal(new TurnDeed.Said("forecast") { IsEdit = true }, turn.Deed);
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

        Assert.Equal(new TurnDeed.Rated(null, "m-7", IsGood: true, null), turn.Deed);
    }

    [Theory]
    [InlineData("like", "{\"feedbackText\":\"right on\"}", true, "right on")]
    [InlineData("dislike", "too long", false, "too long")]
    [InlineData("dislike", "", false, null)]
    [InlineData("like", "{\"other\":1}", true, null)]
    public async Task Feedback_IsAThumbAndAnsweredWithAnEmptyObject(
        string reaction,
        string feedback,
        bool isGood,
        string? reason
    )
    {
        var response = await host.PostAsync(Activities.Feedback(host.Microsoft, reaction, feedback));

        Assert.Equal("{}", await response.Content.ReadAsStringAsync(CancellationToken.None));
        Assert.Equal(new TurnDeed.Rated(null, "m-1", isGood, reason), Assert.Single(host.Queue.Turns).Deed);
    }

    [Fact]
    public async Task Button_AnsweredInTime_ShowsTheCardOnTheSameRequestAndChangesTheMessage()
    {
        host.Queue.Answer = turn =>
            host.Channel.ReplaceAsync(turn, "m-1", Card.Saying("Done."), CancellationToken.None);

        var response = await host.PostAsync(Activities.Press(host.Microsoft, "replace", "forecast last quarter"));
        var reply = (await response.Content.ReadFromJsonAsync<JsonObject>(CancellationToken.None))!;

        Assert.Equal("application/vnd.microsoft.card.adaptive", reply["type"]!.GetValue<string>());
        Assert.Contains("Done.", reply["value"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(
            new TurnDeed.Pressed(new("Last quarter", ButtonDeed.Replace, "forecast last quarter"), "m-1"),
            Assert.Single(host.Queue.Turns).Deed
        );
        await Until(() => host.Microsoft.Sent.Any(call => call.Method == "PUT"));
    }

    [Fact]
    public async Task Button_NotAnsweredInTime_IsToldSoWithinFiveSecondsAndTheMessageChangesLater()
    {
        var started = TimeProvider.System.GetTimestamp();
        var response = await host.PostAsync(Activities.Press(host.Microsoft, "replace", "forecast"));
        var took = TimeProvider.System.GetElapsedTime(started);
        await host.Channel.ReplaceAsync(
            Assert.Single(host.Queue.Turns),
            "m-1",
            Card.Saying("Done."),
            CancellationToken.None
        );

        Assert.InRange(took, TimeSpan.FromSeconds(3.9), TimeSpan.FromSeconds(5));
        Assert.Contains(
            "Still working",
            await response.Content.ReadAsStringAsync(CancellationToken.None),
            StringComparison.Ordinal
        );
        Assert.Equal("PUT", Assert.Single(host.Microsoft.Sent).Method);
    }

    [Fact]
    public async Task Button_WhoseAnswerIsANewMessage_SaysSo()
    {
        host.Queue.Answer = turn => host.Channel.SayAsync(turn, Card.Saying("So it was."), "k", CancellationToken.None);

        var response = await host.PostAsync(Activities.Press(host.Microsoft, "evidence", "answer-1"));

        Assert.Contains(
            "new message",
            await response.Content.ReadAsStringAsync(CancellationToken.None),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("delete everything", "x")]
    [InlineData("open", "https://evil.example")]
    [InlineData("0", "x")]
    [InlineData("ask", "")]
    public async Task Button_ThatNoCardHas_IsRefusedAndNotKept(string deed, string value)
    {
        var response = await host.PostAsync(Activities.Press(host.Microsoft, deed, value));

        Assert.Contains(
            "vnd.microsoft.error",
            await response.Content.ReadAsStringAsync(CancellationToken.None),
            StringComparison.Ordinal
        );
        Assert.Empty(host.Queue.Turns);
    }

    [Fact]
    public async Task Button_WithAVeryLongMessage_IsRefused()
    {
        await host.PostAsync(Activities.Press(host.Microsoft, "ask", new string('x', 1001)));

        Assert.Empty(host.Queue.Turns);
    }

    [Fact]
    public async Task Button_OfAnOldClient_ComesAsAMessageWithoutText()
    {
        var press = Activities.Press(host.Microsoft, "ask", "forecast");
        var turn = await TurnAsync(
            Activities.With(
                host.Microsoft,
                "message",
                "s1",
                activity => activity["value"] = press["value"]!["action"]!["data"]!.DeepClone()
            )
        );

        Assert.Equal(new TurnDeed.Pressed(new("Last quarter", ButtonDeed.Ask, "forecast"), null), turn.Deed);
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

    private static async Task Until(Func<bool> holds)
    {
        for (var tries = 0; tries < 100 && !holds(); tries++)
        {
            await Task.Delay(50, CancellationToken.None);
        }

        Assert.True(holds());
    }
}
