namespace RevBot.Data.Tests.Connectors;

/// <summary>Rows may name people who come later: what was made of them is made again then.</summary>
public sealed class SyncPeopleTests
{
    /// <summary>Users are read before deals, so one who is made in between owns deals of which nobody is known.</summary>
    [Fact]
    public async Task Person_WhoComesAfterTheirDeals_OwnsThem()
    {
        await using var rig = await StartAsync();
        rig.Org.Change("Deal 1", owner: New);
        rig.Org.TaskOf((string)rig.Org.Deal("Deal 2")["Id"]!);
        rig.Server.Objects["Task"].Rows[^1]["OwnerId"] = New;
        rig.Run();
        Assert.Equal("Unassigned", OwnerOf(rig, "Deal 1"));
        rig.Server.Now = rig.Server.Now.AddHours(1);
        Hire(rig);

        var summary = rig.Run();

        Assert.True(summary.IsPartial);
        Assert.Equal("Nora New", OwnerOf(rig, "Deal 1"));
        AssertAsFresh(rig);
    }

    [Fact]
    public async Task Person_WhoComesAfterTheirQuota_HasIt()
    {
        await using var rig = await StartAsync();
        rig.AcceptsRejected = true;
        rig.Org.Call(New, 5m);
        rig.Org.Add(
            "ForecastingQuota",
            ("QuotaOwnerId", New),
            ("StartDate", "2026-02-01"),
            ("PeriodId", "0261"),
            ("QuotaAmount", 70_000m),
            ("IsAmount", true)
        );
        Assert.Equal(2, rig.Run().Load!.Rejected);
        rig.Server.Now = rig.Server.Now.AddHours(1);
        Hire(rig);

        rig.Run();

        Assert.Equal(3, rig.One<long>("SELECT COUNT(*) FROM quota"));
        AssertAsFresh(rig);
    }

    [Fact]
    public async Task Person_WhoseRowWasRejectedAndIsCorrected_OwnsTheirDeals()
    {
        await using var rig = await StartAsync();
        rig.AcceptsRejected = true;
        Hire(rig);
        rig.Org.Row("User", New)["Name"] = "";
        rig.Org.Change("Deal 1", owner: New);
        Assert.Equal(1, rig.Run().Load!.Rejected);
        rig.Server.Now = rig.Server.Now.AddHours(1);
        rig.Org.Row("User", New)["Name"] = "Nora New";

        rig.Run();

        Assert.Equal("Nora New", OwnerOf(rig, "Deal 1"));
        AssertAsFresh(rig);
    }

    /// <summary>A history may name people by their names alone.</summary>
    [Fact]
    public async Task Person_WhoComesAfterAHistoryThatNamesThem_IsInIt()
    {
        await using var rig = await StartAsync();
        rig.Org.Add(
            "OpportunityFieldHistory",
            ("OpportunityId", rig.Org.Deal("Deal 1")["Id"]),
            ("Field", "Owner"),
            ("OldValue", "nora new"),
            ("NewValue", "Ben Baker")
        );
        rig.Run();
        rig.Server.Now = rig.Server.Now.AddHours(1);
        Hire(rig);

        Assert.True(rig.Run().IsPartial);

        AssertAsFresh(rig);
    }

    private const string New = "005000000000077AAA";

    private static async Task<SyncRig> StartAsync()
    {
        var rig = await SyncRig.StartAsync();
        for (var number = 0; number < 40; number++)
        {
            rig.Org.Deal($"Other {number}", "001000000000001AAA", "005A", 1m);
        }

        return rig;
    }

    private static void Hire(SyncRig rig) =>
        rig.Org.Add("User", ("Id", New), ("Name", "Nora New"), ("Email", "nora@acme.example"), ("IsActive", true));

    private static string OwnerOf(SyncRig rig, string deal) =>
        rig.One<string>(
            $"SELECT s.name FROM opportunity_version v JOIN opportunity o ON o.id = v.opportunity_id JOIN seller s ON s.id = v.owner_id WHERE o.name = '{deal}' AND v.valid_to IS NULL"
        );

    private static void AssertAsFresh(SyncRig rig)
    {
        var after = rig.Holdings();
        rig.Fresh().Run();
        // Whoever was put in for a person who was not known yet stays, with nothing.
        Assert.Equal(
            rig.Holdings(),
            after.Where(line => !line.StartsWith("seller|Unassigned|", StringComparison.Ordinal))
        );
    }
}
