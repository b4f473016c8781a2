using NodaTime.Extensions;
using RevBot.Data.Calendar;

namespace RevBot.Data.Tests.Connectors;

/// <summary>Clocks that disagree, and changes that are seen later than they were made.</summary>
public sealed class SyncClockTests
{
    /// <summary>A machine that is two days off reads and loads the same.</summary>
    [Theory]
    [InlineData(-48)]
    [InlineData(48)]
    public async Task Clock_OfTheMachineThatIsOff_LosesNoChange(int hours)
    {
        await using var rig = await SyncRig.StartAsync();
        rig.Run(now: rig.Server.Now.AddHours(hours).ToInstant());
        for (var day = 0; day < 3; day++)
        {
            rig.Server.Now = rig.Server.Now.AddHours(5);
            rig.Org.Change("Deal 1", amount: 10m * day);
            rig.Server.Now = rig.Server.Now.AddSeconds(30);
            rig.Run(now: rig.Server.Now.AddHours(hours).ToInstant());
        }

        Assert.Equal(
            2000,
            rig.One<long>(
                "SELECT amount_minor FROM opportunity_version v JOIN opportunity o ON o.id = v.opportunity_id WHERE o.name = 'Deal 1' AND valid_to IS NULL"
            )
        );
    }

    /// <summary>
    /// Deletions are known up to an hour ago, changes up to now: what took place half an hour ago has taken place, by
    /// whichever clock is later.
    /// </summary>
    [Theory]
    [InlineData(-48)]
    [InlineData(0)]
    public async Task Meeting_OfHalfAnHourAgo_IsLoadedThoughDeletionsAreToldLate(int hours)
    {
        await using var rig = await SyncRig.StartAsync();
        rig.Server.LogLag = TimeSpan.FromHours(1);
        var at = StandIn.LocalSalesforce.Written(rig.Server.Now.AddMinutes(-30));
        rig.Org.Add("Event", ("WhatId", rig.Org.Deal("Deal 5")["Id"]), ("OwnerId", "005A"), ("ActivityDateTime", at));
        var machine = rig.Server.Now.AddHours(hours).ToInstant();

        var summary = rig.Run(now: machine);

        Assert.Equal(rig.Server.Now.AddHours(-1).ToInstant(), summary.KnownTo);
        Assert.Equal(1, rig.One<long>("SELECT COUNT(*) FROM activity WHERE kind = 2"));
    }

    /// <summary>What is due goes by the machine's clock: a slow one must not wait until it has caught up.</summary>
    [Theory]
    [InlineData(-48)]
    [InlineData(48)]
    public async Task End_OfASync_IsTheMachinesTime(int hours)
    {
        await using var rig = await SyncRig.StartAsync();
        var machine = rig.Server.Now.AddHours(hours).ToInstant();
        rig.Run(now: machine);
        rig.Run(now: machine);
        rig.Server.Instead = (_, _) => throw new InvalidOperationException();
        Assert.ThrowsAny<Exception>(() => rig.Run(now: machine));

        Assert.Equal(
            [
                ("done", Dates.ToMicros(machine)),
                ("unchanged", Dates.ToMicros(machine)),
                ("failed", Dates.ToMicros(machine)),
            ],
            rig.Query<(string, long)>("SELECT status, finished_at FROM sync_run ORDER BY id")
        );
        Assert.Equal(
            Dates.ToMicros(rig.Server.Now.ToInstant()),
            rig.One<long>("SELECT newest_change_at FROM sync_run WHERE id = 2")
        );
    }

    /// <summary>A change that was made before the last sync and committed after it has the earlier time.</summary>
    [Fact]
    public async Task Change_CommittedLate_IsFoundWithinTheOverlap()
    {
        await using var rig = await SyncRig.StartAsync();
        rig.Server.Now = rig.Server.Now.AddHours(1);
        var made = rig.Server.Now;
        rig.Server.Now = rig.Server.Now.AddMinutes(8);
        rig.Run();
        var now = rig.Server.Now;
        rig.Server.Now = made;
        rig.Org.Change("Deal 1", amount: 55m);
        rig.Server.Now = now.AddHours(1);

        rig.Run();

        Assert.Equal(
            5500,
            rig.One<long>(
                "SELECT amount_minor FROM opportunity_version v JOIN opportunity o ON o.id = v.opportunity_id WHERE o.name = 'Deal 1' AND valid_to IS NULL"
            )
        );
    }
}
