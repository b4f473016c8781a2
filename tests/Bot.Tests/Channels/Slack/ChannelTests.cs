using System.Text.Json.Nodes;
using RevBot.Bot.Cards;
using RevBot.Bot.Channels.Slack;
using RevBot.Bot.Channels.Slack.WebApi;
using RevBot.Bot.Tests.Channels.Slack.Local;

namespace RevBot.Bot.Tests.Channels.Slack;

public sealed class ChannelTests
{
    private static readonly Card Answer = new()
    {
        AnswerId = "a1",
        Paragraphs = ["You will end at $4.2M."],
        Charts =
        [
            new(ChartKind.Bars, "By stage", [new("Amount", [new("Proposal", 3, "$3M"), new("Closing", 1, "$1M")])]),
        ],
        Tables = [new("Deals", [new("Deal", false), new("Amount", true)], [new(["Acme", "$3M"])])],
    };

    [Fact]
    public async Task Answer_ToADirectMessage_IsInItsThreadAndEndsTheSession()
    {
        await using var bench = await SlackBench.StartAsync();
        var turn = await bench.TurnAsync(SlackBench.Direct("hello", ts: "1.1"));

        await bench.Channel.ShowWorkingAsync(turn, CancellationToken.None);
        var id = await bench.Channel.SayAsync(turn, Answer, "key-1", CancellationToken.None);

        var said = Assert.Single(bench.Slack.Workspace["DLENA"].Messages);
        Assert.Equal("1.1", (string?)said["thread_ts"]);
        Assert.Equal(id, (string?)said["ts"]);
        Assert.Equal("key-1", (string?)said["metadata"]!["event_payload"]!["key"]);
        var states = await bench.Slack.WaitForAsync("agents.sessions.setStatus", 2);
        Assert.Equal(["processing", "active"], states.Select(call => call["status"]));
    }

    [Fact]
    public async Task Working_WhereThereAreNoAgentSessions_IsAStatusLine()
    {
        await using var bench = await SlackBench.StartAsync();
        bench.Slack.Fail("agents.sessions.setStatus", "unknown_method");
        var turn = await bench.TurnAsync(SlackBench.Direct("hello", ts: "1.1"));

        await bench.Channel.ShowWorkingAsync(turn, CancellationToken.None);
        await bench.Channel.ShowWorkingAsync(turn, CancellationToken.None);

        Assert.Single(bench.Slack.CallsOf("agents.sessions.setStatus"));
        Assert.Equal(2, bench.Slack.CallsOf("assistant.threads.setStatus").Count);
    }

    [Fact]
    public async Task Answer_InTheClassicView_IsUnderTheMessageWithoutAThread()
    {
        await using var bench = await SlackBench.StartAsync(("View", "classic"));
        var turn = await bench.TurnAsync(SlackBench.Direct("hello"));

        await bench.Channel.ShowWorkingAsync(turn, CancellationToken.None);
        await bench.Channel.SayAsync(turn, Answer, "k", CancellationToken.None);

        Assert.Null(Assert.Single(bench.Slack.Workspace["DLENA"].Messages)["thread_ts"]);
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData("0.9", true)]
    public async Task PrivateAnswer_ToAMention_IsSeenByTheAskerAlone(string? thread, bool isInThread)
    {
        await using var bench = await SlackBench.StartAsync();
        var turn = await bench.TurnAsync(SlackBench.Mention("hello", thread: thread));

        await bench.Channel.SayPrivatelyAsync(turn, Answer, "k", CancellationToken.None);

        var said = Assert.Single(bench.Slack.CallsOf("chat.postEphemeral"));
        Assert.Equal("ULENA", said["user"]);
        Assert.Equal(isInThread, said["thread_ts"] is not null);
        Assert.Empty(bench.Slack.Workspace["CSALES"].Messages);
    }

