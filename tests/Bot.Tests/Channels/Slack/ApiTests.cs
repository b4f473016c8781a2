using System.Diagnostics;
using RevBot.Bot.Cards;
using RevBot.Bot.Channels.Slack.WebApi;
using RevBot.Bot.Tests.Channels.Slack.Local;

namespace RevBot.Bot.Tests.Channels.Slack;

public sealed class ApiTests
{
    [Fact]
    public async Task Method_ThatSlackSlowsDown_WaitsAndOthersDoNot()
    {
        await using var bench = await SlackBench.StartAsync();
        bench.Slack.Fail("users.info", "429");
        var watch = Stopwatch.StartNew();

        var slowed = bench.Parts.Members.FindAsync("ULENA", CancellationToken.None);
        await bench.Slack.WaitForAsync("users.info");
        await bench.Parts.Poster.OpenDirectMessageAsync("ULENA", CancellationToken.None);
        var other = watch.Elapsed;
        Assert.Equal("ULENA", (await slowed)!.Id);

        Assert.True(other < watch.Elapsed, "The other method waited as long.");
        Assert.InRange(watch.Elapsed.TotalSeconds, 0.9, 20);
    }

    [Theory]
    [InlineData("503")]
    [InlineData("cut")]
    [InlineData("html")]
    [InlineData("fatal_error")]
    public async Task Reading_WithTroubleOnTheWay_IsTriedAgain(string trouble)
    {
        await using var bench = await SlackBench.StartAsync();
        bench.Slack.Fail("users.info", trouble, 2);

        Assert.Equal(
            "lena.hoffmann@farhaven.example",
            (await bench.Parts.Members.FindAsync("ULENA", CancellationToken.None))!.Email
        );
    }

    [Fact]
    public async Task Trouble_ThatDoesNotEnd_EndsInTheNameOfTheMethod()
    {
        await using var bench = await SlackBench.StartAsync();
        bench.Slack.Fail("conversations.open", "503", 10);

        var problem = await Assert.ThrowsAsync<SlackApiException>(() =>
            bench.Parts.Poster.OpenDirectMessageAsync("ULENA", CancellationToken.None)
        );

        Assert.Equal(("conversations.open", "http_503"), (problem.Method, problem.Error));
    }

    [Fact]
    public async Task Person_AskedForAtOnceAndAgain_IsAskedOfSlackOnce()
    {
        await using var bench = await SlackBench.StartAsync();

        await Task.WhenAll(
            Enumerable.Range(0, 30).Select(_ => bench.Parts.Members.FindAsync("ULENA", CancellationToken.None))
        );
        await bench.Parts.Members.FindAsync("ULENA", CancellationToken.None);

        Assert.Single(bench.Slack.CallsOf("users.info"));
    }

    [Fact]
    public async Task Person_WhoCouldNotBeFound_IsAskedForAgain()
    {
        await using var bench = await SlackBench.StartAsync();
        bench.Slack.Fail("users.info", "access_denied");
        await Assert.ThrowsAsync<SlackApiException>(() =>
            bench.Parts.Members.FindAsync("ULENA", CancellationToken.None)
        );

        Assert.NotNull(await bench.Parts.Members.FindAsync("ULENA", CancellationToken.None));
    }

    [Fact]
    public void Pace_OfAConversation_IsAMessageASecondAfterTheBurst()
    {
        var pace = new ChannelRateLimiter(new StillTime());

        var waits = Enumerable
            .Range(0, ChannelRateLimiter.Burst + 3)
            .Select(_ => pace.Reserve("C1").TotalSeconds)
            .ToArray();

        Assert.All(waits.Take(ChannelRateLimiter.Burst), wait => Assert.Equal(0, wait));
        Assert.Equal([1, 2, 3], waits.Skip(ChannelRateLimiter.Burst));
        Assert.Equal(TimeSpan.Zero, pace.Reserve("C2"));
    }

    [Fact]
    public async Task Log_OfEverything_HoldsNoSecretAndNoWords()
    {
        await using var bench = await SlackBench.StartAsync();
        bench.Slack.RefusedBlocks.Add("section");
        bench.Slack.Fail("chat.postMessage", "503 done");
        var turn = await bench.TurnAsync(SlackBench.Direct("the secret question"));
        await bench.Channel.SayAsync(turn, Card.Saying("the secret answer"), "k", CancellationToken.None);
        await bench.CommandAsync("the secret command", url: "https://evil.example/secret-address");
        await bench.PostAsync("/slack/events", "the secret body"u8.ToArray(), Signer.Now(), "v0=x");
        await bench.EventAsync(SlackBench.Direct("hello", "UGUEST"));

        var log = string.Join('\n', bench.Written.Lines);

        Assert.Contains("refused", log, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Signer.Secret, log, StringComparison.Ordinal);
        Assert.DoesNotContain(LocalSlack.Token, log, StringComparison.Ordinal);
        Assert.DoesNotContain("the secret", log, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-address", log, StringComparison.Ordinal);
        Assert.DoesNotContain("lena.hoffmann", log, StringComparison.Ordinal);
    }

    private sealed class StillTime : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);
    }
}
