using RevBot.Data.Import;

namespace RevBot.Data.Tests.Import;

/// <summary>People: who is whose manager, and what two rows of one person mean.</summary>
public sealed class SellerRowTests : IDisposable
{
    private const string Managers =
        "SELECT s.crm_id, m.crm_id FROM seller s LEFT JOIN seller m ON m.id = s.manager_id ORDER BY s.crm_id";

    private readonly ImportRig rig = new();

    public void Dispose() => rig.Dispose();

    [Theory]
    [InlineData("Ann Lee", "several bear the name of manager 'Ann Lee'; left empty")]
    [InlineData("Nobody", "manager 'Nobody' is unknown; left empty")]
    public void Manager_WhoCannotBeTold_IsLeftEmptyAndSaid(string manager, string said)
    {
        var summary = Load("name", "null", "1,Ann Lee,,", "2,Ann Lee,,", $"3,Rob Rep,,{manager}");

        Assert.Equal([("1", null), ("2", null), ("3", (string?)null)], rig.Query<(string, string?)>(Managers));
        Assert.Equal([0L, 0L, 0L], rig.Query<long>("SELECT role FROM seller"));
        Assert.Contains(summary.Findings, finding => finding.Contains(said, StringComparison.Ordinal));
    }

    [Fact]
    public void Manager_WhoseNameTwoBear_RejectsTheRowWhereTheMappingSaysSo()
    {
        var summary = Load("nameOrId", "reject", "1,Ann Lee,,", "2,Ann Lee,,", "3,Rob Rep,,Ann Lee", "4,Kim Rep,,1");

        Assert.Equal([("1", null), ("2", null), ("4", "1")], rig.Query<(string, string?)>(Managers));
        Assert.Equal(
            "several bear the name of manager 'Ann Lee'",
            Assert.Single(summary.Of("people.csv").Reasons).First
        );
    }

    [Fact]
    public void Manager_WhoseNameAStoredPersonBearsToo_CannotBeTold_UntilThatPersonIsRenamed()
    {
        Load("name", "null", "1,Ann Lee,,");

        Load("name", "null", "2,Ann Lee,,", "3,Rob Rep,,Ann Lee");
        Assert.Equal([("1", null), ("2", null), ("3", (string?)null)], rig.Query<(string, string?)>(Managers));

        Load("name", "null", "1,Ann Lee-Ross,,", "2,Ann Lee,,", "3,Rob Rep,,Ann Lee");
        Assert.Equal([("1", null), ("2", null), ("3", "2")], rig.Query<(string, string?)>(Managers));
    }

    [Fact]
    public void Manager_OfAnEarlierLoad_IsFoundByName()
    {
        Load("name", "null", "1,Ann Lee,,");
        Load("name", "null", "3,Rob Rep,,ann lee");

        Assert.Equal([("1", null), ("3", "1")], rig.Query<(string, string?)>(Managers));
    }

    [Theory]
    [InlineData("7,Ann Lee,ann@x.example,,analyst,", 1, 0)]
    [InlineData("7,Ann Lee,ann@x.example,,rep,", 0, 1)]
    [InlineData("7,Ann Lee,other@x.example,,analyst,", 0, 1)]
    [InlineData("7,Ann Lee,ann@x.example,,rep,2026-01-02", 0, 1)]
    public void SecondRow_OfAPerson_IsMergedOnlyWhereItSaysTheSame(string second, int merged, int rejected)
    {
        var people = Load("crmId", "null", "7,Ann Lee,ann@x.example,,analyst,", second).Of("people.csv");

        Assert.Equal((merged, rejected), (people.Merged, people.Rejected));
        Assert.Equal((4, "ann@x.example"), rig.One<(long, string)>("SELECT role, email FROM seller"));
    }

    [Fact]
    public void SecondRow_ThatIsNewer_CountsWhateverStandsBetween()
    {
        // The same as the first, with an older date, says nothing of the one between.
        Load(
            "crmId",
            "null",
            "7,Ann Lee,,,analyst,2026-01-05",
            "7,Ann Lee,,,analyst,2026-01-01",
            "7,Ann Lee,,,rep,2026-01-03"
        );
        Assert.Equal(4, rig.One<long>("SELECT role FROM seller"));

        Load("crmId", "null", "7,Ann Lee,,,rep,2026-01-03", "7,Ann Lee,,,analyst,2026-01-05");
        Assert.Equal(4, rig.One<long>("SELECT role FROM seller"));
    }

    private ImportSummary Load(string by, string onUnknown, params string[] rows) =>
        rig.WithMapping(
                $$"""
                sources:
                  - file: people.csv
                    target: seller
                    fields:
                      crm_id: id
                      name: name
                      email: email
                      manager: { column: manager, by: {{by}}, onUnknown: "{{onUnknown}}" }
                      role: role
                      modified_at: modified
                """
            )
            .File("people.csv", ["id,name,email,manager,role,modified", .. rows.Select(Full)])
            .Run();

    private static string Full(string row) => row + new string(',', 5 - row.Count(character => character == ','));
}
