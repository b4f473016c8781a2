using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using RevBot.Bot.Cards;
using RevBot.Bot.Delivery.Outbox;
using RevBot.Data;
using RevBot.Data.State.Delivery;
using RevBot.Skills.Subscriptions;

namespace RevBot.Bot.Tests.Delivery;

/// <summary>Each gets one, whatever dies when.</summary>
public sealed class CrashTests
{
    private const string Monday = "2026-11-23";
    private const string Campaign = "REVBOT_DELIVERY_CAMPAIGN";

    // Every reading of the clock is a step: before a row is written, before and after a call of the platform.
    [Fact]
    public async Task Process_ThatDiesAtAnyStep_LeavesNobodyOutAndSendsNobodyTwice()
    {
        var steps = 0;
        var people = Times > 0 ? 12 : 3;
        for (var died = true; died; steps++)
        {
            await using var bench = await DeliveryBench.StartAsync();
            var channels = People(bench, people);
            using var death = new CancellationTokenSource();
            var first = bench.Run(Monday, Constant, bench.WithSlack());
            bench.Time.DieAt(steps, death);

            died = await DiesAsync(first, death.Token);
            bench.Time.Live();
            var settings = bench.WithSlack();
            await bench.Run(Monday, Constant, settings).RunAsync(CancellationToken.None);
            bench.Time.Advance(TimeSpan.FromHours(2));
            await bench.Run(Monday, Constant, settings).RunAsync(CancellationToken.None);

            Assert.All(channels, channel => Assert.Single(bench.Slack.Workspace[channel].Messages));
            Assert.Equal(people, bench.Demo.Scalar<int>("SELECT COUNT(*) FROM delivery WHERE state = 2"));
        }

        Assert.True(steps >= 15, $"only {steps} steps");
    }

    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    public async Task Processes_OnOneStore_SendEachOne(int processes)
    {
        await using var bench = await DeliveryBench.StartAsync();
        var channels = People(bench, 12);
        var settings = bench.WithSlack();

        var runs = Enumerable
            .Range(0, processes)
            .Select(_ => bench.Run(Monday, Constant, settings))
            .Select(run => Task.Run(() => run.RunAsync(CancellationToken.None)));
        var reports = await Task.WhenAll(runs);

        Assert.All(channels, channel => Assert.Single(bench.Slack.Workspace[channel].Messages));
        Assert.Equal(12, reports.Sum(report => report.Planned));
        Assert.Equal(12, reports.Sum(report => report.Count(DeliveryState.Sent)));
    }

    [Fact]
    public async Task Clock_ThatJumpsBack_SendsNobodyTwice()
    {
        await using var bench = await DeliveryBench.StartAsync();
        var channels = People(bench, 2);
        var settings = bench.WithSlack();
        await bench.Run(Monday, Constant, settings).RunAsync(CancellationToken.None);

        bench.Time.Advance(TimeSpan.FromDays(-3));
        await bench.Run("2026-11-22", Constant, settings).RunAsync(CancellationToken.None);
        bench.Time.Advance(TimeSpan.FromDays(4));
        await bench.Run(Monday, Constant, settings).RunAsync(CancellationToken.None);

        Assert.All(channels, channel => Assert.Single(bench.Slack.Workspace[channel].Messages));
    }

    /// <summary>The program in a process of its own, killed at random moments. Three times, or as often as the variable says.</summary>
    [Fact]
    public async Task Program_KilledAtRandomMoments_SendsEachOne()
    {
        var times = Times > 0 ? Times : 3;
        var chance = new SeededRandom(20261130);
        for (var time = 0; time < times; time++)
        {
            await using var bench = await DeliveryBench.StartAsync();
            var channels = People(bench, 12);
            using (var first = Program(bench))
            {
                await Task.Delay(chance.Whole(500, 5999));
            }

            using (var second = Program(bench))
            {
                var (_, error) = await second.EndAsync();
                Assert.DoesNotContain("reference", error, StringComparison.OrdinalIgnoreCase);
            }

            Assert.All(channels, channel => Assert.Single(bench.Slack.Workspace[channel].Messages));
            Assert.Equal(12, bench.Demo.Scalar<int>("SELECT COUNT(*) FROM delivery WHERE state = 2"));
        }
    }

    // How many kills the long campaign has; 0 where it is not asked for.
    private static int Times =>
        int.TryParse(
            Environment.GetEnvironmentVariable(Campaign),
            System.Globalization.CultureInfo.InvariantCulture,
            out var wanted
        )
            ? wanted
            : 0;

    private static Commands.BotProcess Program(DeliveryBench bench) =>
        Commands.BotProcess.Start(
            bench.Demo.Folder,
            [
                "deliver",
                "--db",
                bench.Demo.Path,
                "--today",
                Monday,
                "--RevBot:Delivery:Managers=none",
                "--RevBot:Delivery:Leaders=none",
                .. bench.WithSlack().Select(setting => $"--RevBot:{setting.Key}={setting.Value}"),
            ]
        );

    private static async Task<bool> DiesAsync(DeliveryRun run, CancellationToken death)
    {
        try
        {
            await run.RunAsync(death);
            return false;
        }
        catch (OperationCanceledException) when (death.IsCancellationRequested)
        {
            return true;
        }
    }

    private static List<string> People(DeliveryBench bench, int count)
    {
        var emails = bench.Demo.Emails(count);
        foreach (var email in emails)
        {
            bench.Subscribe(email, "monday");
        }

        return emails.ConvertAll(bench.JoinSlack);
    }

    private static void Constant(IServiceCollection services) =>
        services.AddSingleton<IDeliveryMaker>(new ConstantMaker());

    // What is sent is another test's matter, and takes its time to make.
    private sealed class ConstantMaker : IDeliveryMaker
    {
        public Task<MadeDelivery> CreateAsync(
            DeliveryTarget target,
            Subscription subscription,
            string way,
            Instant? last,
            CancellationToken cancellation
        ) =>
            Task.FromResult(
                new MadeDelivery(new("Brief", Card.Saying($"For {target.Person.Name}."), "Brief", "<p>Brief</p>"), null)
            );
    }
}
