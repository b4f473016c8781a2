using NodaTime;
using RevBot.Data.Calendar;

namespace RevBot.Data.Tests.Import;

/// <summary>A second, newer extract of a CRM.</summary>
public sealed class NewerExtractTests : IDisposable
{
    private static readonly Instant Later = ImportRig.Now + Duration.FromDays(7);

    private readonly ImportRig rig = SalesforceFiles.Plain();

    public void Dispose() => rig.Dispose();

    [Fact]
    public void Import_OfTheSameExtractTwice_LeavesEveryRowAndRevisionAsItWas()
    {
        AddChildren();
        rig.Run();
        var before = rig.Dump();

        var second = rig.Run(Later);

        Assert.Equal(before, rig.Dump());
        Assert.Equal(second.Read, second.Merged + second.SetApart + second.Rejected);
    }

    [Fact]
    public void Import_OfAChangedDealWithoutHistory_AppendsAVersionFromItsModification()
    {
        rig.Run();
        Deals(SalesforceFiles.Deal(amount: "2000", modified: "2026-03-05T08:00:00Z"));

        var summary = rig.Run(Later);

        var modified = Dates.ToMicros(Instant.FromUtc(2026, 3, 5, 8, 0));
        Assert.Equal(
            [(100050L, (long?)modified), (200000L, null)],
            rig.Query<(long, long?)>("SELECT amount_minor, valid_to FROM opportunity_version ORDER BY number")
        );
        Assert.Equal(2, rig.One<long>("SELECT revision FROM opportunity"));
        Assert.Equal(1, summary.Of("opportunity").Loaded);
    }

    [Fact]
    public void Import_OfAChangeWithoutAModificationTime_TakesTheImportsMomentAndKeepsItWhenRepeated()
    {
        rig.Run();
        // Modified before the last version began: the time cannot be that of the change.
        Deals(SalesforceFiles.Deal(amount: "2000", modified: "2026-01-01T00:00:00Z"));
        rig.Run(Later);
        var after = rig.Dump();

        rig.Run(Later + Duration.FromDays(1));

        Assert.Equal(after, rig.Dump());
        Assert.Equal(Dates.ToMicros(Later), rig.One<long>("SELECT MAX(valid_from) FROM opportunity_version"));
    }

    private const string Tasks = "Id,WhatId,OwnerId,Status,ActivityDate,IsDeleted";

    [Theory]
    [InlineData("00T1,006A,005R,Completed,2026-02-10,true")]
    [InlineData("00T1,006A,005R,Open,2026-02-10,false")]
    [InlineData("00T1,001A,005R,Completed,2026-02-10,false")]
    [InlineData("00T1,006A,005R,Completed,2099-02-10,false")]
    public void Import_OfAnActivityThatDoesNotCountAnyMore_TakesItAway(string row)
    {
        rig.File(
            "Task.csv",
            Tasks,
            "00T1,006A,005R,Completed,2026-02-10,false",
            "00T2,006A,005R,Completed,2026-02-11,false"
        );
        rig.Run();
        rig.File("Task.csv", Tasks, row);

        var summary = rig.Run(Later);

        Assert.Equal(1, summary.Of("activity").SetApart);
        Assert.Equal("00T2", rig.One<string>("SELECT crm_id FROM activity"));
        Assert.Equal(20260211, rig.One<long>("SELECT day FROM activity_day"));
        Assert.Equal(2, rig.One<long>("SELECT revision FROM opportunity"));
    }

    [Fact]
    public void Import_OfTwoRowsOfOneActivityOfWhichOneCounts_KeepsIt()
    {
        rig.File("Task.csv", Tasks, "00T1,006A,005R,Completed,2026-02-10,false");
        rig.Run();
        rig.File(
            "Task.csv",
            Tasks,
            "00T1,006A,005R,Completed,2026-02-10,true",
            "00T1,006A,005R,Completed,2026-02-10,false"
        );

        rig.Run(Later);

        Assert.Equal(1, rig.One<long>("SELECT COUNT(*) FROM activity"));
    }

    [Fact]
    public void Import_OfADealWhoseContactsAreAllLeftOut_TakesThemAway()
    {
        const string Header = "OpportunityId,ContactId,Role,IsDeleted";
        Deals(SalesforceFiles.Deal(), SalesforceFiles.Deal(id: "006B"));
        rig.File("OpportunityContactRole.csv", Header, "006A,003A,User,false", "006B,003B,User,false");
        rig.Run();
        rig.File("OpportunityContactRole.csv", Header, "006A,003A,User,true");

        rig.Run(Later);

        Assert.Equal("003B", rig.One<string>("SELECT name FROM contact_role"));
    }

