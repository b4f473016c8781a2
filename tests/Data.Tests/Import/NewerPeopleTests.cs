using NodaTime;

namespace RevBot.Data.Tests.Import;

/// <summary>People in a second, newer extract of a CRM.</summary>
public sealed class NewerPeopleTests : IDisposable
{
    private static readonly Instant Later = ImportRig.Now + Duration.FromDays(7);

    private readonly ImportRig rig = SalesforceFiles.Plain();

    public void Dispose() => rig.Dispose();

    [Fact]
    public void Import_OfANewManager_RebuildsTheHierarchy()
    {
        rig.Run();
        rig.File(
            "User.csv",
            "Id,Name,Email,ManagerId",
            "005R,Rita Rep,rita@acme.example,005V",
            "005M,Max Manager,max@acme.example,005V",
            "005V,Vera Vice,vera@acme.example,"
        );

        rig.Run(Later);

        Assert.Equal(
            [("005M", "005M"), ("005R", "005R"), ("005V", "005M"), ("005V", "005R"), ("005V", "005V")],
            rig.Query<(string, string)>(
                "SELECT a.crm_id, d.crm_id FROM seller_closure c JOIN seller a ON a.id = c.ancestor_id JOIN seller d ON d.id = c.descendant_id ORDER BY 1, 2"
            )
        );
    }

    [Fact]
    public void Import_OfAnAddressThatPassedToSomebodyElse_GivesItToThem()
    {
        rig.Run();
        rig.File(
            "User.csv",
            "Id,Name,Email,ManagerId",
            "005M,Max Manager,rita@acme.example,005V",
            "005R,Rita Rep,rita.rep@acme.example,005M",
            "005V,Vera Vice,vera@acme.example,"
        );

        rig.Run(Later);

        Assert.Equal(
            [("005M", "rita@acme.example"), ("005R", "rita.rep@acme.example"), ("005V", "vera@acme.example")],
            rig.Query<(string, string)>("SELECT crm_id, email FROM seller ORDER BY crm_id")
        );
    }

    [Fact]
    public void Import_OfAnAddressOfSomebodyTheExtractLacks_KeepsThePersonWithoutIt()
    {
        rig.Run();
        rig.File("User.csv", "Id,Name,Email", "005N,Nina New,rita@acme.example");

        var summary = rig.Run(Later);

        Assert.Equal(0, summary.Of("User.csv").Rejected);
        Assert.Contains(summary.Findings, finding => finding.Contains("kept without it", StringComparison.Ordinal));
        Assert.Null(rig.One<string?>("SELECT email FROM seller WHERE crm_id = '005N'"));
        Assert.Equal("005R", rig.One<string>("SELECT crm_id FROM seller WHERE email = 'rita@acme.example'"));
    }

    [Fact]
    public void Import_OfTwoPeopleWithOneSlackId_IsRefusedWithASentenceAndWritesNothing()
    {
        rig.Run();
        var before = rig.Dump();
        rig.File(
            "User.csv",
            "Id,Name,Email,SlackId__c",
            "005R,Rita Rep,rita@acme.example,U1",
            "005M,Max Manager,max@acme.example,U1"
        );

        Assert.Contains("the database refused what this mapping makes", rig.Refused(), StringComparison.Ordinal);
        Assert.Equal(before, rig.Dump());
    }
}
