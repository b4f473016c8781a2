using NodaTime;
using RevBot.Data.Calendar;

namespace RevBot.Data.Tests.Import;

/// <summary>The public extract against the counts that its own README gives.</summary>
public sealed class CrmSalesOpportunitiesTests : IDisposable
{
    private const string Latest =
        "FROM opportunity_version v JOIN stage s ON s.id = v.stage_id JOIN opportunity o ON o.id = v.opportunity_id WHERE v.valid_to IS NULL";

    private readonly ImportRig rig = new() { Mapping = "crm-sales-opportunities" };

    public void Dispose() => rig.Dispose();

    [Fact]
    public void Import_OfTheRealExtract_GivesTheQuartersOfItsReadme()
    {
        Load();

        var quarters = rig.Query<(long Quarter, long Won, long Lost, long Amount)>(
            "SELECT (v.close_on / 100 % 100 + 2) / 3, SUM(s.outcome = 1), SUM(s.outcome = 2), "
                + $"SUM(CASE WHEN s.outcome = 1 THEN v.amount_minor ELSE 0 END) / 100 {Latest} AND s.outcome > 0 GROUP BY 1 ORDER BY 1"
        );

        Assert.Equal(
            [(1, 531, 116, 1_134_672), (2, 1254, 778, 3_086_111), (3, 1257, 790, 2_982_255), (4, 1196, 789, 2_802_496)],
            quarters
        );
    }

    [Fact]
    public void Import_OfTheRealExtract_LoadsEveryRowAndSaysSo()
    {
        var summary = Load();

        Assert.Equal(0, summary.Rejected);
        Assert.Null(summary.RejectFile);
        Assert.All(
            summary.Sources,
            source => Assert.Equal(source.Read, source.Loaded + source.Merged + source.Rejected)
        );
        Assert.Equal(8800, summary.Of("sales_pipeline.csv").Loaded);
        Assert.Equal(
            [("Engaging", 1589), ("Lost", 2473), ("Prospecting", 500), ("Won", 4238)],
            rig.Query<(string, long)>($"SELECT s.name, COUNT(*) {Latest} GROUP BY s.name ORDER BY s.name")
        );
    }

    [Fact]
    public void Import_OfTheRealExtract_MendsTheDirtThatItsReadmeLists()
    {
        Load();

        Assert.Equal(
            1480,
            rig.One<long>(
                "SELECT COUNT(*) FROM opportunity o JOIN product p ON p.id = o.product_id WHERE p.name = 'GTX Pro'"
            )
        );
        Assert.Equal(0, rig.One<long>("SELECT COUNT(*) FROM account WHERE industry = 'technolgy'"));
        Assert.Equal(12, rig.One<long>("SELECT COUNT(*) FROM account WHERE industry = 'technology'"));
        Assert.Equal(1425, rig.One<long>("SELECT COUNT(*) FROM opportunity WHERE account_id IS NULL"));
        Assert.Equal(500, rig.One<long>("SELECT COUNT(*) FROM opportunity WHERE created_at IS NULL"));
        Assert.Equal(0, rig.One<long>($"SELECT COUNT(*) {Latest} AND s.outcome = 0 AND v.close_on IS NOT NULL"));
    }

    [Fact]
    public void Import_OfTheRealExtract_TakesOpenAmountsFromThePriceListAndStatesIt()
    {
        var summary = Load();

        Assert.Equal(
            0,
            rig.One<long>(
                "SELECT COUNT(*) FROM opportunity_version v JOIN opportunity o ON o.id = v.opportunity_id JOIN product p ON p.id = o.product_id "
                    + "JOIN stage s ON s.id = v.stage_id WHERE s.outcome <> 1 AND v.amount_minor <> p.list_price_minor"
            )
        );
        Assert.Contains(summary.Assumptions, sentence => sentence.Contains("list price", StringComparison.Ordinal));
        Assert.Equal(
            summary.Assumptions.Order(StringComparer.Ordinal),
            rig.Query<string>("SELECT value FROM setting WHERE name LIKE 'assumption.%'").Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Import_OfTheRealExtract_BuildsThreeLevelsUnderOneHead()
    {
        Load();

        // 1 head, 6 managers, 35 agents; each person stands below themselves, the managers below the head, the agents below both.
        Assert.Equal(1 + 6 + 35 + 6 + 35 + 35, rig.One<long>("SELECT COUNT(*) FROM seller_closure"));
        Assert.Equal(
            42,
            rig.One<long>(
                "SELECT COUNT(*) FROM seller_closure c JOIN seller s ON s.id = c.ancestor_id WHERE s.email = 'head@crm-sales.example'"
            )
        );
        Assert.Equal(
            "Dustin Brinkmann",
            rig.One<string>(
                "SELECT m.name FROM seller s JOIN seller m ON m.id = s.manager_id WHERE s.email = 'anna.snelling@crm-sales.example'"
            )
        );
        Assert.Equal(
            "Central",
            rig.One<string>(
                "SELECT t.region FROM seller s JOIN territory t ON t.id = s.territory_id WHERE s.name = 'Anna Snelling'"
            )
        );
    }

    [Fact]
    public void Import_OfTheRealExtract_IsFreshAtTheCloseOfItsLastDay()
    {
        Load();

        var close = Instant.FromUtc(2018, 1, 1, 0, 0) - Duration.FromTicks(10);
        Assert.Equal(Dates.ToMicros(close), rig.One<long>("SELECT newest_change_at FROM sync_run"));
        Assert.Equal("2017-12-31", rig.One<string>("SELECT value FROM setting WHERE name = 'frozen_on'"));
    }

    [Fact]
    public void Import_OfTheRealExtractTwice_LeavesEveryRowAsItWas()
    {
        Load();
        var before = rig.Dump();

        var second = rig.Run(ImportRig.Now + Duration.FromDays(1), SampleExtract.Folder);

        Assert.Equal(before, rig.Dump());
        Assert.Equal(0, second.Loaded);
        Assert.Equal(second.Read, second.Merged);
        Assert.Equal(2, second.Revision);
    }

    private Data.Import.ImportSummary Load() => rig.Run(from: SampleExtract.Folder);
}
