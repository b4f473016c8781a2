using RevBot.Data.Import;

namespace RevBot.Data.Tests.Connectors;

/// <summary>An org whose objects and columns are not those of the mapping.</summary>
public sealed class SyncSchemaTests
{
    [Fact]
    public async Task Column_ThatTheMappingCannotDoWithout_IsNamedWithTheMappingsLine()
    {
        await using var rig = await SyncRig.StartAsync();
        rig.Run();
        rig.Server.Objects["Opportunity"].Fields.Remove("CloseDate:date");

        Assert.Matches(
            @"^Opportunity\.csv line 1: the column 'CloseDate' is missing, which salesforce\.yaml line \d+ asks for;",
            Assert.Throws<ImportException>(() => rig.Run()).Message
        );
    }

    [Fact]
    public async Task Column_ThatIsRenamed_IsLeftOutAndSaidAndTheOtherOneRead()
    {
        await using var rig = await SyncRig.StartAsync();
        rig.Org.Deal("Deal 0")["Loss_Reason__c"] = "Price";
        rig.Run();
        rig.Server.Now = rig.Server.Now.AddHours(1);
        var fields = rig.Server.Objects["Opportunity"].Fields;
        fields[fields.IndexOf("Loss_Reason__c:picklist")] = "Lost_Reason__c:picklist";
        rig.Server.Objects["Opportunity"].Rows.ForEach(row => row["Lost_Reason__c"] = "Timing");

        var summary = rig.Run();

        Assert.Contains(
            summary.Missing,
            sentence =>
                sentence.StartsWith("Opportunity has no ", StringComparison.Ordinal)
                && sentence.Contains("Loss_Reason__c", StringComparison.Ordinal)
        );
        Assert.True(summary.Objects.Single(found => found.Name == "Opportunity").IsWhole);
        Assert.Equal(6, rig.One<long>("SELECT COUNT(*) FROM opportunity WHERE loss_reason = 'Timing'"));
    }

    [Fact]
    public async Task Object_ThatTheMappingNeedsAndTheUserMayNotRead_IsOneSentence()
    {
        await using var rig = await SyncRig.StartAsync();
        rig.Server.Objects.Remove("User");

        Assert.Matches(
            @"^Salesforce has no object User, or the user may not read it; salesforce\.yaml line \d+ asks for it\.$",
            rig.Refused()
        );
    }
}
