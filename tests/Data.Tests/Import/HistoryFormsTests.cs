using NodaTime;
using RevBot.Data.Calendar;

namespace RevBot.Data.Tests.Import;

/// <summary>Histories in all forms: whole states, values before a change, values after it, or both.</summary>
public sealed class HistoryFormsTests : IDisposable
{
    private const string Versions =
        "SELECT s.name AS Stage, amount_minor AS Amount, v.category AS Category, close_on AS CloseOn, valid_from AS ValidFrom, "
        + "valid_to AS ValidTo, recorded_at AS RecordedAt, o.crm_id AS Owner FROM opportunity_version v JOIN stage s ON s.id = v.stage_id "
        + "LEFT JOIN seller o ON o.id = v.owner_id ORDER BY opportunity_id, number";

    private readonly ImportRig rig = SalesforceFiles.Plain();

    public void Dispose() => rig.Dispose();

    [Theory]
    [InlineData("OldValue,NewValue", "500,700", "700,900")]
    [InlineData("OldValue", "500", "700")]
    [InlineData("NewValue", "700", "900")]
    public void Changes_ByTheValueBeforeOrAfterOrBoth_GiveTheSameAmounts(string columns, string first, string second)
    {
        rig.File("Opportunity.csv", SalesforceFiles.Opportunities, SalesforceFiles.Deal(amount: "900"))
            .File(
                "OpportunityFieldHistory.csv",
                "Id,OpportunityId,Field,CreatedDate," + columns,
                $"1,006A,Amount,2026-02-01T10:00:00Z,{first}",
                $"2,006A,Amount,2026-02-10T10:00:00Z,{second}"
            );

        rig.Run();

        var versions = rig.Query<VersionSeen>(Versions);
        // By the values after alone, nothing tells of the amount before the first change: it is taken as no change.
        long?[] expected = columns == "NewValue" ? [70000, 90000] : [50000, 70000, 90000];
        Assert.Equal(expected, versions.Select(version => version.Amount));
        Assert.Equal(At(1, 5, 9), versions[0].ValidFrom);
        Assert.Equal(At(2, 10, 10), versions[^1].ValidFrom);
    }

    [Fact]
    public void Changes_ThatAreNone_AreSetApart()
    {
        rig.File(
            "OpportunityFieldHistory.csv",
            "Id,OpportunityId,Field,OldValue,NewValue,CreatedDate",
            "1,006A,created,,,2026-01-05T09:00:00Z",
            "2,006A,Amount,1000.50,1000.5,2026-02-01T10:00:00Z",
            "3,006GONE,Amount,1,2,2026-02-01T10:00:00Z"
        );

        var history = rig.Run().Of("OpportunityFieldHistory.csv");

        Assert.Equal((3, 3, 0), (history.Read, history.SetApart, history.Rejected));
        Assert.Single(rig.Query<VersionSeen>(Versions));
    }

    [Fact]
    public void Changes_OfAPersonWhomNobodyKnows_CostNoRow()
    {
        rig.File(
            "OpportunityFieldHistory.csv",
            "Id,OpportunityId,Field,OldValue,NewValue,CreatedDate",
            "1,006A,Owner,Gone Girl,Rita Rep,2026-02-01T10:00:00Z"
        );

        var summary = rig.Run();

        Assert.Equal(0, summary.Rejected);
        Assert.Contains(
            summary.Findings,
            finding => finding.Contains("old 'Gone Girl' is unknown and tells nothing", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void History_WithoutACurrency_IsInThatOfItsDeal()
    {
        rig.File(
                "Opportunity.csv",
                SalesforceFiles.Opportunities + ",CurrencyIsoCode",
                SalesforceFiles.Deal(amount: "900") + ",JPY"
            )
            .File(
                "OpportunityHistory.csv",
                SalesforceFiles.History,
                "008A,006A,2026-01-05T09:00:00Z,Prospecting,500,2026-03-31,Pipeline",
                "008B,006A,2026-02-05T09:00:00Z,Prospecting,900,2026-03-31,Pipeline"
            );

        rig.Run();

        // Yen have no minor unit.
        Assert.Equal(
            [(500L, "JPY"), (900L, "JPY")],
            rig.Query<(long, string)>("SELECT amount_minor, currency FROM opportunity_version ORDER BY number")
        );
    }

    [Fact]
    public void History_WithoutACloseDate_HasThatOfItsDealOrOfItsChanges()
    {
        rig.File(
                "OpportunityHistory.csv",
                "Id,OpportunityId,CreatedDate,StageName,Amount,ForecastCategory",
                "008A,006A,2026-01-05T09:00:00Z,Prospecting,500,Pipeline",
                "008B,006A,2026-02-05T09:00:00Z,Prospecting,1000.50,Pipeline"
            )
            .File(
                "OpportunityFieldHistory.csv",
                "Id,OpportunityId,Field,OldValue,NewValue,CreatedDate",
                "1,006A,CloseDate,2026-02-28,2026-03-31,2026-01-20T09:00:00Z"
            );
        rig.Run();

        Assert.Equal(
            [20260228L, 20260331L, 20260331L],
            rig.Query<VersionSeen>(Versions).Select(version => version.CloseOn)
        );
    }

    [Fact]
    public void ClosedDeal_OfAMappingThatTellsNoEarlierState_IsKnownFromItsCreationOn()
    {
        using var small = SmallMapping.Rig(SmallMapping.Yaml(), "D1,Sam Seller,Won,10,2026-01-05,2026-02-10");

        small.Run();

        Assert.Equal(
            [("Open", At(1, 5, 0)), ("Won", At(2, 11, 0) - 1)],
            small.Query<(string, long)>(
                "SELECT s.name, v.valid_from FROM opportunity_version v JOIN stage s ON s.id = v.stage_id ORDER BY number"
            )
        );
    }

    private static long At(int month, int day, int hour) => Dates.ToMicros(Instant.FromUtc(2026, month, day, hour, 0));
}
