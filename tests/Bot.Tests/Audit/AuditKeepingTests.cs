using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using RevBot.Bot.Audit;
using RevBot.Bot.Configuration;
using RevBot.Bot.Doctor;

namespace RevBot.Bot.Tests.Audit;

public sealed class AuditKeepingTests : IDisposable
{
    private readonly DemoFile demo = new();

    public void Dispose() => demo.Dispose();

    [Fact]
    public async Task Server_AtItsStart_ForgetsWhatIsPastItsTimeAndNothingElse()
    {
        var (log, now) = (new AuditLog(demo.Database), DemoFile.Clock.Machine);
        log.Write(Entry("old"), now - Duration.FromDays(731));
        log.Write(Entry("within"), now - Duration.FromDays(729));
        log.Write(Entry("new"), now);
        using var keeper = new AuditKeeper(
            demo.Database,
            new(),
            DemoFile.Clock,
            TimeProvider.System,
            NullLogger<AuditKeeper>.Instance
        );

        await keeper.StartAsync(CancellationToken.None);
        await Turns.RunningQueue.UntilAsync(() => log.Latest("test.", 10).Count == 2);
        await keeper.StopAsync(CancellationToken.None);

        Assert.Equal(["new", "within"], log.Latest("test.", 10).Select(entry => entry.Subject));
    }

    [Fact]
    public void NewestEntry_HoweverOld_StaysSoThatNoNumberIsGivenTwice()
    {
        var (log, now) = (new AuditLog(demo.Database), DemoFile.Clock.Machine);
        log.Write(Entry("old"), now - Duration.FromDays(900));
        log.Write(Entry("less old"), now - Duration.FromDays(800));

        Assert.Equal(1, log.Forget(now - Duration.FromDays(730)));
        log.Write(Entry("new"), now);

        Assert.Equal([3, 2], log.Latest("test.", 10).Select(entry => entry.Id));
    }

    [Theory]
    [InlineData(0, CheckState.Ok)]
    [InlineData(731, CheckState.Ok)]
    [InlineData(733, CheckState.Warning)]
    public void Doctor_SaysWhereNothingIsForgotten(int age, CheckState state)
    {
        var (log, now) = (new AuditLog(demo.Database), DemoFile.Clock.Machine);
        log.Write(Entry("first"), now - Duration.FromDays(age));
        log.Write(Entry("last"), now);
        using var connection = demo.Database.Open();

        var finding = Assert.Single(AuditCheck.Run(connection, new(), DemoFile.Clock));

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
