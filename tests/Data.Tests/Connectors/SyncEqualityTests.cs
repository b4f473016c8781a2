using Microsoft.Data.Sqlite;
using RevBot.Data.Tests.Connectors.StandIn;

namespace RevBot.Data.Tests.Connectors;

/// <summary>Whatever way the rows came, the database holds what one sync of everything into an empty one would hold.</summary>
public sealed class SyncEqualityTests
{
    /// <summary>What people may do in an org between two syncs.</summary>
    private static readonly Dictionary<string, Action<SalesOrg>> Days = new(StringComparer.Ordinal)
    {
        ["a deal moves on"] = org => org.Change("Deal 0", stage: "Proposal", amount: 4444.44m, close: "2026-05-15"),
        ["a deal changes hands"] = org => org.Change("Deal 3", owner: "005A"),
        ["a deal is won"] = org => org.Change("Deal 1", stage: "Won"),
        ["a deal is lost"] = org =>
        {
            org.Change("Deal 4", stage: "Lost");
            org.Deal("Deal 4")["Loss_Reason__c"] = "Price";
        },
        ["a deal is made"] = org =>
        {
            var deal = org.Deal("Deal 6", org.Account("Neu GmbH"), "005B", 777m);
            org.ContactOf(deal, "Nina Neu");
            org.TaskOf(deal);
            org.ProductOf(deal, "Service");
        },
        ["a deal is deleted"] = org => org.Delete("Opportunity", Id(org, "Deal 0")),
        ["a deal moves to another account"] = org =>
        {
            org.Deal("Deal 0")["AccountId"] = org.Server.Objects["Account"].Rows[2]["Id"];
            org.Touch(org.Deal("Deal 0"));
        },
        ["an account is renamed"] = org =>
        {
            var account = org.Server.Objects["Account"].Rows[0];
            account["Name"] = "Acme Holding";
            org.Touch(account);
        },
        ["two accounts become one"] = org =>
        {
            var accounts = org.Server.Objects["Account"].Rows;
            foreach (
                var deal in org.Server.Objects["Opportunity"].Rows.Where(row => row["AccountId"] == accounts[1]["Id"])
            )
            {
                deal["AccountId"] = accounts[0]["Id"];
                // Only the system's own time tells.
                deal["SystemModstamp"] = LocalSalesforce.Written(org.Server.Now);
            }

            accounts[1]["MasterRecordId"] = accounts[0]["Id"];
            org.Delete("Account", (string)accounts[1]["Id"]!);
        },
        ["a contact is renamed"] = org =>
        {
            var contact = org.Server.Objects["Contact"].Rows[2];
            contact["Name"] = "Renamed Person";
            org.Touch(contact);
        },
        ["the only contact of a deal leaves"] = org =>
            org.Delete("OpportunityContactRole", (string)org.Server.Objects["OpportunityContactRole"].Rows[0]["Id"]!),
        ["a task is deleted"] = org => org.Delete("Task", (string)org.Server.Objects["Task"].Rows[0]["Id"]!),
        ["a task is opened again"] = org =>
        {
            var task = org.Server.Objects["Task"].Rows[1];
            (task["Status"], task["IsClosed"]) = ("Not Started", false);
            org.Touch(task);
        },
        ["a task turns out to be about another deal"] = org =>
        {
            var task = org.Server.Objects["Task"].Rows[2];
            task["WhatId"] = Id(org, "Deal 5");
            org.Touch(task);
        },
        ["a task turns out to be about an account"] = org =>
        {
            var task = org.Server.Objects["Task"].Rows[3];
            task["WhatId"] = org.Server.Objects["Account"].Rows[0]["Id"];
            org.Touch(task);
        },
        ["tasks about accounts are done"] = org => org.TaskOf((string)org.Server.Objects["Account"].Rows[0]["Id"]!),
        ["a product line goes"] = org =>
            org.Delete("OpportunityLineItem", (string)org.Server.Objects["OpportunityLineItem"].Rows[2]["Id"]!),
        ["a larger product line comes"] = org =>
        {
            org.ProductOf(Id(org, "Deal 3"), "Hardware");
            org.Server.Objects["OpportunityLineItem"].Rows[^1]["TotalPrice"] = 99m;
        },
        ["a person gets another manager"] = org => org.Row("User", "005B")["ManagerId"] = "005C",
        ["a role is renamed"] = org => org.Row("UserRole", "00E1")["Name"] = "Sales Manager South",
        ["a territory is renamed and given to a deal"] = org =>
        {
            org.Row("Territory2", "0MI1")["Name"] = "North and East";
            org.Deal("Deal 2")["Territory2Id"] = "0MI1";
            org.Touch(org.Deal("Deal 2"));
        },
        ["a meeting takes place that was planned"] = org =>
        {
            var at = LocalSalesforce.Written(org.Server.Now.AddHours(-1));
            org.Add("Event", ("WhatId", Id(org, "Deal 5")), ("OwnerId", "005A"), ("ActivityDateTime", at));
        },
        ["a seller calls anew"] = org => org.Call("005A", 12_345m),
        ["the company moves to another zone"] = org =>
        {
            var company = org.Server.Objects["Organization"].Rows[0];
            company["TimeZoneSidKey"] = "America/Los_Angeles";
            org.Touch(company);
        },
        ["a person gets another address"] = org => org.Row("User", "005B")["Email"] = "benjamin@acme.example",
        ["a deal is deleted with its account"] = org => org.Delete("Opportunity", Id(org, "Deal 4"), isTold: false),
        ["a quota is raised"] = org => org.Server.Objects["ForecastingQuota"].Rows[0]["QuotaAmount"] = 60_000m,
    };

    public static TheoryData<string> DayNames => [.. Days.Keys];

