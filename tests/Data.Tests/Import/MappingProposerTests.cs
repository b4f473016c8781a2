using RevBot.Data.Import;

namespace RevBot.Data.Tests.Import;

/// <summary>A mapping proposed from schemas and samples loads what it was proposed for.</summary>
public sealed class MappingProposerTests : IDisposable
{
    private readonly ImportRig rig = new() { Rejects = new() };

    public MappingProposerTests() =>
        rig.File(
                "verkauf_deals.csv",
                "Deal Number;Subject;Client;Sales Rep;Deal Stage;Deal Value;Expected Close Date;Entry Date;Date Modified;Win Probability",
                "A-1;Dock;Harbour;7;Demo;1.234,50;15.03.2026;02.01.2026;03.01.2026;40",
                "A-2;Mill;Harbour;8;Signed;2.000,00;10.02.2026;02.01.2026;10.02.2026;100",
                "A-3;Barn;Farm;7;Dropped;500,00;11.02.2026;02.01.2026;11.02.2026;0"
            )
            .File(
                "staff.csv",
                "Employee Id;Full Name;E-Mail;Reports To",
                "7;Ann;ann@x.example;9",
                "8;Bob;bob@x.example;9",
                "9;Cleo;cleo@x.example;"
            );

    public void Dispose() => rig.Dispose();

    [Fact]
    public void Proposal_NamesColumnsWithConfidenceAndReasons_AndGapsWithTheirCost()
    {
        var proposal = MappingProposer.Propose(rig.Extract, new());

        var found = proposal
            .Fields.Where(field => field.Target == "opportunity" && field.Column is not null)
            .ToDictionary(field => field.Field, field => field.Column);
        Assert.Equal("Deal Number", found["crm_id"]);
        Assert.Equal("Sales Rep", found["owner"]);
        Assert.Equal("Deal Value", found["amount"]);
        Assert.Equal("Expected Close Date", found["close_on"]);
        Assert.Equal("Entry Date", found["created_at"]);
        var owner = proposal.Fields.Single(field => field is { Target: "opportunity", Field: "owner" });
        Assert.InRange(owner.Confidence, 0.9, 1);
        Assert.Contains("its values are those of staff.csv", owner.Reason, StringComparison.Ordinal);
        Assert.Contains(
            proposal.Fields,
            field =>
                field is { Field: "currency", Column: null }
                && field.Reason.Contains("reporting currency", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Proposal_AsksWhatNoSchemaSays_UntilSomebodyHasSaid()
    {
        var asked = MappingProposer.Propose(rig.Extract, new()).Questions;
        Assert.Equal(
            ["fiscal-start", "currency", "zone", "won", "lost", "sees-all"],
            asked.Select(question => question.Key),
            StringComparer.Ordinal
        );
        Assert.Equal("Signed", asked[3].Otherwise);
        Assert.Equal("Dropped", asked[4].Otherwise);

        Assert.Empty(MappingProposer.Propose(rig.Extract, Answered()).Questions);
    }

    [Fact]
    public void Proposal_WithItsAnswers_LoadsTheSource()
    {
        rig.WithMapping(MappingProposer.Propose(rig.Extract, Answered()).Yaml);

        Assert.Equal(0, rig.Run().Rejected);
        Assert.Equal(
            [
                ("A-1", 123450L, "EUR", 20260315L, 0L, "Ann"),
                ("A-2", 200000L, "EUR", 20260210L, 1L, "Bob"),
                ("A-3", 50000L, "EUR", 20260211L, 2L, "Ann"),
            ],
            rig.Query<(string, long, string, long, long, string)>(
                "SELECT o.crm_id, v.amount_minor, v.currency, v.close_on, s.outcome, w.name FROM opportunity_version v "
                    + "JOIN opportunity o ON o.id = v.opportunity_id JOIN stage s ON s.id = v.stage_id JOIN seller w ON w.id = v.owner_id "
                    + "WHERE v.valid_to IS NULL ORDER BY o.crm_id"
            )
        );
        Assert.Equal(
            [("Ann", "Cleo", 0L), ("Bob", "Cleo", 0L)],
            rig.Query<(string, string, long)>(
                "SELECT s.name, m.name, s.role FROM seller s JOIN seller m ON m.id = s.manager_id ORDER BY s.name"
            )
        );
        Assert.Equal(2, rig.One<long>("SELECT role FROM seller WHERE name = 'Cleo'"));
        Assert.Equal("4", rig.One<string>("SELECT value FROM setting WHERE name = 'fiscal.first_month'"));
    }

    [Fact]
    public void Proposal_OfAFolderWithoutDeals_SaysWhatIsWanted()
    {
        File.Delete(Path.Combine(rig.Extract, "verkauf_deals.csv"));

        var refused = Assert.Throws<ImportException>(() => MappingProposer.Propose(rig.Extract, new()));
        Assert.Contains("no file of deals was found", refused.Message, StringComparison.Ordinal);
    }

    private static MapAnswers Answered() =>
        new()
        {
            FiscalFirstMonth = 4,
            Currency = "EUR",
            Zone = "UTC",
            Won = ["Signed"],
            Lost = ["Dropped"],
            SeesAll = ["cleo@x.example"],
        };
}
