using NodaTime;
using RevBot.Data.Calendar;

namespace RevBot.Data.Tests.Import;

public sealed class SalesforceMappingTests : IDisposable
{
    private const string Versions =
        "SELECT s.name AS Stage, amount_minor AS Amount, v.category AS Category, close_on AS CloseOn, valid_from AS ValidFrom, "
        + "valid_to AS ValidTo, recorded_at AS RecordedAt, o.crm_id AS Owner FROM opportunity_version v JOIN stage s ON s.id = v.stage_id "
        + "LEFT JOIN seller o ON o.id = v.owner_id ORDER BY opportunity_id, number";

    private readonly ImportRig rig = SalesforceFiles.Plain();

    public void Dispose() => rig.Dispose();

    [Fact]
    public void Import_OfAPlainExport_LoadsWithoutCustomColumns()
    {
        var summary = rig.Run();

        Assert.Equal(0, summary.Rejected);
        Assert.Equal(
            [
                ("005M", 1, "max@acme.example", "005V"),
                ("005R", 0, "rita@acme.example", "005M"),
                ("005V", 1, "vera@acme.example", null),
            ],
            rig.Query<(string, long, string, string?)>(
                "SELECT s.crm_id, s.role, s.email, m.crm_id FROM seller s LEFT JOIN seller m ON m.id = s.manager_id ORDER BY s.crm_id"
            )
        );
        Assert.Equal(
            ("Acme Nord", "Acme"),
            rig.One<(string, string)>("SELECT name, parent_name FROM account WHERE crm_id = '001B'")
        );
    }

    [Fact]
    public void Import_OfAPlainExport_NamesTheFilesThatAreAbsentAndWhatIsAssumed()
    {
        var summary = rig.Run();

        Assert.Contains("OpportunityHistory.csv", summary.AbsentFiles, StringComparer.Ordinal);
        Assert.Contains(summary.Assumptions, sentence => sentence.Contains("no history", StringComparison.Ordinal));
    }

    [Fact]
    public void Import_WithHistory_MakesAVersionOfEachChangeAndMergesEqualOnes()
    {
        rig.File(
            "OpportunityHistory.csv",
            SalesforceFiles.History,
            "008A,006A,2026-01-05T09:00:00.000Z,Prospecting,500,2026-03-31,Pipeline",
            "008B,006A,2026-01-20T10:00:00.000Z,Prospecting,500,2026-03-31,Pipeline",
            "008C,006A,2026-02-01T10:00:00.000Z,Negotiation/Review,500,2026-03-31,Forecast",
            "008D,006A,2026-02-10T10:00:00.000Z,Prospecting,1000.50,2026-03-31,Pipeline"
        );

        var summary = rig.Run();

        var versions = rig.Query<VersionSeen>(Versions);
        Assert.Equal(
            ["Prospecting", "Negotiation/Review", "Prospecting"],
            versions.Select(version => version.Stage),
            StringComparer.Ordinal
        );
        Assert.Equal([50000L, 50000L, 100050L], versions.Select(version => version.Amount));
        Assert.Equal([1L, 3L, 1L], versions.Select(version => version.Category));
        Assert.Equal([At(2, 1, 10), At(2, 10, 10), null], versions.Select(version => version.ValidTo));
        Assert.All(versions, version => Assert.Equal("005R", version.Owner));
        var history = summary.Of("OpportunityHistory.csv");
        Assert.Equal((4, 3, 1), (history.Read, history.Loaded, history.Merged));
    }