    [Theory]
    [MemberData(nameof(DayNames))]
    public async Task Sync_OfWhatChanged_GivesWhatASyncOfAllGives(string day)
    {
        await using var rig = await SyncRig.StartAsync();
        rig.Run();
        rig.Server.Now = rig.Server.Now.AddHours(2);
        Days[day](rig.Org);
        rig.Server.Now = rig.Server.Now.AddHours(1);

        rig.Run();

        var after = rig.Holdings();
        rig.Fresh().Run();
        Assert.Equal(rig.Holdings(), after);
    }

    [Fact]
    public async Task Syncs_OfManyDays_LoadSomeDealsEachTimeAndGiveWhatASyncOfAllGives()
    {
        await using var rig = await SyncRig.StartAsync();
        for (var number = 100; number < 130; number++)
        {
            rig.Org.TaskOf(rig.Org.Deal($"Other {number}", "001000000000001AAA", "005A", 10m * number));
        }

        rig.Run();
        var partial = 0;
        foreach (var (name, day) in Days.Where(pair => pair.Key != "a deal is deleted"))
        {
            rig.Server.Now = rig.Server.Now.AddHours(2);
            day(rig.Org);
            partial += rig.Run().IsPartial ? 1 : 0;
        }

        rig.Server.Now = rig.Server.Now.AddHours(1);
        rig.Run();

        // All but the renamed territory, which completes deals, the zone, and the tasks about accounts, which are no news.
        Assert.Equal(Days.Count - 4, partial);
        var after = rig.Holdings();
        rig.Fresh().Run();
        Assert.Equal(rig.Holdings(), after);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 3)]
    [InlineData(3, 50)]
    public async Task Sync_ByBulkJobs_GivesWhatPagesGive(int from, int page)
    {
        await using var rig = await SyncRig.StartAsync();
        rig.Run();
        var expected = rig.Holdings();

        rig.Fresh();
        (rig.BulkFrom, rig.BulkPage) = (from, page);
        var summary = rig.Run();

        Assert.True(summary.Objects.Single(found => found.Name == "Opportunity").IsBulk);
        Assert.False(summary.Objects.Single(found => found.Name == "OpportunityFieldHistory").IsBulk);
        Assert.Equal(expected, rig.Holdings());
        Assert.Null(rig.Run().Load);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public async Task Sync_BySmallPages_GivesWhatOnePageGives(int size)
    {
        await using var rig = await SyncRig.StartAsync();
        rig.Run();
        var expected = rig.Holdings();

        rig.Fresh();
        rig.Server.PageSize = size;
        rig.Run();

        Assert.Equal(expected, rig.Holdings());
    }

    /// <summary>Pages and bulk jobs write moments and numbers in different ways.</summary>
    [Fact]
    public async Task Sync_ByPagesAfterOneByBulkJobs_FindsNothingChanged()
    {
        await using var rig = await SyncRig.StartAsync();
        (rig.BulkFrom, rig.BulkPage) = (1, 4);
        rig.Run();
        rig.BulkFrom = 20_000;
        rig.Server.Now = rig.Server.Now.AddHours(1);

        var second = rig.Run(full: true);

        Assert.All(second.Objects, found => Assert.False(found.IsBulk));
        using var landed = new SqliteConnection($"Data Source={rig.Landing}/landing.db;Pooling=False");
        landed.Open();
        Assert.Equal(
            0,
            Dapper.SqlMapper.ExecuteScalar<long>(landed, "SELECT COUNT(*) FROM landed_row WHERE changed_in > 1")
        );
        Assert.True(
            Dapper.SqlMapper.ExecuteScalar<long>(landed, "SELECT COUNT(*) FROM landed_row WHERE seen_in = 2") > 50
        );
    }

    /// <summary>Nothing changes in the org when the time of a meeting comes.</summary>
    [Fact]
    public async Task Meeting_OfTomorrow_IsLoadedByTheFirstSyncAfterIt()
    {
        await using var rig = await SyncRig.StartAsync();
        for (var number = 100; number < 110; number++)
        {
            rig.Org.Deal($"Other {number}", "001000000000001AAA", "005A", 1m);
        }

        var at = LocalSalesforce.Written(rig.Server.Now.AddDays(1));
        rig.Org.Add("Event", ("WhatId", Id(rig.Org, "Deal 5")), ("OwnerId", "005A"), ("ActivityDateTime", at));
        rig.Run();
        Assert.Equal(0, rig.One<long>("SELECT COUNT(*) FROM activity WHERE kind = 2"));
        rig.Server.Now = rig.Server.Now.AddHours(20);
        Assert.Null(rig.Run().Load);
        rig.Server.Now = rig.Server.Now.AddHours(5);

        var summary = rig.Run();

        Assert.True(summary.IsPartial);
        Assert.Equal(7, rig.One<long>("SELECT COUNT(*) FROM activity"));
        rig.Server.Now = rig.Server.Now.AddHours(1);
        Assert.Null(rig.Run().Load);
    }

    [Fact]
    public async Task DryRun_OfAnOrg_KeepsNothingInTheDatabase()
    {
        await using var rig = await SyncRig.StartAsync();

        var summary = rig.Run(trial: true);

        Assert.True(summary.IsTrial);
        Assert.Equal(6, summary.Load!.Sources.Single(source => source.Target == "opportunity").Loaded);
        Assert.Equal(0, rig.One<long>("SELECT COUNT(*) FROM opportunity"));
        Assert.Equal(0, rig.One<long>("SELECT COUNT(*) FROM sync_run"));
        Assert.Equal(6, rig.Run().Load!.Sources.Single(source => source.Target == "opportunity").Loaded);
    }

    private static string Id(SalesOrg org, string deal) => (string)org.Deal(deal)["Id"]!;
}
