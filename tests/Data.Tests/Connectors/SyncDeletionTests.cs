using Microsoft.AspNetCore.Http;
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
        var at = RunAndWait(rig);
        rig.Org.Delete("Opportunity", Id(rig, "Deal 0"));
        rig.Server.Now = rig.Server.Now.AddHours(1);

        rig.Run();

        Assert.Equal(at.ToInstant(), DeletedAt(rig, "Deal 0"));
        Assert.Equal(5, rig.One<long>("SELECT COUNT(*) FROM opportunity WHERE deleted_at IS NULL"));
    }

    [Fact]
    public async Task Deal_DeletedWithItsAccount_CountsNoMoreFromTheTimeInTheLogOfDeletionsOn()
    {
        await using var rig = await SyncRig.StartAsync();
        var at = RunAndWait(rig);
        rig.Org.Delete("Opportunity", Id(rig, "Deal 0"), isTold: false);
        rig.Server.Now = rig.Server.Now.AddHours(1);

        rig.Run();

        Assert.Equal(at.ToInstant(), DeletedAt(rig, "Deal 0"));
        // Later readings of the row, which has its old times, do not take that back, nor does a first sync miss it.
        rig.Server.Now = rig.Server.Now.AddHours(1);
        rig.Run(full: true);
        Assert.Equal(at.ToInstant(), DeletedAt(rig, "Deal 0"));
        rig.Fresh().Run();
        Assert.Equal(at.ToInstant(), DeletedAt(rig, "Deal 0"));
    }

    /// <summary>Deletion changes the system's own time alone, where the org does not count it as a modification.</summary>
    [Fact]
    public async Task Deal_DeletedWithoutAModification_CountsNoMoreFromItsDeletionOn()
    {
        await using var rig = await SyncRig.StartAsync();
        var at = RunAndWait(rig);
        rig.Org.Delete("Opportunity", Id(rig, "Deal 0"), isTold: false);
        rig.Org.Deal("Deal 0")["SystemModstamp"] = StandIn.LocalSalesforce.Written(at);
        rig.Server.Now = rig.Server.Now.AddHours(1);

        rig.Run();

        Assert.Equal(at.ToInstant(), DeletedAt(rig, "Deal 0"));
    }

    [Fact]
    public async Task Deal_DeletedAndPurged_IsFoundInTheLogOfDeletions()
    {
        await using var rig = await SyncRig.StartAsync();
        var at = RunAndWait(rig);
        DeleteForGood(rig, "Deal 0");
        rig.Server.Now = rig.Server.Now.AddHours(1);

        rig.Run();

        Assert.Equal(at.ToInstant(), DeletedAt(rig, "Deal 0"));
        rig.Server.Now = rig.Server.Now.AddHours(1);
        rig.Run(full: true);
        Assert.Equal(at.ToInstant(), DeletedAt(rig, "Deal 0"));
    }

    /// <summary>The bin was emptied, or more went than the log tells: all rows of the object say what is left.</summary>
    [Theory]
    [InlineData("an emptied bin", "INVALID_REPLICATION_DATE")]
    [InlineData("many at once", "EXCEEDED_ID_LIMIT")]
    public async Task Log_ThatSalesforceRefuses_HasTheObjectReadWhole(string what, string code)
    {
        await using var rig = await SyncRig.StartAsync();
        rig.Run();
        rig.Server.Now = rig.Server.Now.AddHours(2);
        if (what == "an emptied bin")
        {
            rig.Org.Delete("Opportunity", Id(rig, "Deal 0"));
            rig.Server.EmptyRecycleBin();
        }
        else
        {
            DeleteForGood(rig, "Deal 0");
            rig.Server.MostInLog = 0;
        }

        rig.Server.Now = rig.Server.Now.AddHours(1);

        var summary = rig.Run();

        Assert.NotNull(DeletedAt(rig, "Deal 0"));
        Assert.True(summary.Objects.Single(found => found.Name == "Opportunity").IsWhole);
        Assert.Contains(
            summary.Notes,
            sentence =>
                sentence.StartsWith(
                    $"Salesforce's log of deletions of Opportunity cannot be used ({code}: ",
                    StringComparison.Ordinal
                )
        );
        rig.Server.Now = rig.Server.Now.AddHours(1);
        Assert.DoesNotContain(
            rig.Run().Notes,
            sentence => sentence.Contains("log of deletions", StringComparison.Ordinal)
        );
    }

    /// <summary>What would be refused the next time too is no reason to read all rows each time.</summary>
    [Fact]
    public async Task Log_ThatTheUserMayNotRead_IsDoneWithoutAndSaid()
    {
        await using var rig = await SyncRig.StartAsync();
        rig.Run();
        rig.Server.Instead = SyncRig.Every(
            1,
            "/Opportunity/deleted/",
            context => StandIn.LocalSalesforce.WriteErrorAsync(context, 403, "INSUFFICIENT_ACCESS", "no access")
        );
        for (var time = 0; time < 2; time++)
        {
            rig.Server.Now = rig.Server.Now.AddHours(2);

            var summary = rig.Run();

            Assert.False(summary.Objects.Single(found => found.Name == "Opportunity").IsWhole);
            Assert.Equal(
                "Salesforce's log of deletions of Opportunity cannot be read (INSUFFICIENT_ACCESS: no access), so rows that went for good are found by sync --full alone; run it once a month.",
                Assert.Single(summary.Notes)
            );
            Assert.Equal(rig.Server.Now.ToInstant(), summary.KnownTo);
        }

        DeleteForGood(rig, "Deal 0");
        rig.Server.Now = rig.Server.Now.AddHours(2);
        rig.Run(full: true);
        Assert.NotNull(DeletedAt(rig, "Deal 0"));
    }

    /// <summary>A log that goes back less far than was asked for, and says so instead of refusing.</summary>
    [Fact]
    public async Task Log_ThatBeganAnew_HasTheObjectReadWhole()
    {
        await using var rig = await SyncRig.StartAsync();
        rig.Run();
        rig.Server.Now = rig.Server.Now.AddHours(2);
        rig.Org.Purge("Opportunity", Id(rig, "Deal 0"));
        var earliest = StandIn.LocalSalesforce.Written(rig.Server.Now);
        rig.Server.Now = rig.Server.Now.AddHours(1);
        rig.Server.Instead = async (context, path) =>
        {
            if (!path.Contains("/deleted/", StringComparison.Ordinal))
            {
                return false;
            }

            await context.Response.WriteAsync($"{{\"deletedRecords\":[],\"earliestDateAvailable\":\"{earliest}\"}}");
            return true;
        };

        rig.Run();

        Assert.NotNull(DeletedAt(rig, "Deal 0"));
    }

    [Fact]
    public async Task Log_ThatLagsBehind_IsAskedAgainFromWhereItWasComplete()
    {
        await using var rig = await SyncRig.StartAsync();
        rig.Run();
        rig.Server.LogLag = TimeSpan.FromHours(1);
        rig.Server.Now = rig.Server.Now.AddHours(2);
        var at = rig.Server.Now;
        DeleteForGood(rig, "Deal 0");
        rig.Server.Now = rig.Server.Now.AddMinutes(30);

        var early = rig.Run();

        Assert.Null(DeletedAt(rig, "Deal 0"));
        Assert.Equal(at.AddMinutes(-30).ToInstant(), early.KnownTo);
        rig.Server.Now = rig.Server.Now.AddHours(2);
        rig.Run();
        Assert.Equal(at.ToInstant(), DeletedAt(rig, "Deal 0"));
    }

    /// <summary>Too short a time to ask the log for; it is asked for later.</summary>
    [Fact]
    public async Task Deal_PurgedBetweenTwoSyncsOfOneMinute_IsFoundLater()
    {
        await using var rig = await SyncRig.StartAsync();
        rig.Overlap = TimeSpan.FromSeconds(1);
        rig.Run();
        rig.Server.Now = rig.Server.Now.AddSeconds(30);
        var at = rig.Server.Now;
        DeleteForGood(rig, "Deal 0");
        rig.Server.Now = rig.Server.Now.AddSeconds(30);
        rig.Run();
        rig.Server.Now = rig.Server.Now.AddHours(1);

        rig.Run();

        Assert.Equal(at.ToInstant(), DeletedAt(rig, "Deal 0"));
    }

    [Fact]
    public async Task Deal_DeletedAndPutBackBetweenTwoSyncs_Counts()
    {
        await using var rig = await SyncRig.StartAsync();
        rig.Run();
        rig.Server.Now = rig.Server.Now.AddHours(2);
        rig.Org.Delete("Opportunity", Id(rig, "Deal 0"));
        rig.Org.Deal("Deal 0")["IsDeleted"] = false;
        rig.Server.Now = rig.Server.Now.AddHours(1);

        rig.Run();

        Assert.Null(DeletedAt(rig, "Deal 0"));
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

    private static void DeleteForGood(SyncRig rig, string deal)
    {
        var id = Id(rig, deal);
        rig.Org.Delete("Opportunity", id);
        rig.Org.Purge("Opportunity", id);
    }

    private static string Id(SyncRig rig, string deal) => (string)rig.Org.Deal(deal)["Id"]!;

    private static Instant? DeletedAt(SyncRig rig, string deal) =>
        rig.One<long?>($"SELECT deleted_at FROM opportunity WHERE name = '{deal}'") is { } micros
            ? Dates.FromMicros(micros)
            : null;

    // A first sync, and what time it is two hours later.
    private static DateTimeOffset RunAndWait(SyncRig rig)
    {
        rig.Run();
        return rig.Server.Now = rig.Server.Now.AddHours(2);
    }
}
