using System.Net;
using RevBot.Bot.Inbox;
using RevBot.Bot.Inbox.Queue;
using RevBot.Bot.Tests.Inbox;

namespace RevBot.Bot.Tests.Channels.Teams;

/// <summary>
/// What becomes of messages behind the SDK's adapter, from the request to the reply that the connector gets, through a
/// durable inbox: the adapter alone loses, repeats and reorders them.
/// </summary>
public sealed class InboxTests
{
    [Fact]
    public async Task Turn_ThatFails_IsAnsweredWithASentenceAndNotLost()
    {
        await using var host = await TeamsHost.StartAsync(
            handler: new EchoHandler((_, _) => throw new InvalidOperationException("boom"))
        );

        var response = await host.PostAsync(Activities.Message(host.Microsoft, "boom"));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        await RunningQueue.UntilAsync(() => host.Microsoft.Sent.Count == 1);
        Assert.Contains("reference", host.Microsoft.Sent[0].Body!.ToJsonString(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Turn_ThatAServerDidNotEnd_IsAnsweredByTheNext()
    {
        var begun = new TaskCompletionSource();
        await using var host = await TeamsHost.StartAsync(
            handler: new EchoHandler(
                (_, cancellation) =>
                {
                    begun.TrySetResult();
                    return Task.Delay(Timeout.InfiniteTimeSpan, cancellation);
                }
            )
        );
        await host.PostAsync(Activities.Message(host.Microsoft, "pipeline"));
        await begun.Task;

        await host.RestartAsync(new EchoHandler());

        await RunningQueue.UntilAsync(() => host.Microsoft.Sent.Count == 1);
        Assert.Equal("1", host.Microsoft.Sent[0].Body!["replyToId"]!.GetValue<string>());
    }

    [Fact]
    public async Task Reply_ThatTheConnectorThrottlesAndFails_IsSentAgainUntilItIsTaken()
    {
        TeamsHost? running = null;
        await using var host = await TeamsHost.StartAsync(
            handler: new EchoHandler(
                async (_, _) =>
                {
                    // After the dots, so that the reply meets all of it.
                    await RunningQueue.UntilAsync(() => Count(running!, "typing") == 1);
                    running!.Microsoft.Faults.Enqueue((429, null, 0));
                    running.Microsoft.Faults.Enqueue((502, null, null));
                }
            )
        );
        running = host;

        await host.PostAsync(Activities.Message(host.Microsoft, "pipeline"));

        await RunningQueue.UntilAsync(() => host.Microsoft.Sent.Count == 3);
        await RunningQueue.UntilAsync(() => IsClosed(host));
        Assert.Equal(3, host.Microsoft.Sent.Count);
    }

    [Fact]
    public async Task Message_DeliveredTwice_IsAnsweredOnce()
    {
        await using var host = await TeamsHost.StartAsync(handler: new EchoHandler());

        await Task.WhenAll(
            host.PostAsync(Activities.Message(host.Microsoft, "one", "1")),
            host.PostAsync(Activities.Message(host.Microsoft, "one", "1"))
        );
        await RunningQueue.UntilAsync(() => host.Microsoft.Sent.Count == 1);
        await host.PostAsync(Activities.Message(host.Microsoft, "one", "1"));
        // Of the same conversation: a second answer to the first would come before it.
        await host.PostAsync(Activities.Message(host.Microsoft, "two", "2"));
        await RunningQueue.UntilAsync(() => IsClosed(host));

        Assert.Equal(["1", "2"], Answered(host));
    }

    [Fact]
    public async Task MessagesOfOneConversation_TheFirstTakingItsTime_AreAnsweredInOrder()
    {
        await using var host = await TeamsHost.StartAsync(
            handler: new EchoHandler(
                (turn, cancellation) =>
                    turn.Content is TurnContent.Message { Text: "slow" }
                        ? Task.Delay(500, cancellation)
                        : Task.CompletedTask
            )
        );

        await host.PostAsync(Activities.Message(host.Microsoft, "slow", "1"));
        await host.PostAsync(Activities.Message(host.Microsoft, "fast", "2"));

        await RunningQueue.UntilAsync(() => host.Microsoft.Sent.Count == 2);
        Assert.Equal(["1", "2"], Answered(host));
    }

    [Fact]
    public async Task Message_WhoseSenderHungUpBeforeItWasKept_IsAnswered()
    {
        await using var host = await TeamsHost.StartAsync(handler: new EchoHandler());
        using var asked = new ManualResetEventSlim();
        using var open = new ManualResetEventSlim();
        host.Microsoft.Heard = call =>
        {
            if (call.Method == "GET")
            {
                // The look for the sender's e-mail, which comes before the keeping.
                asked.Set();
                open.Wait(TimeSpan.FromSeconds(10));
            }
        };
        using var hangingUp = new CancellationTokenSource();

        var posting = host.PostAsync(Activities.Message(host.Microsoft, "pipeline"), hangingUp.Token);
        Assert.True(await Task.Run(() => asked.Wait(TimeSpan.FromSeconds(10))));
        await hangingUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => posting);
        open.Set();

        await RunningQueue.UntilAsync(() => host.Microsoft.Sent.Count == 1);
        Assert.Equal(["1"], Answered(host));
    }

    private static IEnumerable<string> Answered(TeamsHost host) =>
        host.Microsoft.Sent.Select(call => call.Body!["replyToId"]!.GetValue<string>());

    private static int Count(TeamsHost host, string type) =>
        host.Microsoft.Calls.Count(call => call.Body?["type"]?.GetValue<string>() == type);

    private static bool IsClosed(TeamsHost host) => host.Service<TurnQueue>().Waiting == 0;
}
