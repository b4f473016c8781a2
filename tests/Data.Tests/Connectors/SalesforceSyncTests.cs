namespace RevBot.Data.Tests.Connectors;

public sealed class SalesforceSyncTests
{
    [Fact]
    public async Task FirstSync_OfAnOrg_HoldsItsDealsPeopleAndHistory()
    {
        await using var rig = await SyncRig.StartAsync();

        var summary = rig.Run();

        Assert.False(summary.IsPartial);
        Assert.Null(summary.Doubt);
        Assert.Equal(0, summary.Load!.Rejected);
        Assert.Equal(6, rig.One<long>("SELECT COUNT(*) FROM opportunity"));
        // 1000.50 × (1 + 2 + … + 6), but Deal 1 went from 2001.00 to 2500.00; in cents.
        Assert.Equal(
            2_150_950,
            rig.One<long>("SELECT SUM(amount_minor) FROM opportunity_version WHERE valid_to IS NULL")
        );
        Assert.Equal(8, rig.One<long>("SELECT COUNT(*) FROM opportunity_version"));
        Assert.Equal(
            ["anna@acme.example", "ben@acme.example"],
            rig.Query<string>("SELECT email FROM seller WHERE role = 0 ORDER BY email")
        );
        Assert.Equal("Acme Sales", rig.One<string>("SELECT value FROM setting WHERE name = 'company'"));
        Assert.Equal("2", rig.One<string>("SELECT value FROM setting WHERE name = 'fiscal.first_month'"));
        Assert.Equal(2, rig.One<long>("SELECT COUNT(*) FROM quota WHERE period_end = 20260430"));
        Assert.Equal(2, rig.One<long>("SELECT COUNT(*) FROM forecast_call"));
        Assert.Equal(6, rig.One<long>("SELECT COUNT(*) FROM activity"));
        Assert.Equal(6, rig.One<long>("SELECT COUNT(*) FROM opportunity o JOIN product p ON p.id = o.product_id"));
    }

    [Fact]
    public async Task SecondSync_OfAnOrgInWhichNothingChanged_LoadsNothingAndIsNoted()
    {
        await using var rig = await SyncRig.StartAsync();
        rig.Run();
        var before = rig.Holdings();
        rig.Server.Now = rig.Server.Now.AddHours(3);

        var summary = rig.Run();

        Assert.Null(summary.Load);
        Assert.Equal(before, rig.Holdings());
        Assert.Equal(rig.Server.Now, summary.KnownTo.ToDateTimeOffset());
        Assert.Equal(
            rig.Server.Now.ToUnixTimeMilliseconds() * 1000,
            rig.One<long>("SELECT newest_change_at FROM sync_run WHERE id = (SELECT MAX(id) FROM sync_run)")
        );
    }
}
