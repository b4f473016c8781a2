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

    [Fact]
    public void Dates_AreReadInTheFormatOfTheirOwnColumn_AndASureOneSettlesAnUnsure()
    {
        // 03/04 could be either; 25/01 in the other column is a day first. The people's file writes the month first.
        rig.File(
                "verkauf_deals.csv",
                "Deal Number,Subject,Client,Sales Rep,Deal Stage,Deal Value,Close Date,Created Date",
                "A-1,Dock,Harbour,7,Demo,10,03/04/2026,25/01/2026",
                "A-2,Mill,Harbour,8,Signed,20,05/04/2026,26/01/2026"
            )
            .File("staff.csv", "Employee Id,Full Name,Hire Date", "7,Ann,01/25/2020", "8,Bob,01/26/2020");
        var proposal = MappingProposer.Propose(rig.Extract, Answered() with { SeesAll = [] });

        Assert.DoesNotContain(proposal.Questions, question => question.Key == "day-first");
        Assert.Equal(0, rig.WithMapping(proposal.Yaml).Run().Rejected);
        Assert.Equal(
            [("A-1", 20260403L, "2026-01-25"), ("A-2", 20260405L, "2026-01-26")],
            rig.Query<(string, long, string)>(
                "SELECT o.crm_id, v.close_on, date(o.created_at / 1000000, 'unixepoch') FROM opportunity_version v "
                    + "JOIN opportunity o ON o.id = v.opportunity_id WHERE v.valid_to IS NULL ORDER BY o.crm_id"
            )
        );
        Assert.Equal([20200125L, 20200126L], rig.Query<long>("SELECT hired_on FROM seller ORDER BY crm_id"));
    }

    [Theory]
    [InlineData(null, true, 20260304L)]
    [InlineData(true, false, 20260403L)]
    [InlineData(false, false, 20260304L)]
    public void Dates_ThatNothingSettles_AreAskedAbout(bool? isDayFirst, bool isAsked, long close)
    {
        rig.File(
            "verkauf_deals.csv",
            "Deal Number,Subject,Client,Sales Rep,Deal Stage,Deal Value,Close Date",
            "A-1,Dock,Harbour,7,Signed,10,03/04/2026",
            "A-2,Mill,Harbour,7,Demo,10,03/04/2026"
        );
        var answers = Answered() with { Lost = [], IsDayFirst = isDayFirst };
        var proposal = MappingProposer.Propose(rig.Extract, answers);

        Assert.Equal(isAsked, proposal.Questions.Any(question => question.Key == "day-first"));
        rig.WithMapping(proposal.Yaml).Run();
        Assert.Equal([close], rig.Query<long>("SELECT DISTINCT close_on FROM opportunity_version"));
    }

    [Theory]
    [InlineData(
        "Sgned",
        "Dropped",
        "7",
        "--won names 'Sgned', which is no stage of the deals; the stages are Demo, Signed, Dropped."
    )]
    [InlineData("signed", "Lost", "7", "--lost names 'Lost', which is no stage")]
    [InlineData("signed", "Signed", "7", "The stage 'signed' is named by --won and by --lost")]
    [InlineData("Signed", "Dropped", "annika", "--sees-all names 'annika', who is not in staff.csv")]
    [InlineData(
        "Signed",
        "Dropped",
        "Dan",
        "--sees-all names 'Dan' by the column 'Full Name' of staff.csv, in which a value stands for several people"
    )]
    [InlineData("SIGNED", "dropped", "CLEO@x.example", null)]
    public void Answers_ThatTheSourceDoesNotHave_AreTold(string won, string lost, string seesAll, string? problem)
    {
        rig.File(
            "staff.csv",
            "Employee Id;Full Name;E-Mail;Reports To",
            "7;Dan;ann@x.example;9",
            "8;Dan;bob@x.example;9",
            "9;Cleo;cleo@x.example;"
        );
        var answers = new MapAnswers
        {
            Won = [won],
            Lost = [lost],
            SeesAll = [seesAll],
        };

        var said = MappingProposer.Propose(rig.Extract, answers).ProblemOf(answers);

        Assert.Equal(problem is null, said is null);
        Assert.StartsWith(problem ?? "", said ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public void Answers_AboutStages_AreRefusedWhereTheSourceSaysItself()
    {
        rig.File(
            "verkauf_deals.csv",
            "Deal Number,Subject,Sales Rep,Deal Stage,Deal Value,Close Date,Is Won",
            "A-1,Dock,7,Signed,10,2026-03-04,true",
            "A-2,Mill,7,Demo,10,2026-03-04,false"
        );
        var answers = new MapAnswers { Won = ["Signed"] };

        Assert.StartsWith(
            "--won is not needed",
            MappingProposer.Propose(rig.Extract, answers).ProblemOf(answers),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void People_WhoSeeAll_MayBeNamedInDifferentWays()
    {
        rig.WithMapping(
            MappingProposer.Propose(rig.Extract, Answered() with { SeesAll = ["8", "cleo@x.example", "Ann"] }).Yaml
        );

        rig.Run();

        Assert.Equal([2L, 2L, 2L], rig.Query<long>("SELECT role FROM seller"));
    }

    [Fact]
    public void Files_InAnEncodingThatSomebodyNames_AreReadAndTheMappingSaysSo()
    {
        var file = Path.Combine(rig.Extract, "staff.csv");
        var text = File.ReadAllText(file).Replace("Bob", "Börje", StringComparison.Ordinal);
        File.WriteAllBytes(file, System.Text.Encoding.Latin1.GetBytes(text));

        var refused = Assert.Throws<ImportException>(() => MappingProposer.Propose(rig.Extract, Answered()));
        Assert.Contains("--encoding windows-1252", refused.Message, StringComparison.Ordinal);

        var proposal = MappingProposer.Propose(rig.Extract, Answered() with { Encoding = "windows-1252" });
        rig.WithMapping(proposal.Yaml).Run();
        Assert.Equal("Börje", rig.One<string>("SELECT name FROM seller WHERE crm_id = '8'"));
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
