using Microsoft.Extensions.DependencyInjection;
using RevBot.Bot.Cards;
using RevBot.Bot.Delivery.Outbox;
using RevBot.Data.State.Delivery;
using RevBot.Skills.Subscriptions;

namespace RevBot.Bot.Tests.Delivery;

/// <summary>What cannot pass by itself ends; what was begun is never forgotten.</summary>
public sealed class TroubleTests
{
    private const string Monday = "2026-11-23";

    [Fact]
    public async Task Message_WhoseEndCannotBeNoted_CountsAsPerhapsThere_AndIsNotSentAgain()
    {
        await using var bench = await DeliveryBench.StartAsync();
        bench.Time.Waits = false;
        var channel = bench.JoinSlack(DeliveryBench.Manager);
        bench.Subscribe(DeliveryBench.Manager, "monday");
        bench.Demo.Execute(
            "CREATE TRIGGER no_end BEFORE UPDATE ON delivery WHEN NEW.state = 2 BEGIN SELECT RAISE(ABORT, 'claire'); END"
        );

        var broken = await bench.DeliverAsync(Monday, bench.WithSlack());

        Assert.Equal(DeliveryState.Sending, Assert.Single(broken.Results).State);
        Assert.Equal(DeliveryState.Sending, bench.Row("monday").State);
        Assert.StartsWith("sending broke off", bench.Row("monday").Reason, StringComparison.Ordinal);

        bench.Demo.Execute("DROP TRIGGER no_end");
        bench.Time.Advance(TimeSpan.FromHours(2));
        await bench.DeliverAsync(Monday, bench.WithSlack());

        Assert.Equal(DeliveryState.Sent, bench.Row("monday").State);
        Assert.Single(bench.Slack.Workspace[channel].Messages);
    }

    [Fact]
    public async Task Digest_WhoseAlertsCannotBeKept_IsKeptAsSentAllTheSame()
    {
        await using var bench = await DeliveryBench.StartAsync();
        bench.Time.Waits = false;
        bench.Subscribe(DemoFile.Leader, "alerts");
        bench.Demo.Execute(
            "CREATE TRIGGER no_alert BEFORE INSERT ON told_alert BEGIN SELECT RAISE(ABORT, 'too long'); END"
        );

        var report = await bench.DeliverAsync(Monday);

        Assert.Equal(DeliveryState.Sent, Assert.Single(report.Results).State);
        Assert.Equal(DeliveryState.Sent, bench.Row("alerts").State);
        Assert.Single(bench.Mail.Messages);
        Assert.Equal(0, bench.Demo.Scalar<int>("SELECT COUNT(*) FROM told_alert"));
    }

    [Fact]
    public async Task Log_OfWhatBroke_HasNoWordsOfTheExceptionAboveTrace()
    {
        await using var bench = await DeliveryBench.StartAsync();
        bench.Subscribe(DeliveryBench.Manager, "monday");

        await Run(bench, new BrokenMaker()).RunAsync(CancellationToken.None);

        var told = bench.Written.Lines.Where(line => line.Contains("Claire owes 5", StringComparison.Ordinal));
        Assert.All(told, line => Assert.StartsWith("Trace ", line, StringComparison.Ordinal));
        Assert.Contains(
            bench.Written.Lines,
            line =>
                line.StartsWith(
                    $"Error Delivery {bench.Row("monday").Id} of monday broke off",
                    StringComparison.Ordinal
                ) && line.Contains(nameof(BrokenMaker), StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Brief_ThatIsHeldForItsFigures_IsMadeAgainOnlyForNewData()
    {
        await using var bench = await DeliveryBench.StartAsync();
        bench.Subscribe(DeliveryBench.Manager, "monday");
        var maker = new TroubledMaker();
        (string, string) hold = ("Delivery:BadData", "hold");
        var run = Run(bench, maker, hold);

        await run.RunAsync(CancellationToken.None);
        bench.Time.Advance(TimeSpan.FromMinutes(16));
        var second = await run.RunAsync(CancellationToken.None);

        Assert.Equal(DeliveryState.Held, Assert.Single(second.Results).State);
        Assert.Equal(1, maker.Made);
        Assert.Single(bench.Mail.Messages);

        // Another process, with data of another revision.
        bench.Demo.Execute(
            "INSERT INTO sync_run (id, kind, source, status, started_at, finished_at) SELECT MAX(id) + 1, 'sync', 'crm', 'done', MAX(started_at), MAX(finished_at) FROM sync_run"
        );
        bench.Time.Advance(TimeSpan.FromMinutes(16));
        await Run(bench, maker, hold).RunAsync(CancellationToken.None);

        Assert.Equal(2, maker.Made);
    }

    [Fact]
    public async Task MailServer_ThatWantsALogin_KeepsRevBotOut_UntilItHasOne()
    {
        await using var bench = await DeliveryBench.StartAsync();
        await using var strict = new LocalMail(wantsLogin: true);
        bench.Subscribe(DeliveryBench.Manager, "monday");
        (string, string) port = ("Mail:Port", $"{strict.Port}");

        await bench.DeliverAsync(Monday, port);

        Assert.Equal(DeliveryState.Waiting, bench.Row("monday").State);
        Assert.Equal(
            "the mail server does not let RevBot in (ServiceNotAuthenticatedException)",
            bench.Row("monday").Reason
        );

        bench.Time.Advance(TimeSpan.FromHours(2));
        await bench.DeliverAsync(Monday, port, ("Mail:User", LocalMail.User), ("Mail:Password", LocalMail.User));
        Assert.Single(strict.Messages);
    }

    [Fact]
    public async Task Deliver_WithoutAnyWay_SaysSoBeforeItOpensAnything()
    {
        var folder = Directory.CreateTempSubdirectory("revbot-no-way-");
        using var process = Commands.BotProcess.Start(folder.FullName, ["deliver"]);

        var (code, error) = await process.EndAsync();

        Assert.Equal(2, code);
        Assert.Contains("No way to deliver is set up", error, StringComparison.Ordinal);
        Assert.Empty(folder.EnumerateFileSystemInfos());
        folder.Delete(recursive: true);
    }

    private static DeliveryRun Run(
        DeliveryBench bench,
        IDeliveryMaker maker,
        params (string Key, string Value)[] settings
    ) => bench.Run(Monday, services => services.AddSingleton(maker), settings);

    private sealed class BrokenMaker : IDeliveryMaker
    {
        public Task<MadeDelivery> CreateAsync(
            DeliveryTarget target,
            Subscription subscription,
            string way,
            NodaTime.Instant? last,
            CancellationToken cancellation
        ) => throw new InvalidOperationException("Claire owes 5");
    }

    // Figures that differ from the CRM, however often they are made.
    private sealed class TroubledMaker : IDeliveryMaker
    {
        public int Made { get; private set; }

        public Task<MadeDelivery> CreateAsync(
            DeliveryTarget target,
            Subscription subscription,
            string way,
            NodaTime.Instant? last,
            CancellationToken cancellation
        )
        {
            Made++;
            return Task.FromResult(
                new MadeDelivery(new("Brief", Card.Saying("Brief."), "Brief", "<p>Brief</p>"), null)
                {
                    Trouble = "The figures differ.",
                }
            );
        }
    }
}