    [Fact]
    public void Import_WithALateCorrection_KeepsWhatWasKnownBefore()
    {
        rig.File(
            "OpportunityHistory.csv",
            SalesforceFiles.History + ",ValidFrom__c",
            "008A,006A,2026-01-05T09:00:00Z,Prospecting,500,2026-03-31,Pipeline,",
            "008B,006A,2026-01-20T09:00:00Z,Prospecting,700,2026-03-31,Pipeline,2026-01-10T09:00:00Z",
            "008C,006A,2026-02-01T09:00:00Z,Prospecting,1000.50,2026-03-31,Pipeline,"
        );

        rig.Run();

        var versions = rig.Query<VersionSeen>(Versions);
        Assert.Equal([At(1, 5, 9), At(1, 10, 9), At(2, 1, 9)], versions.Select(version => version.ValidFrom));
        Assert.Equal([At(1, 5, 9), At(1, 20, 9), At(2, 1, 9)], versions.Select(version => version.RecordedAt));
        // The first version is not ended by the correction: until 20 January nobody knew better.
        Assert.Equal([At(2, 1, 9), At(2, 1, 9), null], versions.Select(version => version.ValidTo));
    }

    [Fact]
    public void Import_WithFieldHistory_UndoesTheChangesFromWhatIsNow()
    {
        rig.File(
                "Opportunity.csv",
                SalesforceFiles.Opportunities,
                SalesforceFiles.Deal("Negotiation/Review", "Commit", "900", "2026-04-15")
            )
            .File(
                "OpportunityFieldHistory.csv",
                "Id,OpportunityId,Field,OldValue,NewValue,CreatedDate",
                "1,006A,Amount,500,900,2026-02-01T10:00:00Z",
                "2,006A,StageName,Prospecting,Negotiation/Review,2026-02-10T10:00:00Z",
                "3,006A,ForecastCategoryName,Pipeline,Commit,2026-02-10T10:00:00Z",
                "4,006A,CloseDate,2026-03-31,2026-04-15,2026-02-20T10:00:00Z",
                "5,006A,Owner,Max Manager,Rita Rep,2026-02-25T10:00:00Z",
                "6,006A,NextStep,call,write,2026-02-26T10:00:00Z"
            );

        var summary = rig.Run();

        var versions = rig.Query<VersionSeen>(Versions);
        Assert.Equal(
            [At(1, 5, 9), At(2, 1, 10), At(2, 10, 10), At(2, 20, 10), At(2, 25, 10)],
            versions.Select(version => version.ValidFrom)
        );
        Assert.Equal([50000L, 90000L, 90000L, 90000L, 90000L], versions.Select(version => version.Amount));
        Assert.Equal([1L, 1L, 3L, 3L, 3L], versions.Select(version => version.Category));
        Assert.Equal(
            [20260331L, 20260331L, 20260331L, 20260415L, 20260415L],
            versions.Select(version => version.CloseOn)
        );
        Assert.Equal(
            ["005M", "005M", "005M", "005M", "005R"],
            versions.Select(version => version.Owner),
            StringComparer.Ordinal
        );
        Assert.Equal((0, 1), (summary.Rejected, summary.SetApart));
        Assert.Equal(
            "changes of the field 'NextStep' are not kept",
            summary.Of("OpportunityFieldHistory.csv").Reasons[0].First
        );
    }

    [Fact]
    public void Import_OfAClosedDealWithoutHistory_OpensItInTheFirstStageUntilItsClose()
    {
        rig.File(
            "Opportunity.csv",
            SalesforceFiles.Opportunities,
            SalesforceFiles.Deal("Closed Won", "Closed", close: "2026-02-10")
        );

        rig.Run();

        var versions = rig.Query<VersionSeen>(Versions);
        Assert.Equal(
            [("Prospecting", At(1, 5, 9)), ("Closed Won", At(2, 11, 0) - 1)],
            versions.Select(version => (version.Stage, version.ValidFrom))
        );
    }

    [Fact]
    public void Import_OfAnUnknownOwner_KeepsTheDealUnderUnassigned()
    {
        rig.File("Opportunity.csv", SalesforceFiles.Opportunities, SalesforceFiles.Deal(owner: "005GONE"));

        rig.Run();

        Assert.Equal("Unassigned", rig.One<VersionSeen>(Versions).Owner);
    }