    [Fact]
    public async Task PrivateAnswer_WhereSlackShowsNone_IsADirectMessage()
    {
        await using var bench = await SlackBench.StartAsync();
        var turn = await bench.TurnAsync(SlackBench.Mention("hello"));
        bench.Slack.Workspace["CSALES"].Members.Remove("ULENA");

        await bench.Channel.SayPrivatelyAsync(turn, Answer, "k", CancellationToken.None);

        Assert.Single(bench.Slack.Workspace["DLENA"].Messages);
        Assert.Empty(bench.Slack.Workspace["CSALES"].Messages);
    }

    [Fact]
    public async Task Card_Replaced_IsTheSameMessage()
    {
        await using var bench = await SlackBench.StartAsync();
        var turn = await bench.TurnAsync(SlackBench.Direct("hello"));
        var id = await bench.Channel.SayAsync(turn, Answer, "k", CancellationToken.None);

        await bench.Channel.ReplaceAsync(turn, id!, Card.Saying("By region."), CancellationToken.None);

        Assert.Equal("By region.", (string?)Assert.Single(bench.Slack.Workspace["DLENA"].Messages)["text"]);
    }

    [Theory]
    [InlineData("data_visualization", "table")]
    [InlineData("data_visualization,table,context_actions", "rich_text")]
    [InlineData("data_visualization,table,context_actions,rich_text,section,context,actions", "")]
    public async Task Blocks_ThatAWorkspaceRefuses_AreMadePlainer(string refused, string shown)
    {
        await using var bench = await SlackBench.StartAsync();
        bench.Slack.RefusedBlocks.UnionWith(refused.Split(','));
        var turn = await bench.TurnAsync(SlackBench.Direct("hello"));

        await bench.Channel.SayAsync(turn, Answer, "k", CancellationToken.None);

        var said = Assert.Single(bench.Slack.Workspace["DLENA"].Messages);
        var types = (said["blocks"] as JsonArray ?? []).Select(block => (string)block!["type"]!).ToArray();
        Assert.DoesNotContain(types, type => refused.Split(',').Contains(type));
        Assert.Equal(shown.Length > 0, types.Contains(shown));
        Assert.StartsWith("You will end at $4.2M.", (string?)said["text"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Blocks_ThatWereRefused_AreNotTriedAgainAtOnce()
    {
        await using var bench = await SlackBench.StartAsync();
        bench.Slack.RefusedBlocks.Add("data_visualization");
        var turn = await bench.TurnAsync(SlackBench.Direct("hello"));
        await bench.Channel.SayAsync(turn, Answer, "k1", CancellationToken.None);

        await bench.Channel.SayAsync(turn, Answer, "k2", CancellationToken.None);

        Assert.Equal(3, bench.Slack.CallsOf("chat.postMessage").Count);
    }

    [Fact]
    public async Task Answer_ThatAnEarlierRunHasSent_IsNotSentAgain()
    {
        await using var bench = await SlackBench.StartAsync();
        var turn = await bench.TurnAsync(SlackBench.Direct("hello", ts: "1.1"));
        var first = await bench.Channel.SayAsync(turn, Answer, "key-1", CancellationToken.None);
        var earlier = turn with { Address = (SlackAddress.Read(turn) with { Run = "an earlier run" }).Write() };

        var second = await bench.Channel.SayAsync(earlier, Answer, "key-1", CancellationToken.None);
        await bench.Channel.SayAsync(earlier, Answer, "key-2", CancellationToken.None);

        Assert.Equal(first, second);
        Assert.Equal(2, bench.Slack.Workspace["DLENA"].Messages.Count);
    }

    [Theory]
    [InlineData("503")]
    [InlineData("503 done")]
    [InlineData("cut")]
    [InlineData("html")]
    [InlineData("429")]
    [InlineData("internal_error")]
    public async Task Answer_WithTroubleOnTheWay_IsThereExactlyOnce(string trouble)
    {
        await using var bench = await SlackBench.StartAsync();
        var turn = await bench.TurnAsync(SlackBench.Direct("hello", ts: "1.1"));
        bench.Slack.Fail("chat.postMessage", trouble);

        var id = await bench.Channel.SayAsync(turn, Answer, "key-1", CancellationToken.None);

        Assert.Equal(id, (string?)Assert.Single(bench.Slack.Workspace["DLENA"].Messages)["ts"]);
    }

    [Theory]
    [InlineData("is_archived")]
    [InlineData("token_revoked")]
    [InlineData("redirect")]
    public async Task Answer_RefusedForGood_Throws(string refusal)
    {
        await using var bench = await SlackBench.StartAsync();
        var turn = await bench.TurnAsync(SlackBench.Direct("hello"));
        bench.Slack.Fail("chat.postMessage", refusal);

        var problem = await Assert.ThrowsAsync<SlackApiException>(() =>
            bench.Channel.SayAsync(turn, Answer, "k", CancellationToken.None)
        );

        Assert.Equal("chat.postMessage", problem.Method);
        Assert.Single(bench.Slack.CallsOf("chat.postMessage"));
    }

    [Fact]
    public async Task Readers_OfAChannel_AreAllItsMembersButTheBot()
    {
        await using var bench = await SlackBench.StartAsync();
        var turn = await bench.TurnAsync(SlackBench.Mention("hello"));

        var readers = await bench.Channel.ReadersAsync(turn, CancellationToken.None);

        Assert.Equal(["ULENA", "UMARGARET"], readers!.Select(reader => reader.Id));
        Assert.Equal("margaret.osei@farhaven.example", readers![1].Email);
        Assert.Equal(2, bench.Slack.CallsOf("conversations.members").Count);
    }

    [Fact]
    public async Task Readers_WithAGuestAmongThem_NameTheGuestAnOutsider()
    {
        await using var bench = await SlackBench.StartAsync();
        var turn = await bench.TurnAsync(SlackBench.Mention("hello", "CGUESTS"));

        var readers = await bench.Channel.ReadersAsync(turn, CancellationToken.None);

        Assert.Equal("UGUEST", Assert.Single(readers!, reader => reader.IsOutsider).Id);
    }

    [Fact]
    public async Task Readers_OfASharedOrHugeOrHiddenChannel_AreUnknown()
    {
        await using var bench = await SlackBench.StartAsync();
        bench.Slack.Workspace.AddConversation("CHUGE", Enumerable.Range(0, 200).Select(i => $"U{i}").Append("ULENA"));
        var (shared, huge, hidden) = (
            await bench.TurnAsync(SlackBench.Mention("hello", "CSHARED")),
            await bench.TurnAsync(SlackBench.Mention("hello", "CHUGE")),
            await bench.TurnAsync(SlackBench.Mention("hello", "CHIDDEN"))
        );

        Assert.Null(await bench.Channel.ReadersAsync(shared, CancellationToken.None));
        Assert.Null(await bench.Channel.ReadersAsync(huge, CancellationToken.None));
        Assert.Null(await bench.Channel.ReadersAsync(hidden, CancellationToken.None));
        Assert.DoesNotContain(bench.Slack.CallsOf("users.info"), call => call["user"] == "U1");
    }

    [Fact]
    public async Task Home_Published_HasTheDashboardAndWhatToAsk()
    {
        await using var bench = await SlackBench.StartAsync();
        await bench.EventAsync(
            new
            {
                type = "app_home_opened",
                user = "ULENA",
                channel = "DLENA",
                tab = "home",
            }
        );

        await bench.Channel.ReplaceAsync(bench.Turns.All[0], HomeTab.MessageId, Answer, CancellationToken.None);

        var view = Assert.Single(bench.Slack.CallsOf("views.publish"));
        Assert.Equal("header", view.BlockTypes[0]);
        Assert.Contains("actions", view.BlockTypes);
        Assert.Contains("Will we hit our number", view.Arguments.ToJsonString(), StringComparison.Ordinal);
    }
}
