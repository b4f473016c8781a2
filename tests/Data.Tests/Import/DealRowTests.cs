using RevBot.Data.Import;

namespace RevBot.Data.Tests.Import;

/// <summary>Deals' own rows: bad flags, second rows, and stages that hold won and lost deals.</summary>
public sealed class DealRowTests : IDisposable
{
    private const string Outcomes =
        "SELECT o.crm_id, s.name, s.outcome FROM opportunity_version v JOIN opportunity o ON o.id = v.opportunity_id "
        + "JOIN stage s ON s.id = v.stage_id WHERE v.valid_to IS NULL ORDER BY o.crm_id";

    private const string Yaml = """
        settings: { currency: EUR }
        stages: [{ name: Open }, { name: Gained, outcome: won }]
        sources:
          - file: deals.csv
            target: opportunity
            closeBeforeCreated: accept
            fields:
              crm_id: id
              name: id
              stage: { column: stage, onUnknown: create }
              is_closed: closed
              is_won: won
              amount: amount
              created_at: created
              modified_at: modified
        """;

    private readonly ImportRig rig = new();

    public void Dispose() => rig.Dispose();

    [Theory]
    [InlineData("maybe,true", "is_closed 'maybe' is neither true nor false")]
    [InlineData("true,maybe", "is_won 'maybe' is neither true nor false")]
    public void Row_WithABadFlag_IsRejectedAndItsDealIsNotLoaded(string flags, string reason)
    {
        var deals = Load($"D1,Open,{flags},10,2026-01-01,").Of("deals.csv");

        Assert.Equal((1, 0, reason), (deals.Rejected, deals.Loaded, Assert.Single(deals.Reasons).First));
        Assert.Equal(0, rig.One<long>("SELECT COUNT(*) FROM opportunity"));
    }

    [Fact]
    public void Row_WhoseStageIsUnknownAndFlagIsBad_IsOneRejectedRow()
    {
        rig.Rejects = new();
        rig.WithMapping(Yaml.Replace(", onUnknown: create", "", StringComparison.Ordinal));
        rig.File("deals.csv", "id,stage,closed,won,amount,created,modified", "D1,Nowhere,true,true,10,2026-01-01,");

        Assert.Contains(
            "1 of 1 rows would be lost: stage 'Nowhere' is unknown",
            rig.Refused(),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("D1,Open,,,10,2026-01-01,", "D1,Open,,,10,2026-01-01,", 1, 0, 1000)]
    [InlineData("D1,Open,,,10,2026-01-01,", "D1,Open,,,11,2026-01-01,", 0, 1, 1000)]
    [InlineData("D1,Open,,,10,2026-01-01,", "D1,Gained,,,10,2026-01-01,", 0, 1, 1000)]
    [InlineData("D1,Open,,,10,2026-01-01,", "D1,Open,,,10,2026-01-02,", 0, 1, 1000)]
    [InlineData("D1,Open,,,10,2026-01-01,2026-02-01", "D1,Open,,,10,2026-01-01,2026-01-31", 1, 0, 1000)]
    [InlineData("D1,Open,,,10,2026-01-01,2026-02-01", "D1,Open,,,11,2026-01-01,2026-01-31", 1, 0, 1000)]
    [InlineData("D1,Open,,,10,2026-01-01,2026-02-01", "D1,Open,,,11,2026-01-01,2026-02-02", 0, 0, 1100)]
    public void SecondRow_OfADeal_IsMergedWhereItSaysTheSame_AndElseTheNewerCounts(
        string first,
        string second,
        int merged,
        int rejected,
        long amount
    )
    {
        var deals = Load(first, second).Of("deals.csv");

        Assert.Equal((merged, rejected), (deals.Merged, deals.Rejected));
        Assert.Equal(amount, rig.One<long>("SELECT amount_minor FROM opportunity_version"));
    }

    [Fact]
    public void Stage_WhoseRowsAreWonAndLost_IsOneStageForEachOutcome_AndStaysSo()
    {
        string[] rows =
        [
            "D1,Closed,true,true,10,2026-01-01,",
            "D2,Closed,true,false,20,2026-01-01,",
            "D3,Closed,true,false,30,2026-01-01,",
            "D4,Closed,false,false,40,2026-01-01,",
        ];
        (string, string, long)[] expected =
        [
            ("D1", "Closed (won)", 1L),
            ("D2", "Closed", 2L),
            ("D3", "Closed", 2L),
            ("D4", "Closed (open)", 0L),
        ];

        var summary = Load(rows);

        Assert.Equal(0, summary.Rejected);
        Assert.Equal(expected, rig.Query<(string, string, long)>(Outcomes));
        Assert.Contains(
            "The stage 'Closed' counts as lost; its 1 rows that are won by their own closed and won are in the stage 'Closed (won)'.",
            summary.Findings,
            StringComparer.Ordinal
        );
        // That a stage is in no list is said when it is made, not again.
        var before = Kept();
        Load(rows);
        Assert.Equal(before, Kept());

        IEnumerable<string> Kept() =>
            rig.Dump().Where(line => !line.StartsWith("setting: load.", StringComparison.Ordinal));
    }

    [Fact]
    public void Stage_OfTheMappingsList_CountsWhateverARowsFlagsSay()
    {
        var summary = Load("D1,Gained,true,false,10,2026-01-01,");

        Assert.Equal(("D1", "Gained", 1L), rig.One<(string, string, long)>(Outcomes));
        Assert.Contains(
            summary.Findings,
            finding =>
                finding.Contains(
                    "the row says closed, its stage 'Gained' won; the stage counts",
                    StringComparison.Ordinal
                )
        );
    }

    [Fact]
    public void Stage_ThatIsSplit_IsInAHistoryWithoutFlagsWhatTheDealEndedAs()
    {
        using var plain = SalesforceFiles.Plain();
        plain
            .File(
                "Opportunity.csv",
                SalesforceFiles.Opportunities + ",IsClosed,IsWon",
                SalesforceFiles.Deal("Done", "Closed", id: "006A", modified: "2026-02-20T09:00:00Z") + ",true,true",
                SalesforceFiles.Deal("Done", "Omitted", id: "006B") + ",true,false",
                SalesforceFiles.Deal("Done", "Omitted", id: "006C") + ",true,false"
            )
            .File(
                "OpportunityHistory.csv",
                SalesforceFiles.History,
                "1,006A,2026-01-05T09:00:00Z,Prospecting,1000.50,2026-03-31,Pipeline",
                "2,006A,2026-02-01T09:00:00Z,Done,1000.50,2026-03-31,Closed",
                "3,006B,2026-01-05T09:00:00Z,Done,1000.50,2026-03-31,Omitted"
            );

        plain.Run();

        Assert.Equal(
            [("006A", "Prospecting"), ("006A", "Done (won)"), ("006B", "Done")],
            plain.Query<(string, string)>(
                "SELECT o.crm_id, s.name FROM opportunity_version v JOIN opportunity o ON o.id = v.opportunity_id "
                    + "JOIN stage s ON s.id = v.stage_id WHERE o.crm_id <> '006C' ORDER BY o.crm_id, number"
            )
        );
    }

    private ImportSummary Load(params string[] rows) =>
        rig.WithMapping(Yaml).File("deals.csv", ["id,stage,closed,won,amount,created,modified", .. rows]).Run();
}
