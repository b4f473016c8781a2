namespace RevBot.Data.Tests.Import;

/// <summary>A Salesforce export of a company that set things up its own way loses nothing.</summary>
public sealed class CompanyOfItsOwnTests : IDisposable
{
    private const string Deals =
        "Id,Name,AccountId,OwnerId,StageName,IsClosed,IsWon,Probability,ForecastCategory,ForecastCategoryName,Amount,CurrencyIsoCode,CloseDate,"
        + "CreatedDate,LastModifiedDate,Region__c,Discount_Percent__c";

    private readonly ImportRig rig = SalesforceFiles.Plain();

    public CompanyOfItsOwnTests()
    {
        rig.Rejects = new();
        rig.File(
            "Opportunity.csv",
            Deals,
            "006A,A,001A,005R,Technical Fit,false,false,40,BestCase,Upside,100,USD,2026-05-01,2026-01-05T09:00:00Z,2026-01-06T09:00:00Z,North,12.5",
            "006B,B,001A,005R,Kick-off,false,false,10,Pipeline,Early,200,USD,2026-05-01,2026-01-05T09:00:00Z,2026-01-06T09:00:00Z,South,",
            "006C,C,001B,005R,Signed,true,true,100,Closed,Done,300,USD,2026-02-01,2026-01-05T09:00:00Z,2026-02-01T09:00:00Z,South,",
            "006D,D,001B,005R,Walked away,true,false,0,Omitted,Out,400,USD,2026-02-01,2026-01-05T09:00:00Z,2026-02-01T09:00:00Z,,"
        );
    }

    public void Dispose() => rig.Dispose();

    [Fact]
    public void Stages_ThatNoListNames_AreWhatTheirDealsSay()
    {
        var summary = rig.Run();

        Assert.Equal(0, summary.Rejected);
        Assert.Equal(
            [
                ("Kick-off", 0L, 1L, 0.1),
                ("Technical Fit", 0L, 2L, 0.4),
                ("Signed", 1L, 4L, 1.0),
                ("Walked away", 2L, 0L, 0.0),
            ],
            rig.Query<(string, long, long, double)>(
                "SELECT name, outcome, category, probability FROM stage ORDER BY position"
            )
        );
        Assert.Contains(
            "The stage 'Technical Fit' is in no list of stages; by the closed and won of its own rows it counts as open, BestCase, 40%.",
            summary.Findings,
            StringComparer.Ordinal
        );
    }

    [Fact]
    public void Categories_WhoseLabelsAreTheCompanysOwn_AreReadByTheirFixedNames()
    {
        rig.Run();

        Assert.Equal(
            [2L, 1L, 4L, 0L],
            rig.Query<long>(
                "SELECT v.category FROM opportunity_version v JOIN opportunity o ON o.id = v.opportunity_id WHERE v.valid_to IS NULL ORDER BY o.crm_id"
            )
        );
    }

    [Fact]
    public void CustomColumns_OfUsualNames_AreRead()
    {
        rig.Run();

        Assert.Equal(
            ("North", 0.125),
            rig.One<(string, double)>(
                "SELECT t.region, o.discount FROM opportunity o JOIN territory t ON t.id = o.territory_id WHERE o.crm_id = '006A'"
            )
        );
        Assert.Equal(
            ["DE", "NO"],
            rig.Query<string>("SELECT country FROM account ORDER BY crm_id"),
            StringComparer.Ordinal
        );
    }

    [Fact]
    public void Calls_AreReadByTheNamesOfEitherForm()
    {
        rig.File(
            "ForecastingSubmission.csv",
            "Id,OwnerId,PeriodStart,PeriodEnd,SubmittedDate,ForecastCategory,Amount",
            "1,005R,2026-01-01,2026-03-31,2026-02-02T09:00:00Z,Forecast,500",
            "2,005R,2026-01-01,2026-03-31,2026-02-02T09:00:00Z,BestCase,700"
        );

        Assert.Equal(0, rig.Run().Rejected);
        Assert.Equal([(2L, 70000L), (3L, 50000L)], Calls());
    }

    [Fact]
    public void Calls_AreReadFromSubmissionsAndTheirItems()
    {
        rig.File(
                "ForecastingSubmission.csv",
                "Id,ForecastOwnerId,PeriodId,PeriodStartDate,SubmissionDateTime,IsLatest",
                "1,005R,026A,2026-02-01,2026-02-02T09:00:00Z,true"
            )
            .File("Period.csv", "Id,StartDate,EndDate", "026A,2026-02-01,2026-02-28")
            .File(
                "ForecastingSubmissionItem.csv",
                "Id,ForecastingSubmissionId,ForecastingItemCategory,Amount",
                "1,1,CommitForecast,500",
                "2,1,BestCaseForecast,700",
                "3,1,CommitOnly,200"
            );

        var items = rig.Run().Of("ForecastingSubmissionItem.csv");

        Assert.Equal((3, 2, 1), (items.Read, items.Loaded, items.SetApart));
        Assert.Equal([(2L, 70000L), (3L, 50000L)], Calls());
        Assert.Equal([20260228L], rig.Query<long>("SELECT DISTINCT period_end FROM forecast_call"));
    }

