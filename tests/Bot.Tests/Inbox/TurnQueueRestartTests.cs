using RevBot.Bot.Inbox;

namespace RevBot.Bot.Tests.Inbox;

/// <summary>The queue over a real file when processes end and begin: what a stop leaves, and what the next one does with it.</summary>
public sealed class TurnQueueRestartTests : IDisposable
{
    private readonly DemoFile file = new();

    [Fact]
    public async Task Turn_OfAnotherRunOfTheProcess_IsStillARepeat()
    {
        var channel = new LoopbackChannel();
        await using (var first = await RunningQueue.StartAsync(file.Database, new EchoHandler(), channel))
        {
            await first.PutAsync(Incoming.Said("one", "k1"));
            await RunningQueue.UntilAsync(() => first.Queue.Waiting == 0);
        }

        await using var second = await RunningQueue.StartAsync(file.Database, new EchoHandler(), channel);

        Assert.False(await second.PutAsync(Incoming.Said("one", "k1")));
        Assert.Single(channel.Sayings);
    }

    [Fact]
    public async Task Stop_WithAnswersUnderWay_FinishesThemAndKeepsTheRest()
    {
        var begun = new TaskCompletionSource();
        var open = new TaskCompletionSource();
        var channel = new LoopbackChannel();
        var handler = new EchoHandler(
            (_, _) =>
            {
                begun.TrySetResult();
                return open.Task;
            }
        );
        await using (var queue = await RunningQueue.StartAsync(file.Database, handler, channel))
        {
            await queue.PutAsync(Incoming.Said("1", "1"));
            await queue.PutAsync(Incoming.Said("2", "2"));
            await begun.Task;
            var stopping = queue.StopAsync(TimeSpan.FromSeconds(10));
            open.SetResult();
            await stopping;
            Assert.Equal(["1"], channel.Sayings.Select(said => said.Text));
            Assert.True(await queue.PutAsync(Incoming.Said("3", "3")));
        }

        await using var next = await RunningQueue.StartAsync(file.Database, new EchoHandler(), channel);
        await RunningQueue.UntilAsync(() => channel.Sayings.Count == 3);

        Assert.Equal(["1", "2", "3"], channel.Sayings.Select(said => said.Text));
    }

    [Fact]
    public async Task Stop_WhosePatienceEnds_KeepsWhatWasUnderWay()
    {
        var begun = new TaskCompletionSource();
        var channel = new LoopbackChannel();
        var handler = new EchoHandler(
            (_, cancellation) =>
            {
                begun.TrySetResult();
                return Task.Delay(Timeout.Infinite, cancellation);
            }
        );
        await using (var queue = await RunningQueue.StartAsync(file.Database, handler, channel))
        {
            await queue.PutAsync(Incoming.Said("1", "1"));
            await begun.Task;
            await queue.StopAsync(TimeSpan.FromMilliseconds(50));
        }

        Assert.Empty(channel.Sayings);
        await using var next = await RunningQueue.StartAsync(file.Database, new EchoHandler(), channel);
        await RunningQueue.UntilAsync(() => channel.Sayings.Count == 1);
    }

    [Fact]
    public async Task Reply_CutOffWhileSending_GoesOutAgainUnderTheSameKeyWithoutBeingMadeAnew()
    {
        var begun = new TaskCompletionSource<string>();
        var channel = new LoopbackChannel
        {
            Before = (_, key, cancellation) =>
            {
                begun.TrySetResult(key);
                return Task.Delay(Timeout.Infinite, cancellation);
            },
        };
        await using (var queue = await RunningQueue.StartAsync(file.Database, new EchoHandler(), channel))
        {
            await queue.PutAsync(Incoming.Said("1", "1"));
            await begun.Task;
            await queue.StopAsync(TimeSpan.FromMilliseconds(50));
        }

        var (again, handler) = (new LoopbackChannel(), new EchoHandler());
        await using var next = await RunningQueue.StartAsync(file.Database, handler, again);
        await RunningQueue.UntilAsync(() => again.Sayings.Count == 1);

        Assert.Equal(await begun.Task, again.Sayings[0].Key);
        Assert.Equal("1", again.Sayings[0].Text);
        Assert.Equal(0, handler.Handled);
    }

    [Fact]
    public async Task Turn_LeftForHours_IsAcknowledgedAndNotAnswered()
    {
        await using (var queue = RunningQueue.Of(file.Database, new EchoHandler(), new LoopbackChannel()))
        {
            await queue.PutAsync(Incoming.Said("1", "1"));
        }

        file.Execute("UPDATE turn SET received_at = received_at - 7200000000");
        var channel = new LoopbackChannel();
        await using var next = await RunningQueue.StartAsync(file.Database, new EchoHandler(), channel);
        await RunningQueue.UntilAsync(() => channel.Sayings.Count == 1);

        Assert.Equal(StandardSentences.Away, channel.Sayings[0].Text);
    }

    [Fact]
    public async Task SecondProcess_OnOneDatabase_KeepsWhatComesAndAnswersOnceTheFirstHasGone()
    {
        var (first, second) = (new LoopbackChannel(), new LoopbackChannel());
        var one = await RunningQueue.StartAsync(file.Database, new EchoHandler(), first);
        await one.PutAsync(Incoming.Said("1", "1"));
        await RunningQueue.UntilAsync(() => first.Sayings.Count == 1);
        await using var two = await RunningQueue.StartAsync(file.Database, new EchoHandler(), second);
        Assert.True(await two.PutAsync(Incoming.Said("2", "2")));
        Assert.False(await two.PutAsync(Incoming.Said("1", "1")));
        await Task.Delay(100);
        Assert.Empty(second.Sayings);
        await one.DisposeAsync();
        await RunningQueue.UntilAsync(() => second.Sayings.Count == 1);

        Assert.Equal("2", second.Sayings[0].Text);
        Assert.Single(first.Sayings);
    }

    public void Dispose() => file.Dispose();
}