    [Fact]
    public void Import_OfActivities_CountsThemByDayOnTheReportingClock()
    {
        rig.File(
            "Task.csv",
            "Id,WhatId,OwnerId,TaskSubtype,Status,ActivityDate,CompletedDateTime",
            "00T1,006A,005R,Email,Completed,,2026-02-10T23:30:00Z",
            "00T2,006A,005R,Call,Completed,,2026-02-11T09:00:00Z",
            "00T3,006A,005R,Email,Open,2026-02-12,",
            "00T4,001A,005R,Email,Completed,,2026-02-11T09:00:00Z"
        );

        rig.File("Organization.csv", "Id,Name,TimeZoneSidKey", "00D,Acme,Europe/Berlin");

        var summary = rig.Run();

        // 23:30 in Greenwich is half past midnight of the 11th in Berlin.
        Assert.Equal(
            (20260211, 1, 0, 1),
            rig.One<(long, long, long, long)>("SELECT day, outbound, inbound, meetings FROM activity_day")
        );
        var tasks = summary.Of("Task.csv");
        Assert.Equal((4, 2, 2, 0), (tasks.Read, tasks.Loaded, tasks.SetApart, tasks.Rejected));
    }

    [Fact]
    public void Import_OfQuotasAndRates_ReadsThemAsSalesforceMeansThem()
    {
        rig.File("ForecastingQuota.csv", "QuotaOwnerId,StartDate,QuotaAmount", "005R,2026-01-01,250000")
            .File(
                "DatedConversionRate.csv",
                "IsoCode,StartDate,ConversionRate",
                "EUR,2026-01-01,0.8",
                "USD,2026-01-01,1"
            );

        rig.Run();

        Assert.Equal(
            (20260101, 20260331, 25_000_000),
            rig.One<(long, long, long)>("SELECT period_start, period_end, amount_minor FROM quota")
        );
        // 0.8 euros for a dollar are 1.25 dollars for a euro.
        Assert.Equal(
            ("EUR", 1_250_000_000L),
            rig.One<(string, long)>("SELECT currency, rate_billionths FROM exchange_rate")
        );
    }

    [Theory]
    [InlineData("0.0000000001111111111111111", 1)]
    [InlineData("0.0000000001111111111111112", 0)]
    [InlineData("0.0000000000000000000000001", 1)]
    [InlineData("0.0000000000000000000000000000001", 1)]
    [InlineData("2000000000", 1)]
    [InlineData("1000000000", 0)]
    public void Import_OfARateThatIsTooSmallOrTooLarge_RejectsItsRow(string inverse, int rejected)
    {
        rig.File("DatedConversionRate.csv", "IsoCode,StartDate,ConversionRate", $"EUR,2026-01-01,{inverse}");

        Assert.Equal(rejected, rig.Run().Of("DatedConversionRate.csv").Rejected);
    }

    [Fact]
    public void Import_OfCallsInItems_ReadsTheirSubmissionsOnceForAllThatTheyComplete()
    {
        rig.File(
                "ForecastingSubmission.csv",
                "Id,ForecastOwnerId,PeriodStartDate,SubmissionDateTime,Note",
                "1,005R,2026-01-01,2026-02-02T09:00:00Z,x"
            )
            .File(
                "ForecastingSubmissionItem.csv",
                "Id,ForecastingSubmissionId,ForecastingItemCategory,Amount",
                "1,1,CommitForecast,5"
            );

        var submissions = Assert.Single(rig.Run().Sources, source => source.File == "ForecastingSubmission.csv");

        Assert.Equal(("lookup submissionOwners", 1, 1), (submissions.Target, submissions.Read, submissions.Merged));
        Assert.Equal("x", rig.One<string>("SELECT note FROM forecast_call"));
    }

    [Fact]
    public void Import_WithAHistoryOfStatesAlone_SaysThatOwnersAreNotInIt()
    {
        rig.File("OpportunityHistory.csv", SalesforceFiles.History);

        Assert.Contains(
            rig.Run().Assumptions,
            sentence => sentence.Contains("no changes of owner", StringComparison.Ordinal)
        );
    }

    private static long At(int month, int day, int hour) => Dates.ToMicros(Instant.FromUtc(2026, month, day, hour, 0));
}
