using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using NodaTime.Text;
using RevBot.Bot.Configuration;
using RevBot.Bot.Delivery.Outbox;
using RevBot.Bot.Server;
using RevBot.Bot.Services;
using RevBot.Bot.Tests.Channels.Slack.Local;
using RevBot.Data.State.Delivery;
using RevBot.Data.Subscriptions;

namespace RevBot.Bot.Tests.Delivery;

/// <summary>The outbox over the demo company, with a local Slack and a local mail server.</summary>
internal sealed class DeliveryBench : IAsyncDisposable
{
    public const string Manager = "claire.fontaine@farhaven.example";

    private readonly LocalMail mail = new();
    private readonly List<ServiceProvider> hosts = [];

    private DeliveryBench(LocalSlack slack) => Slack = slack;

    public DemoFile Demo { get; } = new();

    public LocalSlack Slack { get; }

    public LocalMail Mail => mail;

    public SteppedTime Time { get; } = new();

    public CapturedLog Written { get; } = new();

    public static async Task<DeliveryBench> StartAsync() => new(await LocalSlack.StartAsync());

    /// <summary>Mail alone goes out, unless settings say more.</summary>
    public Task<DeliveryReport> DeliverAsync(string today, params (string Key, string Value)[] settings) =>
        Run(today, settings).RunAsync(CancellationToken.None);

    /// <summary>The parts of one process.</summary>
    public DeliveryRun Run(string today, params (string Key, string Value)[] settings) =>
        Run(today, _ => { }, settings);

    /// <summary>The same with other parts in the place of some.</summary>
    public DeliveryRun Run(string today, Action<IServiceCollection> more, params (string Key, string Value)[] settings)
    {
        var read = Settings(settings);
        var clock = new BotClock(Time, LocalDatePattern.Iso.Parse(today).Value);
        var house = RevBotServices.ForCalls(Demo.Database, read, clock, NullLogger.Instance);
        var host = DeliveryHost.Build(house, read, Time, Written, more);
        hosts.Add(host);
        return host.GetRequiredService<DeliveryRun>();
    }

    public RevBotSettings Settings(params (string Key, string Value)[] settings)
    {
        Dictionary<string, string?> all = new(StringComparer.OrdinalIgnoreCase)
        {
            ["RevBot:Mail:Host"] = "127.0.0.1",
            ["RevBot:Mail:Port"] = $"{mail.Port}",
            ["RevBot:Mail:Security"] = "none",
            ["RevBot:Mail:From"] = "revbot@farhaven.example",
            ["RevBot:Delivery:Leaders"] = "none",
            ["RevBot:Delivery:Managers"] = "none",
        };
        foreach (var (key, value) in settings)
        {
            all["RevBot:" + key] = value;
        }

        return CheckedSettings.Bind(new ConfigurationBuilder().AddInMemoryCollection(all).Build()).Required();
    }

    /// <summary>The settings that turn the local Slack on.</summary>
    public (string Key, string Value)[] WithSlack() =>
        [
            ("Slack:ApiBase", Slack.ApiBase.AbsoluteUri),
            ("Slack:SigningSecret", Signer.Secret),
            ("Slack:BotToken", LocalSlack.Token),
        ];

    /// <summary>Sets what a person wants, as of long ago.</summary>
    public void Subscribe(string email, string kind, Func<SubscriptionRow, SubscriptionRow>? more = null)
    {
        var row = new SubscriptionRow
        {
            SellerId = IdOf(email),
            Kind = kind,
            ChangedAt = 0,
            RecordedAt = 0,
            IsOn = true,
        };
        new SubscriptionRepository(Demo.Database).Add([more?.Invoke(row) ?? row]);
    }

    /// <summary>Gives a person the Slack account that the CRM names; gives the direct message's channel.</summary>
    public string JoinSlack(string email)
    {
        var id = Demo.Scalar<string>($"SELECT slack_id FROM seller WHERE email = '{email}'");
        Slack.Workspace.AddUser(id, email);
        return "D" + id[1..];
    }

    public int IdOf(string email) => Demo.Scalar<int>($"SELECT id FROM seller WHERE email = '{email}'");

    public DeliveryRow Row(string kind) =>
        Assert.Single(
            new DeliveryRepository(Demo.Database).ListMoved(Instant.FromUnixTimeSeconds(0), 1000),
            row => row.Kind == kind
        );

    public async ValueTask DisposeAsync()
    {
        foreach (var host in hosts)
        {
            await host.DisposeAsync();
        }

        await mail.DisposeAsync();
        await Slack.DisposeAsync();
        Demo.Dispose();
        Written.Dispose();
    }
}
