using System.Net;
using System.Text;
using RevBot.Bot.Channels.Slack.Receiving;
using RevBot.Bot.Tests.Channels.Slack.Local;

namespace RevBot.Bot.Tests.Channels.Slack;

[Collection(Alone.Name)]
public sealed class ReplayTests
{
    [Fact]
    public async Task Request_SentAgainByteForByte_IsNotActedOnAgain()
    {
        await using var bench = await SlackBench.StartAsync();
        var body = Encoding.UTF8.GetBytes(SlackBench.Envelope(SlackBench.Direct("hello"), "Ev1"));
        var now = Signer.Now();
        for (var i = 0; i < 3; i++)
        {
            var response = await bench.PostAsync("/slack/events", body, now, Signer.Sign(now, body));
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }

        Assert.Single(bench.Turns.All);
    }

    [Fact]
    public async Task Retry_WithTheSameEventAndANewSignature_IsARepeat()
    {
        await using var bench = await SlackBench.StartAsync();
        var body = Encoding.UTF8.GetBytes(SlackBench.Envelope(SlackBench.Direct("hello"), "Ev1"));
        foreach (var time in new[] { Signer.Now(), Signer.Now(1), Signer.Now(2) })
        {
            (await bench.PostAsync("/slack/events", body, time, Signer.Sign(time, body))).EnsureSuccessStatusCode();
        }

        Assert.Equal("event:Ev1", Assert.Single(bench.Turns.All).Key);
    }

    [Fact]
    public async Task Replay_OfACommand_RunsNothing()
    {
        await using var bench = await SlackBench.StartAsync();
        var now = Signer.Now();
        var body =
            "command=%2Frevbot&text=hello&user_id=ULENA&team_id=T0001&channel_id=CSALES&trigger_id=1.2.a"u8.ToArray();
        await bench.PostAsync(
            "/slack/commands",
            body,
            now,
            Signer.Sign(now, body),
            "application/x-www-form-urlencoded"
        );

        var again = await bench.PostAsync(
            "/slack/commands",
            body,
            now,
            Signer.Sign(now, body),
            "application/x-www-form-urlencoded"
        );

        Assert.Empty(await again.Content.ReadAsByteArrayAsync());
        Assert.Single(bench.Turns.All);
    }

    [Fact]
    public async Task Request_ThatCouldNotBeKept_IsPutOffAndTakenTheNextTime()
    {
        await using var bench = await SlackBench.StartAsync();
        bench.Slack.Fail("users.info", "access_denied");
        var body = Encoding.UTF8.GetBytes(SlackBench.Envelope(SlackBench.Direct("hello"), "Ev1"));
        var now = Signer.Now();

        var first = await bench.PostAsync("/slack/events", body, now, Signer.Sign(now, body));
        var second = await bench.PostAsync("/slack/events", body, now, Signer.Sign(now, body));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, first.StatusCode);
        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        Assert.Single(bench.Turns.All);
    }

    [Fact]
    public async Task Acknowledgement_WithSlackItselfSlow_ComesWithinThreeSeconds()
    {
        await using var bench = await SlackBench.StartAsync();
        bench.Slack.Fail("users.info", "slow");
        var watch = System.Diagnostics.Stopwatch.StartNew();

        var response = await bench.EventAsync(SlackBench.Direct("hello"));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 3);
    }

    [Fact]
    public async Task Requests_AtOnce_AreKeptOnceEach()
    {
        await using var bench = await SlackBench.StartAsync();

        await Task.WhenAll(
            Enumerable
                .Range(0, 60)
                .Select(i => bench.EventAsync(SlackBench.Direct($"question {i % 20}"), $"Ev{i % 20}"))
        );

        Assert.Equal(20, bench.Turns.All.Count);
        Assert.Single(bench.Slack.CallsOf("users.info"));
    }

    [Fact]
    public void Memory_OfManyRequests_IsSweptOnceTheyAreTooOldToBeReplayed()
    {
        var time = new MovingTime();
        var replays = new SlackReplayGuard(time);
        Assert.Equal(SlackReplayGuard.State.New, replays.Begin("first"));
        replays.Finish("first");
        Assert.Equal(SlackReplayGuard.State.Done, replays.Begin("first"));
        time.Now += TimeSpan.FromMinutes(11);

        for (var i = 0; i < 1000; i++)
        {
            replays.Begin($"other {i}");
        }

        Assert.Equal(SlackReplayGuard.State.New, replays.Begin("first"));
    }

    private sealed class MovingTime : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
