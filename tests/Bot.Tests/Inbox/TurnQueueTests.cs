using Microsoft.Extensions.Logging;
using RevBot.Bot.Configuration;
using RevBot.Bot.Inbox;

namespace RevBot.Bot.Tests.Inbox;

/// <summary>The queue alone, over a real file: what is kept, and in which order it is answered.</summary>
public sealed class TurnQueueTests : IDisposable
{
    private readonly DemoFile file = new();

    [Fact]
    public async Task Turn_ThatCameBefore_IsNotAnsweredAgain()
    {
        var channel = new LoopbackChannel();
        await using var queue = await RunningQueue.StartAsync(file.Database, new EchoHandler(), channel);

        Assert.True(await queue.PutAsync(Incoming.Said("one", "k1")));
        await RunningQueue.UntilAsync(() => queue.Queue.Waiting == 0);
        Assert.False(await queue.PutAsync(Incoming.Said("one", "k1")));
        Assert.True(await queue.PutAsync(Incoming.Said("two", "k2")));
        await RunningQueue.UntilAsync(() => queue.Queue.Waiting == 0);

        Assert.Equal(["one", "two"], channel.Sayings.Select(said => said.Text));
    }

    [Fact]
    public async Task Conversation_WhoseFirstTurnIsSlow_KeepsItsOrderAndHoldsUpNobody()
    {
        var slow = new TaskCompletionSource();
        var channel = new LoopbackChannel();
        var handler = new EchoHandler((turn, _) => turn.Key == "a1" ? slow.Task : Task.CompletedTask);
        await using var queue = await RunningQueue.StartAsync(file.Database, handler, channel);

        await queue.PutAsync(Incoming.Said("a1", "a1", "a"));
        await queue.PutAsync(Incoming.Said("a2", "a2", "a"));
        await queue.PutAsync(Incoming.Said("b1", "b1", "b"));
        await RunningQueue.UntilAsync(() => channel.Sayings.Count == 1);
        Assert.Equal("b1", channel.Sayings[0].Text);
        slow.SetResult();
        await RunningQueue.UntilAsync(() => queue.Queue.Waiting == 0);

        Assert.Equal(["b1", "a1", "a2"], channel.Sayings.Select(said => said.Text));
    }

    [Fact]
    public async Task Conversation_ThatFloods_IsToldOnceAtATimeThatRevBotIsBusy()
    {
        var open = new TaskCompletionSource();
        var channel = new LoopbackChannel();
        var settings = new TurnSettings { WaitingInConversation = 2 };
        await using var queue = await RunningQueue.StartAsync(
            file.Database,
            new EchoHandler((_, _) => open.Task),
            channel,
            settings
        );

        foreach (var key in new[] { "1", "2", "3" })
        {
            Assert.True(await queue.PutAsync(Incoming.Said(key, key)));
        }

        await RunningQueue.UntilAsync(() => channel.Sayings.Count == 1);
        Assert.Equal(StandardSentences.Busy, channel.Sayings[0].Text);
        Assert.False(await queue.PutAsync(Incoming.Said("3", "3")));
        open.SetResult();
        await RunningQueue.UntilAsync(() => queue.Queue.Waiting == 0);

        Assert.Equal([StandardSentences.Busy, "1", "2"], channel.Sayings.Select(said => said.Text));
    }

    [Fact]
    public async Task Turns_BeyondTheLimitOfAll_AreToldBusyWhileOthersGoOn()
    {
        var open = new TaskCompletionSource();
        var channel = new LoopbackChannel();
        var settings = new TurnSettings { Waiting = 3 };
        await using var queue = await RunningQueue.StartAsync(
            file.Database,
            new EchoHandler((_, _) => open.Task),
            channel,
            settings
        );

        for (var each = 0; each < 5; each++)
        {
            await queue.PutAsync(Incoming.Said($"{each}", $"{each}", $"c{each}"));
        }

        await RunningQueue.UntilAsync(() => channel.Sayings.Count == 2);
        open.SetResult();
        await RunningQueue.UntilAsync(() => queue.Queue.Waiting == 0);

        Assert.Equal(2, channel.Sayings.Count(said => said.Text == StandardSentences.Busy));
        Assert.Equal(["0", "1", "2"], channel.Sayings.Skip(2).Select(said => said.Text).Order());
    }

    [Fact]
    public async Task Turn_ThatTakesTooLong_GetsASentenceAndTheNextIsAnswered()
    {
        var channel = new LoopbackChannel();
        var settings = new TurnSettings { TimeLimit = TimeSpan.FromMilliseconds(200) };
        var handler = new EchoHandler(
            (turn, cancellation) => turn.Key == "1" ? Task.Delay(Timeout.Infinite, cancellation) : Task.CompletedTask
        );
        await using var queue = await RunningQueue.StartAsync(file.Database, handler, channel, settings);

        await queue.PutAsync(Incoming.Said("slow", "1"));
        await queue.PutAsync(Incoming.Said("quick", "2"));
        await RunningQueue.UntilAsync(() => queue.Queue.Waiting == 0);

        Assert.Equal([StandardSentences.Late(settings.TimeLimit), "quick"], channel.Sayings.Select(said => said.Text));
    }

