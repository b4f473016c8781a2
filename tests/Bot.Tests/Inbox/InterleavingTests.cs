using FsCheck;
using FsCheck.Fluent;
using RevBot.Bot.Configuration;
using RevBot.Bot.Inbox;

namespace RevBot.Bot.Tests.Inbox;

/// <summary>
/// Whatever order messages, repeats and stops come in: each message is answered under one key only, none is lost, and the
/// answers of a conversation stand in the order of its messages.
/// </summary>
public sealed class InterleavingTests
{
    private const int Conversations = 3;

    // Of ten steps one stops the process short and starts another over the same file.
    private static readonly Gen<int> Step = Gen.Choose(0, 9);

    [Fact]
    public void Messages_RepeatsAndStops_InAnyOrder_AreAnsweredOnceAndInOrder() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(25).WithReplay(20261122UL, 2026112201UL),
            Prop.ForAll(Step.ArrayOf(24).ToArbitrary(), steps => RunAsync(steps).GetAwaiter().GetResult())
        );

    private static async Task<bool> RunAsync(int[] steps)
    {
        using var file = new DemoFile();
        var channel = new LoopbackChannel { Before = SlowlyAsync };
        var put = new List<IncomingTurn>();
        var queue = await StartAsync(file, channel);
        foreach (var (step, place) in steps.Select((step, place) => (step, place)))
        {
            if (step == 9)
            {
                await queue.StopAsync(TimeSpan.Zero);
                await queue.DisposeAsync();
                queue = await StartAsync(file, channel);
            }
            else if (step == 8 && put.Count > 0)
            {
                Assert.False(await queue.PutAsync(put[place % put.Count]));
            }
            else
            {
                put.Add(Incoming.Said($"{place}", $"{place}", $"c{step % Conversations}"));
                Assert.True(await queue.PutAsync(put[^1]));
            }
        }

        await RunningQueue.UntilAsync(() => file.Scalar<long>("SELECT COUNT(*) FROM turn WHERE state < 2") == 0);
        await queue.DisposeAsync();
        return Answered(channel, put);
    }

    private static bool Answered(LoopbackChannel channel, List<IncomingTurn> put)
    {
        // A message that was cut off while it was sent may be there twice, under one key: the platform tells it by that.
        var once = channel.Sayings.DistinctBy(said => said.Key).ToList();
        return once.Count == put.Count
            && Enumerable
                .Range(0, Conversations)
                .All(talk =>
                    once.Where(said => said.Turn.Conversation == $"c{talk}")
                        .Select(said => said.Text)
                        .SequenceEqual(put.Where(turn => turn.Conversation == $"c{talk}").Select(turn => turn.Key))
                );
    }

    private static Task<RunningQueue> StartAsync(DemoFile file, LoopbackChannel channel) =>
        RunningQueue.StartAsync(file.Database, new EchoHandler(), channel, new TurnSettings { AtOnce = 3 });

    // Long enough that stops hit sendings.
    private static Task SlowlyAsync(IncomingTurn turn, string key, CancellationToken cancellation) =>
        Task.Delay(turn.Key.Length * 3, cancellation);
}
