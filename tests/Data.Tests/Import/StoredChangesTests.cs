using NodaTime;
using RevBot.Data.Calendar;

namespace RevBot.Data.Tests.Import;

/// <summary>Changes of deals whose own rows an extract lacks.</summary>
public sealed class StoredChangesTests : IDisposable
{
    private const string Amounts = "SELECT amount_minor, valid_from, valid_to FROM opportunity_version ORDER BY number";
    private const string Changes = "Id,OpportunityId,Field,OldValue,NewValue,CreatedDate";

    private const string Corrections =
        "SELECT amount_minor, valid_from FROM opportunity_version WHERE recorded_at > valid_from";

    private static readonly long Created = At(1, 5, 9);

    private readonly ImportRig rig = SalesforceFiles.Plain();

    public void Dispose() => rig.Dispose();

    [Fact]
    public void Changes_NewerThanWhatIsStored_GoOnFromIt_AndOnceOnly()
    {
        History("1,006A,Amount,500,800,2026-01-20T09:00:00Z", "2,006A,Amount,800,1000.50,2026-02-01T09:00:00Z");
        rig.Run();

        WithoutDeals("3,006A,Amount,1000.50,1500,2026-02-15T09:00:00Z");
        var history = rig.Run().Of("OpportunityFieldHistory.csv");

        Assert.Equal((1, 1), (history.Read, history.Loaded));
        Assert.Equal(
            [
                (50000L, Created, (long?)At(1, 20, 9)),
                (80000L, At(1, 20, 9), At(2, 1, 9)),
                (100050L, At(2, 1, 9), At(2, 15, 9)),
                (150000L, At(2, 15, 9), null),
            ],
            rig.Query<(long, long, long?)>(Amounts)
        );
        Assert.Equal(2, rig.One<long>("SELECT revision FROM opportunity"));

        var before = rig.Dump();
        Assert.Equal(1, rig.Run().Of("OpportunityFieldHistory.csv").Merged);
        Assert.Equal(before, rig.Dump());
    }

    [Fact]
    public void Changes_ThatComeAfterTheDeals_FillTheTimeBeforeTheirSnapshot()
    {
        rig.Run();

        WithoutDeals("1,006A,Amount,500,1000.50,2026-01-20T09:00:00Z");
        rig.Run();

        Assert.Equal(
            [(50000L, Created, (long?)At(1, 20, 9)), (100050L, At(1, 20, 9), null)],
            rig.Query<(long, long, long?)>(Amounts)
        );
    }

    [Fact]
    public void Changes_OfAValueThatASnapshotToldOtherwiseLater_EndWithTheSnapshot()
    {
        rig.Run();
        rig.File(
            "Opportunity.csv",
            SalesforceFiles.Opportunities,
            SalesforceFiles.Deal(amount: "2000", modified: "2026-02-20T09:00:00Z")
        );
        rig.Run();

        WithoutDeals("1,006A,Amount,1000.50,1500,2026-02-10T09:00:00Z");
        rig.Run();

        Assert.Equal(
            [
                (100050L, Created, (long?)At(2, 10, 9)),
                (150000L, At(2, 10, 9), At(2, 20, 9)),
                (200000L, At(2, 20, 9), null),
            ],
            rig.Query<(long, long, long?)>(Amounts)
        );
    }

    [Fact]
    public void Changes_OfADealThatNobodyHas_AreSetApart()
    {
        rig.Run();
        WithoutDeals("1,006Z,Amount,1,2,2026-02-10T09:00:00Z");

        Assert.Equal(1, rig.Run().Of("OpportunityFieldHistory.csv").SetApart);
    }

    [Fact]
    public void Change_OfAnAmountInAnotherCurrencyThanItsDeal_IsRejected()
    {
        History("1,006A,Amount,EUR 500,USD 800,2026-01-20T09:00:00Z");

        Assert.Equal(
            "old 'EUR 500' is in EUR, the row in USD",
            Assert.Single(rig.Run().Of("OpportunityFieldHistory.csv").Reasons).First
        );
    }