    [Fact]
    public async Task Stop_PressedByWhoeverAsked_EndsTheTurnAndTheNextIsAnswered()
    {
        var channel = new LoopbackChannel();
        var begun = new TaskCompletionSource();
        var handler = new EchoHandler(
            (turn, cancellation) =>
            {
                begun.TrySetResult();
                return turn.Key == "1" ? Task.Delay(Timeout.Infinite, cancellation) : Task.CompletedTask;
            }
        );
        await using var queue = await RunningQueue.StartAsync(file.Database, handler, channel);
        var slow = Incoming.Said("slow", "1");
        await queue.PutAsync(slow);
        await queue.PutAsync(Incoming.Said("quick", "2"));
        await begun.Task;

        queue.Queue.Stop(slow.Channel, slow.Conversation, "somebody else");
        queue.Queue.Stop(slow.Channel, "another conversation", slow.Sender.Id);
        Assert.Equal(2, queue.Queue.Waiting);
        queue.Queue.Stop(slow.Channel, slow.Conversation, slow.Sender.Id);
        await RunningQueue.UntilAsync(() => queue.Queue.Waiting == 0);

        Assert.Equal([StandardSentences.Stopped, "quick"], channel.Sayings.Select(said => said.Text));
    }

    [Fact]
    public async Task Failure_OfAnyKind_GivesAReferenceThatTheLogHasWithoutTheWords()
    {
        var channel = new LoopbackChannel();
        var log = new CapturedLog(LogLevel.Debug);
        var handler = new EchoHandler((_, _) => throw new InvalidOperationException("secret words of Acme"));
        await using var queue = await RunningQueue.StartAsync(file.Database, handler, channel, logger: log);

        await queue.PutAsync(Incoming.Said("What about Acme?"));
        await RunningQueue.UntilAsync(() => queue.Queue.Waiting == 0);

        var said = Assert.Single(channel.Sayings).Text;
        var reference = said.TrimEnd('.').Split(' ')[^1];
        Assert.Contains(log.Lines, line => line.Contains(reference, StringComparison.Ordinal));
        Assert.DoesNotContain(log.Lines, line => line.Contains("Acme", StringComparison.Ordinal));
        Assert.DoesNotContain(log.Lines, line => line.Contains("farhaven", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Words_AtTrace_AreInTheLog()
    {
        var log = new CapturedLog(LogLevel.Trace);
        await using var queue = await RunningQueue.StartAsync(
            file.Database,
            new EchoHandler(),
            new LoopbackChannel(),
            logger: log
        );

        await queue.PutAsync(Incoming.Said("What about Acme?"));
        await RunningQueue.UntilAsync(() => queue.Queue.Waiting == 0);

        Assert.Contains(log.Lines, line => line.Contains("Acme", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Words_OnceAnswered_AreNotKept()
    {
        await using var queue = await RunningQueue.StartAsync(file.Database, new EchoHandler(), new LoopbackChannel());

        await queue.PutAsync(Incoming.Said("What about Acme?"));
        await RunningQueue.UntilAsync(() => queue.Queue.Waiting == 0);

        Assert.Equal(1, file.Scalar<long>("SELECT COUNT(*) FROM turn WHERE state = 2"));
        Assert.Equal(0, file.Scalar<long>("SELECT COUNT(*) FROM turn WHERE content IS NOT NULL OR reply IS NOT NULL"));
    }

    [Fact]
    public async Task Work_ThatTakesItsTime_IsShownAtOnce()
    {
        var open = new TaskCompletionSource();
        var channel = new LoopbackChannel();
        await using var queue = await RunningQueue.StartAsync(
            file.Database,
            new EchoHandler((_, _) => open.Task),
            channel
        );

        await queue.PutAsync(Incoming.Said("1", "1"));
        await RunningQueue.UntilAsync(() => channel.Signs > 0);
        Assert.Empty(channel.Sayings);
        open.SetResult();
        await RunningQueue.UntilAsync(() => queue.Queue.Waiting == 0);
    }

    [Fact]
    public async Task Database_ThatIsGone_RefusesTheTurnAndMakesNoFile()
    {
        await using var queue = await RunningQueue.StartAsync(file.Database, new EchoHandler(), new LoopbackChannel());
        await queue.PutAsync(Incoming.Said("1", "1"));
        await RunningQueue.UntilAsync(() => queue.Queue.Waiting == 0);
        File.Delete(file.Path);

        await Assert.ThrowsAsync<Data.Database.DatabaseException>(() => queue.PutAsync(Incoming.Said("2", "2")));

        Assert.False(File.Exists(file.Path));
    }

    public void Dispose() => file.Dispose();
}