    [Fact]
    public void Company_IsKnownFromItsOwnRecords_AndNoLaterLoadResetsIt()
    {
        rig.File(
                "Organization.csv",
                "Id,Name,FiscalYearStartMonth,TimeZoneSidKey",
                "00D,Norrland AB,4,Europe/Stockholm"
            )
            .File("CurrencyType.csv", "IsoCode,ConversionRate,IsCorporate", "SEK,1,true", "USD,0.1,false");
        rig.Run();
        File.Delete(Path.Combine(rig.Extract, "Organization.csv"));
        File.Delete(Path.Combine(rig.Extract, "CurrencyType.csv"));

        rig.Run();

        Assert.Equal(
            ["Norrland AB", "SEK", "4", "Months", "Europe/Stockholm"],
            rig.Query<string>(
                "SELECT value FROM setting WHERE name NOT LIKE 'load.%' AND name NOT LIKE 'assumption.%' ORDER BY name"
            ),
            StringComparer.Ordinal
        );
        Assert.Equal(10_000_000_000, rig.One<long>("SELECT rate_billionths FROM exchange_rate"));
    }

    [Theory]
    [InlineData("2026-01-01", "2026-04-01", 20260331L, null)]
    [InlineData("2026-01-01", "2026-02-01", 20260131L, "each is taken as that of its month")]
    [InlineData("2026-01-01", "2025-01-01", 20260331L, "in the mapping if it is that of the year")]
    public void Quotas_WithoutAnEnd_AreForThePeriodThatTheirStartsTell(
        string first,
        string second,
        long end,
        string? said
    )
    {
        rig.File("ForecastingQuota.csv", "QuotaOwnerId,StartDate,QuotaAmount", $"005R,{first},5", $"005R,{second},6");

        var summary = rig.Run();

        Assert.Equal(end, rig.One<long>("SELECT period_end FROM quota WHERE period_start = 20260101"));
        Assert.Equal(
            said is not null,
            summary.Findings.Any(finding => finding.Contains(said ?? "quota starts", StringComparison.Ordinal))
        );
    }

    [Fact]
    public void FrozenDay_StaysUntilAMappingSaysNone()
    {
        var yaml = SmallMapping.Yaml(settings: "frozenOn: 2025-12-31");
        using var small = SmallMapping.Rig(yaml, "D1,Sam Seller,Open,10,2025-01-01,2026-02-01");
        small.Run();

        small.WithMapping(SmallMapping.Yaml()).Run();
        Assert.Equal("2025-12-31", small.One<string>("SELECT value FROM setting WHERE name = 'frozen_on'"));

        small.WithMapping(SmallMapping.Yaml(settings: "frozenOn: none")).Run();
        Assert.Empty(small.Query<string>("SELECT value FROM setting WHERE name = 'frozen_on'"));
    }

    [Fact]
    public void Duplicates_AreSettledByTheTimeOfChange()
    {
        const string Newer = "2026-02-02T09:00:00Z";
        rig.File(
            "Opportunity.csv",
            SalesforceFiles.Opportunities,
            SalesforceFiles.Deal(amount: "1", modified: Newer, id: "006A"),
            SalesforceFiles.Deal(amount: "2", id: "006A"),
            SalesforceFiles.Deal(amount: "3", id: "006B"),
            SalesforceFiles.Deal(amount: "4", modified: Newer, id: "006B")
        );

        Assert.Equal(0, rig.Run().Rejected);
        Assert.Equal(
            [100L, 400L],
            rig.Query<long>(
                "SELECT amount_minor FROM opportunity_version v JOIN opportunity o ON o.id = v.opportunity_id ORDER BY o.crm_id"
            )
        );
    }

    [Fact]
    public void DeletedDeals_WithoutADate_CountAtNoTime()
    {
        rig.File(
            "Opportunity.csv",
            "Id,Name,StageName,Amount,CloseDate,CreatedDate,OwnerId,IsDeleted",
            "006A,Live,Prospecting,1,2026-05-01,2026-01-05T09:00:00Z,005R,false",
            "006B,Gone,Prospecting,2,2026-05-01,2026-01-05T09:00:00Z,005R,true"
        );

        var summary = rig.Run();

        Assert.Equal(
            ["006B"],
            rig.Query<string>("SELECT crm_id FROM opportunity WHERE deleted_at = created_at"),
            StringComparer.Ordinal
        );
        Assert.Contains(
            summary.Findings,
            finding => finding.Contains("deleted and nothing says when", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Roles_ComeFromARule_NeverFromAWordInATitle()
    {
        rig.File(
            "User.csv",
            "Id,Name,Title,ManagerId,Role__c",
            "1,Ida,CRO,,",
            "2,Sol,Solutions Analyst,1,",
            "3,Vic,Assistant Vice President,1,",
            "4,Ana,Analyst,1,",
            "5,Rea,Rep,1,analyst"
        );

        rig.Run();

        Assert.Equal(
            [("Ida", 3L), ("Sol", 0L), ("Vic", 0L), ("Ana", 0L), ("Rea", 4L)],
            rig.Query<(string, long)>("SELECT name, role FROM seller WHERE crm_id <> 'Unassigned' ORDER BY crm_id")
        );
    }

    [Fact]
    public void Teams_AreCalledByTheirPatch_WithoutTheRank()
    {
        rig.File("UserRole.csv", "Id,Name", "00EM,EMEA Sales Manager", "00EV,VP of Enterprise");

        rig.Run();

        Assert.Equal(
            [("Max Manager", "EMEA"), ("Vera Vice", "Enterprise")],
            rig.Query<(string, string)>("SELECT name, team FROM seller WHERE team IS NOT NULL ORDER BY name")
        );
    }

    private IReadOnlyList<(long, long)> Calls() =>
        rig.Query<(long, long)>("SELECT category, amount_minor FROM forecast_call ORDER BY category");
}
