using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using RevBot.Bot.Commands.Doctor;
using RevBot.Bot.Configuration;
using RevBot.Bot.Identity.Audit;
using RevBot.Data.State.Audit;

namespace RevBot.Bot.Tests.Identity.Audit;

public sealed class AuditKeepingTests : IDisposable
{
    private readonly DemoFile demo = new();

    public void Dispose() => demo.Dispose();

    [Fact]
    public async Task Server_AtItsStart_ForgetsWhatIsPastItsTimeAndNothingElse()
    {
        var (log, now) = (new AuditRepository(demo.Database), DemoFile.Clock.Machine);
        log.Add(Entry("old"), now - Duration.FromDays(731));
        log.Add(Entry("within"), now - Duration.FromDays(729));
        log.Add(Entry("new"), now);
        using var keeper = new AuditRetentionService(
            demo.Database,
            new(),
            DemoFile.Clock,
            TimeProvider.System,
            NullLogger<AuditRetentionService>.Instance
        );

        await keeper.StartAsync(CancellationToken.None);
        await Tests.Inbox.RunningQueue.UntilAsync(() => log.ListLatest("test.", 10).Count == 2);
        await keeper.StopAsync(CancellationToken.None);

        Assert.Equal(["new", "within"], log.ListLatest("test.", 10).Select(entry => entry.Subject));
    }

    [Theory]
    [InlineData(0, CheckState.Ok)]
    [InlineData(731, CheckState.Ok)]
    [InlineData(733, CheckState.Warning)]
    public void Doctor_SaysWhereNothingIsForgotten(int age, CheckState state)
    {
        var (log, now) = (new AuditRepository(demo.Database), DemoFile.Clock.Machine);
        log.Add(Entry("first"), now - Duration.FromDays(age));
        log.Add(Entry("last"), now);

        var finding = Assert.Single(AuditCheck.Run(demo.Database, new(), DemoFile.Clock));

        Assert.Equal(state, finding.State);
    }

    [Theory]
    [InlineData("365")]
    [InlineData("3651")]
    [InlineData("long")]
    public void Days_OutsideWhatIsAllowed_AreNamed(string days)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["RevBot:Audit:Days"] = days })
            .Build();

        var problem = Assert.Throws<SettingsException>(() => CheckedSettings.Bind(configuration).Required());

        Assert.Contains("RevBot:Audit:Days", problem.Message, StringComparison.Ordinal);
        Assert.Contains("366 to 3650", problem.Message, StringComparison.Ordinal);
    }

    private static AuditEntry Entry(string subject) => new("test.entry", "administrator", subject, string.Empty);
}
