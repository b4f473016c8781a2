using RevBot.Data.Import;

namespace RevBot.Data.Tests.Import;

/// <summary>A load that would lose what every answer feels stops, says what and why, and writes nothing.</summary>
public sealed class LoadGateTests
{
    private const string Good = "D1,Sam Seller,Open,10,2026-01-01,2026-02-01";

    [Fact]
    public void Load_ThatWouldLoseAnOpenDeal_StopsWithWhatAndWhyAndKeepsTheRejectedRows()
    {
        using var rig = Rig(Good, "D2,Sam Seller,Open,ten,2026-01-01,2026-02-01");

        Assert.StartsWith(
            "deals.csv line 3: 1 of 2 rows would be lost, open deals: amount 'ten' is not a number (1 row, the first in line 3). The load was stopped and nothing was written.",
            rig.Refused(),
            StringComparison.Ordinal
        );
        Assert.Equal(0, rig.One<long>("SELECT COUNT(*) FROM opportunity"));
        Assert.Contains("D2,Sam Seller,Open,ten", File.ReadAllText(rig.RejectFile), StringComparison.Ordinal);
    }

    [Fact]
    public void Load_ThatLosesAClosedDeal_GoesOnUpToTheShare()
    {
        var rows = Enumerable.Range(1, 19).Select(number => $"D{number},Sam Seller,Open,10,2026-01-01,2026-02-01");
        using var rig = Rig([.. rows, "D99,Sam Seller,Won,ten,2026-01-01,2026-02-01"]);

        // One of 20 is the share of 5%, itself allowed.
        Assert.Equal((1, 19), (rig.Run().Rejected, rig.One<long>("SELECT COUNT(*) FROM opportunity")));

        rig.Rejects = new() { Share = 0.049 };
        Assert.Contains("1 of 20 rows would be lost: amount", rig.Refused(), StringComparison.Ordinal);
    }

    [Fact]
    public void Load_ThatIsToldToGoOn_LoadsTheRest()
    {
        using var rig = Rig(Good, "D2,Sam Seller,Open,ten,2026-01-01,2026-02-01");
        rig.Rejects = new() { GoesOn = true };

        Assert.Equal((1, 1), (rig.Run().Rejected, rig.One<long>("SELECT COUNT(*) FROM opportunity")));
    }

    [Theory]
    [InlineData("ForecastingQuota.csv", "QuotaOwnerId,StartDate,QuotaAmount", "005X,2026-01-01,5", "quotas")]
    [InlineData(
        "ForecastingSubmission.csv",
        "OwnerId,PeriodStart,SubmittedDate,ForecastCategory,Amount",
        "005R,2026-01-01,soon,Commit,5",
        "forecast calls"
    )]
    [InlineData("User.csv", "Id,Name", "005R,", "people")]
    [InlineData("OpportunityStage.csv", "MasterLabel,IsClosed,IsWon", "Won,maybe,true", "stages")]
    public void Load_ThatWouldLoseASingleOneOfThese_Stops(string file, string header, string row, string what)
    {
        using var rig = SalesforceFiles.Plain();
        rig.Rejects = new();
        rig.File(file, header, row);

        Assert.Contains($"1 of 1 rows would be lost, {what}: ", rig.Refused(), StringComparison.Ordinal);
    }

    [Fact]
    public void Load_CountsEveryRowOnceAndKeepsItsFindingsUntilTheNext()
    {
        using var rig = SalesforceFiles.Plain();
        rig.File(
            "Opportunity.csv",
            SalesforceFiles.Opportunities,
            SalesforceFiles.Deal(owner: "005X"),
            SalesforceFiles.Deal(owner: "005Y", id: "006B")
        );

        var deals = rig.Run().Of("Opportunity.csv");

        Assert.Equal(deals.Read, deals.Loaded + deals.Merged + deals.SetApart + deals.Rejected);
        Assert.Equal(
            "Opportunity.csv: 2 rows loaded: owner '005X' is unknown; taken as Unassigned (line 2 first).",
            rig.One<string>("SELECT value FROM setting WHERE name LIKE 'load.opportunity.%'")
        );

        rig.File("Opportunity.csv", SalesforceFiles.Opportunities, SalesforceFiles.Deal());
        rig.Run();
        Assert.Empty(rig.Query<string>("SELECT value FROM setting WHERE name LIKE 'load.opportunity.%'"));
    }

    [Fact]
    public void Load_ThatIsToldToGoOn_SaysWhatWouldHaveStoppedIt()
    {
        using var rig = Rig(Good, "D2,Sam Seller,Open,ten,2026-01-01,2026-02-01");
        rig.Rejects = new() { GoesOn = true };

        Assert.Equal(
            "deals.csv: 1 of 2 rows would be lost, open deals: amount 'ten' is not a number (1 row, the first in line 3).",
            rig.Run().OverLimit
        );

        rig.File("deals.csv", SmallMapping.Header, Good);
        Assert.Null(rig.Run().OverLimit);
    }

    [Fact]
    public void Reasons_BeyondTheirLimit_AreCountedTogether_SoThatTheGateNamesALine()
    {
        // 201 columns that a row may lack: a reason for each number of columns.
        var rows = Enumerable.Range(1, 210).Select(columns => new string('x', 1) + new string(',', columns + 10));
        using var rig = Rig([Good, .. rows]);

        var refusal = rig.Refused();

        Assert.StartsWith("deals.csv line 3: 210 of 211 rows would be lost", refusal, StringComparison.Ordinal);
        rig.Rejects = new() { GoesOn = true };
        var reasons = rig.Run().Of("deals.csv").Reasons;
        Assert.Equal((201, 210), (reasons.Count, reasons.Sum(reason => reason.Rows)));
        Assert.Contains(
            reasons,
            reason => reason is { Rows: 10, Reason: "one of more reasons than are told apart here" }
        );
    }

    private static ImportRig Rig(params string[] rows)
    {
        var rig = SmallMapping.Rig(SmallMapping.Yaml(), rows);
        rig.Rejects = new RejectLimit();
        return rig;
    }
}
