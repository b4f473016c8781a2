namespace RevBot.Data.Tests.Import;

/// <summary>Children are written as they come, in whatever order that is.</summary>
public sealed class ChildOrderTests : IDisposable
{
    private const string Contacts =
        "SELECT o.crm_id || c.number || c.name FROM contact_role c JOIN opportunity o ON o.id = c.opportunity_id ORDER BY 1";

    private readonly ImportRig rig = SalesforceFiles.Plain();

    public ChildOrderTests() =>
        rig.File(
            "Opportunity.csv",
            SalesforceFiles.Opportunities,
            SalesforceFiles.Deal(),
            SalesforceFiles.Deal(id: "006B")
        );

    public void Dispose() => rig.Dispose();

    [Fact]
    public void Import_OfContactsOutOfTheirDealsOrder_NumbersThemByTheFile()
    {
        Write("006B,Ann", "006A,Ben", "006B,Cleo", "006A,Dan");

        var summary = rig.Run();

        Assert.Equal(
            ["006A1Ben", "006A2Dan", "006B1Ann", "006B2Cleo"],
            rig.Query<string>(Contacts),
            StringComparer.Ordinal
        );
        var contacts = summary.Of("OpportunityContactRole.csv");
        Assert.Equal((4, 4, 0), (contacts.Read, contacts.Loaded, contacts.Merged));
        Assert.Equal(
            4,
            summary.Tables.Single(table => table.Table.StartsWith("contact", StringComparison.Ordinal)).Inserted
        );
    }

    [Fact]
    public void Import_OfContactsOutOfTheirDealsOrderTwice_LeavesThemAsTheyWere()
    {
        Write("006B,Ann", "006A,Ben", "006B,Cleo", "006A,Dan");
        rig.Run();
        var before = rig.Dump();

        rig.Run();

        Assert.Equal(before, rig.Dump());
    }

    private void Write(params string[] contacts) =>
        rig.File("OpportunityContactRole.csv", ["OpportunityId,ContactName__c", .. contacts]);
}
