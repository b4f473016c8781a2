using System.Net;
using System.Text.Json.Nodes;
using RevBot.Bot.Cards;
using RevBot.Bot.Channels.Slack;
using RevBot.Bot.Inbox;
using RevBot.Bot.Tests.Channels.Slack.Local;

namespace RevBot.Bot.Tests.Channels.Slack;

public sealed class InteractivityTests
{
    private static readonly object Message = new
    {
        type = "message",
        message_ts = "8.1",
        channel_id = "CSALES",
        is_ephemeral = false,
    };

    [Theory]
    [InlineData("ask", ButtonAction.Ask)]
    [InlineData("replace", ButtonAction.Replace)]
    [InlineData("evidence", ButtonAction.Evidence)]
    public async Task Button_Pressed_IsATurnOfWhoPressedIt(string word, ButtonAction deed)
    {
        await using var bench = await SlackBench.StartAsync();

        await bench.InteractAsync(Press(Button($"revbot.{word}.0", "By region", "pipeline by region")));

        var turn = Assert.Single(bench.Turns.All);
        Assert.Equal(new TurnContent.ButtonPress(new("By region", deed, "pipeline by region"), "8.1"), turn.Content);
        Assert.Equal("ULENA", turn.Sender.Id);
        Assert.Equal(new Place(PlaceKind.Channel, "CSALES"), turn.Place);
        Assert.Equal("8.1", SlackAddress.Read(turn).Thread);
    }

    [Fact]
    public async Task Menu_ChosenFrom_IsTheButtonThatItStandsFor()
    {
        await using var bench = await SlackBench.StartAsync();

        await bench.InteractAsync(
            Press(
                new
                {
                    type = "static_select",
                    action_id = "revbot.menu",
                    action_ts = "1.1",
                    selected_option = new
                    {
                        text = new { text = "Next quarter" },
                        value = "replace:forecast: next quarter",
                    },
                }
            )
        );

        Assert.Equal(
            new TurnContent.ButtonPress(new("Next quarter", ButtonAction.Replace, "forecast: next quarter"), "8.1"),
            Assert.Single(bench.Turns.All).Content
        );
    }

    public static TheoryData<string> Meaningless =>
        [
            """{"type":"button","action_id":"revbot.open.0","action_ts":"1.1","text":{"text":"CRM"}}""",
            """{"type":"button","action_id":"revbot.delete.0","action_ts":"1.1","value":"x"}""",
            """{"type":"button","action_id":"other.ask.0","action_ts":"1.1","value":"x"}""",
            """{"type":"button","action_id":"revbot.ask.0","action_ts":"1.1"}""",
            """{"type":"button","action_id":"revbot.ask.0","action_ts":"1.1","value":""}""",
            """{"type":"button","action_ts":"1.1","value":"x"}""",
            """{"type":"static_select","action_id":"revbot.menu","action_ts":"1.1","selected_option":{"value":"drop:x"}}""",
            """{"type":"static_select","action_id":"revbot.menu","action_ts":"1.1"}""",
            """{"type":"feedback_buttons","action_id":"revbot.rate","action_ts":"1.1","value":"sideways:a1"}""",
            """{"type":"feedback_buttons","action_id":"revbot.rate","action_ts":"1.1","value":"up:"}""",
            """{"type":"feedback_buttons","action_id":"revbot.rate","action_ts":"1.1"}""",
        ];

    [Theory]
    [MemberData(nameof(Meaningless))]
    public async Task Press_ThatMeansNothing_IsAcknowledgedAndNothingElse(string action)
    {
        await using var bench = await SlackBench.StartAsync();

        var response = await bench.InteractAsync(Press(JsonNode.Parse(action)!));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(bench.Turns.All);
    }

    [Fact]
    public async Task Button_WithAValueLongerThanAnyOfOurs_IsNotTaken()
    {
        await using var bench = await SlackBench.StartAsync();

        await bench.InteractAsync(Press(Button("revbot.ask.0", "x", new string('x', 2001))));

        Assert.Empty(bench.Turns.All);
    }

    [Theory]
    [InlineData("UGUEST")]
    [InlineData("UFOREIGN")]
    [InlineData("UNOBODY")]
    public async Task Button_PressedByAnOutsider_DoesNothing(string user)
    {
        await using var bench = await SlackBench.StartAsync();

        await bench.InteractAsync(Press(Button("revbot.ask.0", "x", "pipeline"), user));

        Assert.Empty(bench.Turns.All);
    }

