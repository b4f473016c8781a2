using NodaTime;
using NodaTime.Extensions;
using RevBot.Data.Calendar;

namespace RevBot.Data.Tests.Connectors;

/// <summary>A deal that is gone in the CRM is gone from the book, however it went.</summary>
public sealed class SyncDeletionTests
{
    [Fact]
    public async Task Deal_Deleted_CountsNoMoreFromThatMomentOn()
    {
        await using var rig = await SyncRig.StartAsync();
        rig.Run();
        rig.Server.Now = rig.Server.Now.AddHours(2);
        var at = rig.Server.Now;
        rig.Org.Delete("Opportunity", Id(rig, "Deal 0"));
        rig.Server.Now = rig.Server.Now.AddHours(1);

        rig.Run();

        Assert.Equal(at.ToInstant(), DeletedAt(rig, "Deal 0"));
        Assert.Equal(5, rig.One<long>("SELECT COUNT(*) FROM opportunity WHERE deleted_at IS NULL"));
    }

    [Fact]
    public async Task Deal_DeletedWithItsAccount_IsFoundInTheLogOfDeletions()
    {
        await using var rig = await SyncRig.StartAsync();
        rig.Run();
        rig.Server.Now = rig.Server.Now.AddHours(2);
        rig.Org.Delete("Opportunity", Id(rig, "Deal 0"), isTold: false);
        rig.Server.Now = rig.Server.Now.AddHours(1);

        rig.Run();

        Assert.NotNull(DeletedAt(rig, "Deal 0"));
    }

    [Fact]
    public async Task Deal_DeletedAndPurged_IsFoundInTheLogOfDeletions()
    {
        await using var rig = await SyncRig.StartAsync();
        rig.Run();
        rig.Server.Now = rig.Server.Now.AddHours(2);
        var id = Id(rig, "Deal 0");
        rig.Org.Delete("Opportunity", id);
        rig.Org.Purge("Opportunity", id);
        rig.Server.Now = rig.Server.Now.AddHours(1);

        rig.Run();

        Assert.NotNull(DeletedAt(rig, "Deal 0"));
    }

    [Fact]
    public async Task Deal_PurgedOfWhichNothingIsLeft_IsFoundByAFullSync()
    {
        await using var rig = await SyncRig.StartAsync();
        rig.Run();
        rig.Server.Now = rig.Server.Now.AddHours(2);
        rig.Org.Purge("Opportunity", Id(rig, "Deal 0"));
        rig.Server.Now = rig.Server.Now.AddHours(1);
        var doubted = rig.Run();
        Assert.Null(DeletedAt(rig, "Deal 0"));
        Assert.Equal("Salesforce counts 5 rows of Opportunity and has given 6; run sync --full.", doubted.Doubt);
        Assert.Equal(
            doubted.Doubt,
            rig.One<string>("SELECT note FROM sync_run WHERE id = (SELECT MAX(id) FROM sync_run)")
        );

        Assert.Null(rig.Run(full: true).Doubt);

        Assert.Equal(rig.Server.Now.ToInstant(), DeletedAt(rig, "Deal 0"));
    }

    [Fact]
    public async Task Sync_AfterAPauseOfMoreThanTwoWeeks_ReadsEverythingAgain()
    {
        await using var rig = await SyncRig.StartAsync();
        rig.Run();
        rig.Server.Now = rig.Server.Now.AddDays(15);
        rig.Org.Purge("Opportunity", Id(rig, "Deal 0"));

        var summary = rig.Run();

        Assert.All(summary.Objects, found => Assert.True(found.IsWhole));
        Assert.NotNull(DeletedAt(rig, "Deal 0"));
    }

    [Fact]
    public async Task Deal_TakenOutOfTheRecycleBin_CountsAgain()
    {
        await using var rig = await SyncRig.StartAsync();
        rig.Org.Delete("Opportunity", Id(rig, "Deal 0"));
        rig.Run();
        rig.Server.Now = rig.Server.Now.AddHours(2);
        rig.Org.Deal("Deal 0")["IsDeleted"] = false;
        rig.Org.Touch(rig.Org.Deal("Deal 0"));

        rig.Run();

        Assert.Null(DeletedAt(rig, "Deal 0"));
    }

    private static string Id(SyncRig rig, string deal) => (string)rig.Org.Deal(deal)["Id"]!;

    private static Instant? DeletedAt(SyncRig rig, string deal) =>
        rig.One<long?>($"SELECT deleted_at FROM opportunity WHERE name = '{deal}'") is { } micros
            ? Dates.FromMicros(micros)
            : null;
}
