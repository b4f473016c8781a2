using System.Net;
using Dapper;
using RevBot.Bot.Tests.Inbox;
using RevBot.Bot.Tests.Server;

namespace RevBot.Bot.Tests.Channels.Web;

/// <summary>What is asked in the page goes the way of every channel's turns.</summary>
public sealed class WebTurnTests : IDisposable
{
    private readonly DemoFile demo = new();

    public void Dispose() => demo.Dispose();

    [Fact]
    public async Task Question_OfThePage_IsATurnThatEndsWithoutItsWords()
    {
        await using var server = await RunningServer.StartAsync(demo.House(RealRouter.Router));
        var page = await PageClient.EnterAsync(server, DemoFile.Rep);

        var reply = await page.AskAsync("Show me the pipeline");

        Assert.Contains("card", reply.GetProperty("html").GetString(), StringComparison.Ordinal);
        using var connection = demo.Database.Open();
        var (outcome, content) = connection.QuerySingle<(string, string?)>(
            "SELECT outcome, content FROM turn WHERE channel = 'web'"
        );
        Assert.Equal(("answered", null), (outcome, content));
    }

    [Fact]
    public async Task Reset_InThePage_IsUnderstoodAsInAnyChannel()
    {
        await using var server = await RunningServer.StartAsync(demo.House(RealRouter.Router));
        var page = await PageClient.EnterAsync(server, DemoFile.Rep);

        var reply = await page.AskAsync("reset");

        Assert.Equal("Done: your next message begins a new conversation.", reply.GetProperty("say").GetString());
    }

    [Fact]
    public async Task SigningIn_ByAnEmail_LinksNoAccount()
    {
        await using var server = await RunningServer.StartAsync(demo.House(RealRouter.Router));
        var page = await PageClient.EnterAsync(server, DemoFile.Rep);

        await page.AskAsync("help");

        using var connection = demo.Database.Open();
        Assert.Equal(0, connection.ExecuteScalar<long>("SELECT COUNT(*) FROM identity_link"));
        Assert.Equal(0, connection.ExecuteScalar<long>("SELECT COUNT(*) FROM audit_entry"));
    }

    [Fact]
    public async Task Questions_OfOneConversationAtOnce_AreAllAnswered()
    {
        await using var server = await RunningServer.StartAsync(demo.House(RealRouter.Router));
        var page = await PageClient.EnterAsync(server, DemoFile.Rep);

        var replies = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => page.AskAsync("help")));

        Assert.All(replies, reply => Assert.NotNull(reply.GetProperty("html").GetString()));
    }

    [Fact]
    public async Task Questions_BeyondWhatAConversationMayWaitWith_AreToldThatRevBotIsBusy()
    {
        var settings = new Dictionary<string, string?> { ["RevBot:Turns:WaitingInConversation"] = "1" };
        await using var server = await RunningServer.StartAsync(demo.House(RealRouter.Router), settings: settings);
        var page = await PageClient.EnterAsync(server, DemoFile.Rep);

        var replies = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(_ => page.SendAsync("ask", new { text = "help", conversation = "a" }))
        );

        Assert.Contains(replies, reply => reply.StatusCode == HttpStatusCode.OK);
        Assert.Contains(replies, reply => reply.StatusCode == HttpStatusCode.ServiceUnavailable);
        Assert.All(
            replies,
            reply => Assert.True(reply.StatusCode is HttpStatusCode.OK or HttpStatusCode.ServiceUnavailable)
        );
    }

    [Fact]
    public async Task Thumb_ForAnAnswerOfAnother_IsNotKept()
    {
        await using var server = await RunningServer.StartAsync(demo.House(RealRouter.Router));
        var page = await PageClient.EnterAsync(server, DemoFile.Rep);

        using var response = await page.SendAsync("rate", new { answer = "0123456789abcdef", good = true });

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }
}