    [Fact]
    public void Change_OfAStageThatIsCalledLikeACategory_IsOfThatStage()
    {
        rig.File("Opportunity.csv", SalesforceFiles.Opportunities, SalesforceFiles.Deal("Forecast"));
        History("1,006A,StageName,Most Likely,Forecast,2026-01-20T09:00:00Z");

        rig.Run();

        Assert.Equal(
            ["Most Likely", "Forecast"],
            rig.Query<string>(
                "SELECT s.name FROM opportunity_version v JOIN stage s ON s.id = v.stage_id ORDER BY number"
            ),
            StringComparer.Ordinal
        );
    }

    [Fact]
    public void History_OfADealInASplitStage_LeavesItWon()
    {
        rig.File(
            "Opportunity.csv",
            SalesforceFiles.Opportunities + ",IsClosed,IsWon",
            SalesforceFiles.Deal("Done", "Closed", id: "006A", modified: "2026-02-20T09:00:00Z") + ",true,true",
            SalesforceFiles.Deal("Done", "Omitted", id: "006B", modified: "2026-02-20T09:00:00Z") + ",true,false",
            SalesforceFiles.Deal("Done", "Omitted", id: "006C", modified: "2026-02-20T09:00:00Z") + ",true,false"
        );
        rig.Run();

        WithoutDeals(
            "1,006A,StageName,Prospecting,Done,2026-02-01T09:00:00Z",
            "2,006B,StageName,Prospecting,Done,2026-02-01T09:00:00Z"
        );
        rig.Run();

        Assert.Equal(
            [
                ("006A", "Prospecting", 0L),
                ("006A", "Done (won)", 1L),
                ("006B", "Prospecting", 0L),
                ("006B", "Done", 2L),
            ],
            rig.Query<(string, string, long)>(
                "SELECT o.crm_id, s.name, s.outcome FROM opportunity_version v "
                    + "JOIN opportunity o ON o.id = v.opportunity_id JOIN stage s ON s.id = v.stage_id "
                    + "WHERE o.crm_id <> '006C' ORDER BY o.crm_id, number"
            )
        );
    }

    // D1 was 100, from 10 January 200; on 1 March it became known that it had been 150 since 5 January.
    [Fact]
    public void Changes_BesideALateCorrection_EndNoTimeThatItTellsOf()
    {
        rig.WithMapping(
                SmallMapping.Yaml(source: "optional: true")
                    + """

                      - file: versions.csv
                        optional: true
                        target: opportunity_version
                        fields: { opportunity: deal, stage: stage, valid_from: from, recorded_at: recorded, amount: amount, close_on: close }
                      - file: changes.csv
                        optional: true
                        target: opportunity_change
                        fields: { opportunity: deal, field: field, changed_at: at, old: old, new: new }
                    """
            )
            .File("deals.csv", SmallMapping.Header, "D1,Sam Seller,Open,150,2026-01-01,2026-03-31")
            .File(
                "versions.csv",
                "deal,stage,from,recorded,amount,close",
                "D1,Open,2026-01-01T00:00:00Z,2026-01-01T00:00:00Z,100,2026-03-31",
                "D1,Open,2026-01-05T00:00:00Z,2026-03-01T00:00:00Z,150,2026-03-31",
                "D1,Open,2026-01-10T00:00:00Z,2026-01-10T00:00:00Z,200,2026-03-31"
            );
        rig.Run();
        var corrected = Assert.Single(rig.Query<(long, long)>(Corrections));

        File.Delete(Path.Combine(rig.Extract, "deals.csv"));
        File.Delete(Path.Combine(rig.Extract, "versions.csv"));
        rig.File("changes.csv", "deal,field,at,old,new", "D1,amount,2026-02-15T09:00:00Z,200,300");
        rig.Run();

        Assert.Equal(corrected, Assert.Single(rig.Query<(long, long)>(Corrections)));
        Assert.Equal(
            [(10000L, At(1, 1, 0)), (20000L, At(1, 10, 0)), (30000L, At(2, 15, 9))],
            rig.Query<(long, long)>(
                "SELECT amount_minor, valid_from FROM opportunity_version WHERE recorded_at = valid_from ORDER BY valid_from"
            )
        );
    }

    private void History(params string[] rows) => rig.File("OpportunityFieldHistory.csv", [Changes, .. rows]);

    private void WithoutDeals(params string[] rows)
    {
        rig.File("Opportunity.csv", SalesforceFiles.Opportunities);
        History(rows);
    }

    private static long At(int month, int day, int hour) => Dates.ToMicros(Instant.FromUtc(2026, month, day, hour, 0));
}