    [Fact]
    public async Task Button_OfAPrivateMessage_IsAnsweredPrivately()
    {
        await using var bench = await SlackBench.StartAsync();

        await bench.InteractAsync(
            Press(
                Button("revbot.replace.0", "x", "pipeline"),
                container: new
                {
                    type = "message",
                    message_ts = "8.1",
                    channel_id = "CSALES",
                    is_ephemeral = true,
                },
                url: bench.Slack.Hooks + "actions/1"
            )
        );
        var turn = Assert.Single(bench.Turns.All);
        await bench.Channel.ReplaceAsync(turn, "8.1", Card.Saying("Instead."), CancellationToken.None);

        Assert.Equal(PlaceKind.Personal, turn.Place.Kind);
        Assert.Equal("true", Assert.Single(bench.Slack.CallsOf("response"))["replace_original"]);
    }

    [Fact]
    public async Task Button_OfTheHomeTab_IsReplacedThere()
    {
        await using var bench = await SlackBench.StartAsync();

        await bench.InteractAsync(
            Press(
                Button("revbot.replace.0", "x", "pipeline"),
                container: new { type = "view", view_id = "V1" },
                view: new { id = "V1", type = "home" }
            )
        );
        await bench.Channel.ReplaceAsync(
            bench.Turns.All[0],
            HomeTab.MessageId,
            Card.Saying("Your pipeline."),
            CancellationToken.None
        );

        Assert.Equal("ULENA", Assert.Single(bench.Slack.CallsOf("views.publish"))["user_id"]);
    }

    [Theory]
    [InlineData("up:a1", true)]
    [InlineData("down:a1", false)]
    public async Task Thumb_Given_IsARating(string value, bool isGood)
    {
        await using var bench = await SlackBench.StartAsync();

        await bench.InteractAsync(
            Press(
                new
                {
                    type = "feedback_buttons",
                    action_id = "revbot.rate",
                    action_ts = "1.1",
                    value,
                }
            )
        );

        Assert.Equal(new TurnContent.Rating("a1", "8.1", isGood, null), Assert.Single(bench.Turns.All).Content);
    }

    [Fact]
    public async Task ThumbDown_AsksForTheReason_AndTheReasonIsARatingOfTheSameAnswer()
    {
        await using var bench = await SlackBench.StartAsync();
        await bench.InteractAsync(
            Press(
                new
                {
                    type = "feedback_buttons",
                    action_id = "revbot.rate",
                    action_ts = "1.1",
                    value = "down:a1",
                }
            )
        );
        var form = Assert.Single(await bench.Slack.WaitForAsync("views.open")).Arguments["view"]!;

        var response = await bench.InteractAsync(
            new
            {
                type = "view_submission",
                user = new { id = "ULENA" },
                team = new { id = LocalSlack.Team },
                view = new
                {
                    id = "V1",
                    hash = "h1",
                    callback_id = (string)form["callback_id"]!,
                    private_metadata = (string)form["private_metadata"]!,
                    state = new
                    {
                        values = new
                        {
                            reason = new { reason = new { type = "plain_text_input", value = " EMEA is missing " } },
                        },
                    },
                },
            }
        );

        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
        Assert.Equal(new TurnContent.Rating("a1", "8.1", false, "EMEA is missing"), bench.Turns.All[^1].Content);
        Assert.Equal(bench.Turns.All[0].Conversation, bench.Turns.All[^1].Conversation);
    }

    [Fact]
    public async Task Press_DeliveredTwice_IsOneTurn()
    {
        await using var bench = await SlackBench.StartAsync();

        await bench.InteractAsync(Press(Button("revbot.ask.0", "x", "pipeline")));
        await Task.Delay(1100);
        await bench.InteractAsync(Press(Button("revbot.ask.0", "x", "pipeline")));

        Assert.Single(bench.Turns.All);
    }

    private static object Button(string id, string title, string value) =>
        new
        {
            type = "button",
            action_id = id,
            block_id = "b",
            action_ts = "1.1",
            text = new { type = "plain_text", text = title },
            value,
        };

    private static object Press(
        object action,
        string user = "ULENA",
        object? container = null,
        object? view = null,
        string? url = null
    ) =>
        new
        {
            type = "block_actions",
            user = new { id = user, team_id = LocalSlack.Team },
            team = new { id = LocalSlack.Team, domain = "farhaven" },
            enterprise = (object?)null,
            container = container ?? Message,
            channel = view is null ? new { id = "CSALES" } : null,
            message = view is null ? new { ts = "8.1", text = "x" } : null,
            view,
            trigger_id = "1.2.a",
            response_url = url,
            actions = new[] { action },
        };
}