    [Fact]
    public void Import_OfANewActivity_RaisesOnlyItsOwnDealsRevision()
    {
        Deals(SalesforceFiles.Deal(), SalesforceFiles.Deal(id: "006B"));
        AddChildren();
        rig.Run();
        rig.File(
            "Task.csv",
            "Id,WhatId,OwnerId,TaskSubtype,ActivityDate",
            "00T1,006A,005R,Email,2026-02-10",
            "00T2,006B,005R,Email,2026-02-12"
        );

        rig.Run(Later);

        Assert.Equal(
            [("006A", 1L), ("006B", 2L)],
            rig.Query<(string, long)>("SELECT crm_id, revision FROM opportunity ORDER BY crm_id")
        );
        Assert.Equal(2, rig.One<long>("SELECT COUNT(*) FROM activity_day"));
    }

    [Fact]
    public void Import_OfAnActivityThatMovedToAnotherDeal_CountsTheDaysOfBothAnew()
    {
        Deals(SalesforceFiles.Deal(), SalesforceFiles.Deal(id: "006B"));
        AddChildren();
        rig.Run();
        rig.File("Task.csv", "Id,WhatId,OwnerId,TaskSubtype,ActivityDate", "00T1,006B,005R,Email,2026-02-10");

        rig.Run(Later);

        Assert.Equal(
            "006B",
            rig.One<string>("SELECT o.crm_id FROM activity_day d JOIN opportunity o ON o.id = d.opportunity_id")
        );
        Assert.All(rig.Query<long>("SELECT revision FROM opportunity"), revision => Assert.Equal(2, revision));
    }

    [Fact]
    public void Import_OfAChangedContact_RaisesTheDealsRevision()
    {
        AddChildren();
        rig.Run();
        rig.File(
            "OpportunityContactRole.csv",
            "Id,OpportunityId,ContactId,Role",
            "00K1,006A,Ada Buyer,Decision Maker",
            "00K2,006A,Ben User,Business User"
        );

        var summary = rig.Run(Later);

        Assert.Equal(2, rig.One<long>("SELECT revision FROM opportunity"));
        Assert.Equal(["economic_buyer", "user"], rig.Query<string>("SELECT role FROM contact_role ORDER BY number"));
        var contacts = summary.Of("contact_role");
        Assert.Equal((2, 1, 1), (contacts.Read, contacts.Loaded, contacts.Merged));
    }

    [Fact]
    public void Import_OfLongerHistory_RebuildsTheVersionsOfThatDealOnly()
    {
        Deals(SalesforceFiles.Deal(), SalesforceFiles.Deal(id: "006B"));
        const string first = "008A,006A,2026-01-05T09:00:00Z,Prospecting,1000.50,2026-03-31,Pipeline";
        const string other = "008B,006B,2026-01-05T09:00:00Z,Prospecting,1000.50,2026-03-31,Pipeline";
        rig.File("OpportunityHistory.csv", SalesforceFiles.History, first, other);
        rig.Run();
        Deals(SalesforceFiles.Deal(amount: "900", modified: "2026-03-04T09:00:00Z"), SalesforceFiles.Deal(id: "006B"));
        rig.File(
            "OpportunityHistory.csv",
            SalesforceFiles.History,
            first,
            "008C,006A,2026-03-04T09:00:00Z,Prospecting,900,2026-03-31,Pipeline",
            other
        );

        rig.Run(Later);

        Assert.Equal(
            [("006A", 2L), ("006B", 1L)],
            rig.Query<(string, long)>("SELECT crm_id, revision FROM opportunity ORDER BY crm_id")
        );
        Assert.Equal(3, rig.One<long>("SELECT COUNT(*) FROM opportunity_version"));
    }

    [Fact]
    public void Import_IntoADatabaseThatFails_BlamesItAndNotTheMapping()
    {
        rig.Run();
        using (var connection = rig.Database.Open())
        {
            Dapper.SqlMapper.Execute(connection, "DROP TABLE activity_day");
        }

        var failure = Assert.Throws<Data.Database.DatabaseException>(() => rig.Run(Later));

        Assert.Matches("^The database .* failed during the load .*; nothing was written", failure.Message);
    }

    private void Deals(params string[] lines) => rig.File("Opportunity.csv", [SalesforceFiles.Opportunities, .. lines]);

    private void AddChildren() =>
        rig.File(
                "Task.csv",
                "Id,WhatId,OwnerId,TaskSubtype,ActivityDate",
                "00T1,006A,005R,Email,2026-02-10",
                "00T9,001A,005R,Email,2026-02-10"
            )
            .File("OpportunityContactRole.csv", "Id,OpportunityId,ContactId,Role", "00K1,006A,Ada Buyer,Decision Maker")
            .File("Signal__c.csv", "OpportunityId,Kind,OccurredAt", "006A,legal_objection,2026-02-01T00:00:00Z")
            .File("OpportunityCountry__c.csv", "OpportunityId,Country,Workers", "006A,DE,5")
            .File("ForecastingQuota.csv", "QuotaOwnerId,StartDate,QuotaAmount", "005R,2026-01-01,250000")
            .File(
                "ForecastingSubmission.csv",
                "OwnerId,PeriodStart,SubmittedDate,ForecastCategoryName,Amount",
                "005R,2026-01-01,2026-02-02T09:00:00Z,Commit,1000"
            );
}
