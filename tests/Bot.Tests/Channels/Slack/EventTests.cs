using System.Net;
using RevBot.Bot.Cards;
using RevBot.Bot.Channels.Slack;
using RevBot.Bot.Identity;
using RevBot.Bot.Inbox;
using RevBot.Bot.Tests.Channels.Slack.Local;

namespace RevBot.Bot.Tests.Channels.Slack;

public sealed class EventTests
{
    [Fact]
    public async Task Verification_OfTheAddress_GivesTheChallenge()
    {
        await using var bench = await SlackBench.StartAsync();

        var response = await bench.PostSignedAsync(
            "/slack/events",
            """{"token":"x","challenge":"ch-123","type":"url_verification"}"""
        );

        Assert.Equal("""{"challenge":"ch-123"}""", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task DirectMessage_OfAMember_IsATurnOfThem()
    {
        await using var bench = await SlackBench.StartAsync();

        var turn = await bench.TurnAsync(SlackBench.Direct("Will we hit our number?"));

        Assert.Equal(new TurnContent.Message("Will we hit our number?"), turn.Content);
        Assert.Equal(
            new ChannelPerson("ULENA", "lena.hoffmann@farhaven.example")
            {
                Organisation = "T0001",
                Zone = "Europe/Berlin",
            },
            turn.Sender
        );
        Assert.Equal(new Place(PlaceKind.Personal, "DLENA"), turn.Place);
    }

    [Fact]
    public async Task Mention_InAChannel_IsAskedWithoutTheMentionAndAnsweredInItsThread()
    {
        await using var bench = await SlackBench.StartAsync();

        var turn = await bench.TurnAsync(
            SlackBench.Mention("<@UREVBOT> which deals of <@UMARGARET|Margaret> are &lt;$5K &amp; late?")
        );

        Assert.Equal(new TurnContent.Message("which deals of Margaret are <$5K & late?"), turn.Content);
        Assert.Equal(PlaceKind.Channel, turn.Place.Kind);
        Assert.Equal("1763800002.000100", SlackAddress.Read(turn).Thread);
    }

    [Fact]
    public async Task Mention_InASharedChannel_IsMarkedShared()
    {
        await using var bench = await SlackBench.StartAsync();

        await bench.EventAsync(SlackBench.Mention("hello", "CSHARED"), isShared: true);

        Assert.True(Assert.Single(bench.Turns.All).Place.IsShared);
    }

    public static TheoryData<string> NotForUs =>
        [
            """{"type":"message","channel":"DLENA","channel_type":"im","user":"ULENA","bot_id":"B1","text":"x","ts":"1.1"}""",
            """{"type":"message","channel":"DLENA","channel_type":"im","user":"UREVBOT","text":"x","ts":"1.1"}""",
            """{"type":"message","channel":"DLENA","channel_type":"im","subtype":"bot_message","text":"x","ts":"1.1"}""",
            """{"type":"message","channel":"DLENA","channel_type":"im","subtype":"message_deleted","ts":"1.1"}""",
            """{"type":"message","channel":"DLENA","channel_type":"im","subtype":"assistant_app_thread","user":"ULENA","text":"New chat","ts":"1.1"}""",
            """{"type":"message","channel":"CSALES","channel_type":"channel","user":"ULENA","text":"<@UREVBOT> x","ts":"1.1"}""",
            """{"type":"app_mention","channel":"DLENA","channel_type":"im","user":"ULENA","text":"<@UREVBOT> x","ts":"1.1"}""",
            """{"type":"message","channel":"DLENA","channel_type":"im","user":"UGUEST","text":"x","ts":"1.1"}""",
            """{"type":"message","channel":"DLENA","channel_type":"im","user":"USINGLE","text":"x","ts":"1.1"}""",
            """{"type":"message","channel":"DLENA","channel_type":"im","user":"USTRANGER","text":"x","ts":"1.1"}""",
            """{"type":"message","channel":"DLENA","channel_type":"im","user":"UFOREIGN","text":"x","ts":"1.1"}""",
            """{"type":"message","channel":"DLENA","channel_type":"im","user":"ULEFT","text":"x","ts":"1.1"}""",
            """{"type":"message","channel":"DLENA","channel_type":"im","user":"UROBOT","text":"x","ts":"1.1"}""",
            """{"type":"message","channel":"DLENA","channel_type":"im","user":"UNOBODY","text":"x","ts":"1.1"}""",
            """{"type":"message","channel":"DLENA","channel_type":"im","user":{"id":"ULENA"},"text":"x","ts":"1.1"}""",
            """{"type":"message","channel":"DLENA","channel_type":"im","user":"ULENA","text":"x"}""",
            """{"type":"reaction_added","user":"ULENA","reaction":"thumbsup"}""",
            """{"type":"app_context_changed","user":"ULENA","channel":"DLENA","context":{}}""",
            """{"type":"assistant_thread_context_changed","assistant_thread":{"user_id":"ULENA","channel_id":"DLENA","thread_ts":"1.1"}}""",
            """{"type":"app_home_opened","user":"UGUEST","channel":"DGUEST","tab":"home"}""",
            """{"type":"some_event_of_next_year","user":{"id":"U1"},"channel":{"id":"C1"}}""",
        ];

    [Theory]
    [MemberData(nameof(NotForUs))]
    public async Task Event_ThatIsNotForUs_IsAcknowledgedAndNothingElse(string happened)
    {
        await using var bench = await SlackBench.StartAsync();

        var response = await bench.EventAsync(System.Text.Json.JsonDocument.Parse(happened).RootElement);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(bench.Turns.All);
        Assert.DoesNotContain(bench.Slack.Calls, call => call.Method.StartsWith("chat.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""{"type":"event_callback","team_id":"T0001","event":{"type":"message"}}""")]
    [InlineData("""{"type":"event_callback","team_id":"T0001","event_id":"Ev1","event":"message"}""")]
    [InlineData("""{"type":"event_callback","team_id":7,"event_id":"Ev1","event":{}}""")]
    [InlineData("""{"type":"something_else"}""")]
    public async Task Event_ThatCannotBeRead_IsABadRequest(string body)
    {
        await using var bench = await SlackBench.StartAsync();

        Assert.Equal(HttpStatusCode.BadRequest, (await bench.PostSignedAsync("/slack/events", body)).StatusCode);
    }

    [Theory]
    [InlineData("T0666", "")]
    [InlineData("T0001", "T0002,E0009")]
    public async Task Event_OfAnotherWorkspace_IsNotAnswered(string team, string allowed)
    {
        await using var bench = await SlackBench.StartAsync(("TeamId", allowed));

        await bench.EventAsync(SlackBench.Direct("hello"), team: team);

        Assert.Empty(bench.Turns.All);
    }

    [Fact]
    public async Task Email_ThatSlackHasNotConfirmed_IsNotVouchedFor()
    {
        await using var bench = await SlackBench.StartAsync();

        var turn = await bench.TurnAsync(SlackBench.Direct("hello", "UUNCONFIRMED"));

        Assert.Null(turn.Sender.Email);
    }

    [Fact]
    public async Task Edit_OfAQuestion_IsSaidToBeOne()
    {
        await using var bench = await SlackBench.StartAsync();

        var turn = await bench.TurnAsync(
            new
            {
                type = "message",
                subtype = "message_changed",
                channel = "DLENA",
                channel_type = "im",
                ts = "9.1",
                message = new
                {
                    user = "ULENA",
                    text = "What about EMEA?",
                    ts = "1.1",
                    edited = new { user = "ULENA", ts = "9.1" },
                },
                previous_message = new
                {
                    user = "ULENA",
                    text = "What about APAC?",
                    ts = "1.1",
                },
            }
        );

        Assert.Equal(new TurnContent.Message("What about EMEA?") { IsEdit = true }, turn.Content);
        Assert.Equal("1.1", SlackAddress.Read(turn).Thread);
    }

    [Fact]
    public async Task Home_Opened_ShowsTheDashboardOnceInAWhile()
    {
        await using var bench = await SlackBench.StartAsync();
        var opened = new
        {
            type = "app_home_opened",
            user = "ULENA",
            channel = "DLENA",
            tab = "home",
        };

        await bench.EventAsync(opened);
        await bench.EventAsync(opened);

        var turn = Assert.Single(bench.Turns.All);
        var pressed = Assert.IsType<TurnContent.ButtonPress>(turn.Content);
        Assert.Equal(ButtonAction.Replace, pressed.Button.Action);
        Assert.Equal(SlackReplyTarget.Home, SlackAddress.Read(turn).Surface);
    }

    [Fact]
    public async Task Messages_OpenedInTheAgentView_WelcomeAndSuggestWithoutAThread()
    {
        await using var bench = await SlackBench.StartAsync();

        await bench.EventAsync(
            new
            {
                type = "app_home_opened",
                user = "ULENA",
                channel = "DLENA",
                tab = "messages",
            }
        );

        Assert.IsType<TurnContent.MemberAdded>(Assert.Single(bench.Turns.All).Content);
        var prompts = Assert.Single(await bench.Slack.WaitForAsync("assistant.threads.setSuggestedPrompts"));
        Assert.Null(prompts["thread_ts"]);
    }

    [Fact]
    public async Task Thread_StartedInTheAssistantView_WelcomesAndSuggestsInIt()
    {
        await using var bench = await SlackBench.StartAsync(("View", "assistant"));

        await bench.EventAsync(
            new
            {
                type = "assistant_thread_started",
                assistant_thread = new
                {
                    user_id = "ULENA",
                    channel_id = "DLENA",
                    thread_ts = "5.1",
                    context = new { },
                },
            }
        );

        Assert.IsType<TurnContent.MemberAdded>(Assert.Single(bench.Turns.All).Content);
        var prompts = Assert.Single(await bench.Slack.WaitForAsync("assistant.threads.setSuggestedPrompts"));
        Assert.Equal("5.1", prompts["thread_ts"]);
    }

    [Fact]
    public async Task Stop_OfASession_StopsThatTalkAndEndsTheSession()
    {
        await using var bench = await SlackBench.StartAsync();
        var turn = await bench.TurnAsync(SlackBench.Direct("Will we hit our number?", ts: "7.1"));

        await bench.EventAsync(
            new
            {
                type = "agent_session_stopped",
                channel = "DLENA",
                user = "ULENA",
                thread_ts = "7.1",
                streaming_message_ts = Array.Empty<string>(),
            }
        );

        Assert.Equal($"slack {turn.Conversation} ULENA", Assert.Single(bench.Turns.Stopped));
        Assert.Equal("active", Assert.Single(await bench.Slack.WaitForAsync("agents.sessions.setStatus"))["status"]);
    }

    [Theory]
    [InlineData("app_uninstalled")]
    [InlineData("tokens_revoked")]
    public async Task App_ThatIsTakenAway_IsLoggedForTheAdministrator(string type)
    {
        await using var bench = await SlackBench.StartAsync();

        await bench.EventAsync(new { type });

        Assert.Contains(bench.Written.Lines, line => line.Contains("install the app again", StringComparison.Ordinal));
    }
}
