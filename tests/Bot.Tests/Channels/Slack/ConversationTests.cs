using RevBot.Bot.Tests.Channels.Slack.Local;

namespace RevBot.Bot.Tests.Channels.Slack;

/// <summary>Which messages belong to one conversation.</summary>
public sealed class ConversationTests
{
    [Fact]
    public async Task Conversation_InDirectMessages_GoesOnWithTheQuestionBeforeAndInItsThread()
    {
        await using var bench = await SlackBench.StartAsync();

        var first = await bench.TurnAsync(SlackBench.Direct("Will we hit our number?", ts: "1.1"));
        var second = await bench.TurnAsync(SlackBench.Direct("and by region?", ts: "2.1"));
        var inThread = await bench.TurnAsync(SlackBench.Direct("and last quarter?", ts: "3.1", thread: "2.1"));
        var elsewhere = await bench.TurnAsync(SlackBench.Direct("and by owner?", ts: "4.1", thread: "0.9"));

        Assert.Equal(first.Conversation, second.Conversation);
        Assert.Equal(first.Conversation, inThread.Conversation);
        Assert.NotEqual(first.Conversation, elsewhere.Conversation);
    }

    [Fact]
    public async Task Conversation_InChannels_IsTheThread()
    {
        await using var bench = await SlackBench.StartAsync();

        var first = await bench.TurnAsync(SlackBench.Mention("one", ts: "1.1"));
        var reply = await bench.TurnAsync(SlackBench.Mention("two", ts: "1.2", thread: "1.1"));
        var other = await bench.TurnAsync(SlackBench.Mention("three", ts: "2.1"));

        Assert.Equal(first.Conversation, reply.Conversation);
        Assert.NotEqual(first.Conversation, other.Conversation);
    }
}
