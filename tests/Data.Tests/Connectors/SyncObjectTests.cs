using RevBot.Data.Connectors;
using RevBot.Data.Tests.Connectors.StandIn;

namespace RevBot.Data.Tests.Connectors;

/// <summary>Objects that cannot be read for a while, go, or change their columns.</summary>
public sealed class SyncObjectTests
{
    public static TheoryData<string, string> Losses
    {
        get
        {
            var losses = new TheoryData<string, string>();
            foreach (
                var name in "UserRole Contact Territory2 OpportunityLineItem Account OpportunityContactRole Task OpportunityHistory Organization".Split(
                    ' '
                )
            )
            {
                losses.Add(name, "gone");
                losses.Add(name, "refused");
                losses.Add(name, "description refused");
                losses.Add(name, "other columns, refused");
            }

            return losses;
        }
    }

    /// <summary>Its first page had landed before the second one was refused.</summary>
    [Fact]
    public async Task Object_ThatCouldNotBeReadToItsEnd_IsLoadedOnceItCan()
    {
        await using var rig = await SyncRig.StartAsync();
        for (var number = 0; number < 40; number++)
        {
            rig.Org.Deal($"Other {number}", "001000000000001AAA", "005A", 1m);
        }

        rig.Server.PageSize = 2;
        var refused = true;
        rig.Server.Instead = async (context, path) =>
        {
            if (!refused || !IsSecondPageOf(rig, path, "OpportunityContactRole"))
            {
                return false;
            }

            await LocalSalesforce.WriteErrorAsync(context, 403, "INSUFFICIENT_ACCESS", "no access");
            return true;
        };
        Assert.Contains(
            rig.Run().Missing,
            sentence => sentence.StartsWith("OpportunityContactRole cannot be read", StringComparison.Ordinal)
        );
        Assert.Equal(0, rig.One<long>("SELECT COUNT(*) FROM contact_role"));
        refused = false;
        rig.Server.Now = rig.Server.Now.AddHours(1);

        rig.Run();

        Assert.Equal(6, rig.One<long>("SELECT COUNT(*) FROM contact_role"));
    }

    [Fact]
    public async Task Object_ThatIsNotThereAnyMore_IsTold()
    {
        await using var rig = await SyncRig.StartAsync();
        rig.Run();
        rig.Server.Now = rig.Server.Now.AddHours(1);
        rig.Server.Objects.Remove("OpportunityContactRole");

        var summary = rig.Run();

        Assert.Contains(
            "OpportunityContactRole was read before and is not there any more, or the user may not read it; what was loaded of it stays. Let the user read it, or take it out of the mapping.",
            summary.Notes
        );
        Assert.DoesNotContain(summary.Missing, sentence => sentence.Contains("ContactRole", StringComparison.Ordinal));
        Assert.Equal(6, rig.One<long>("SELECT COUNT(*) FROM contact_role"));
    }

    /// <summary>What completes other rows is missed by them, and what stands in rows of its own is missed by itself.</summary>
    [Theory]
    [MemberData(nameof(Losses))]
    public async Task Object_ThatCannotBeReadAnyMore_LosesNothingThatWasLoadedOfIt(string name, string loss)
    {
        await using var rig = await SyncRig.StartAsync();
        rig.Org.Deal("Deal 3")["Territory2Id"] = "0MI1";
        rig.Run();
        rig.Server.Now = rig.Server.Now.AddHours(2);
        rig.Org.Change("Deal 1", amount: 77m);
        rig.Server.Now = rig.Server.Now.AddHours(1);
        var mend = Lose(rig, name, loss);

        var notes = new[] { rig.Run().Notes, Later(rig).Notes };

        var after = rig.Holdings();
        Assert.All(notes, told => Assert.StartsWith($"{name} ", Assert.Single(told), StringComparison.Ordinal));
        Assert.Equal(notes[1][0], LastNote(rig));
        mend();
        Assert.Empty(Later(rig).Notes);
        Assert.Null(LastNote(rig));
        rig.Fresh().Run();
        Assert.Equal(rig.Holdings(), after);
    }

    /// <summary>The log of the deletion says when it went, the row itself what stands in the new column.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Object_WithANewColumn_TellsItOfARowInTheRecycleBinToo(bool isTold)
    {
        await using var rig = await SyncRig.StartAsync();
        rig.Run();
        rig.Server.Now = rig.Server.Now.AddHours(1);
        var deal = rig.Org.Deal("Deal 0");
        rig.Org.Delete("Opportunity", (string)deal["Id"]!, isTold);
        Later(rig);
        rig.Server.Objects["Opportunity"].Fields.Insert(1, "LeadSource:picklist");
        deal["LeadSource"] = "Web";

        Later(rig);

        Assert.Equal("Web", rig.One<string>("SELECT lead_source FROM opportunity WHERE name = 'Deal 0'"));
        var after = rig.Holdings();
        rig.Fresh().Run();
        Assert.Equal(rig.Holdings(), after);
    }

    /// <summary>A row that is gone for good does not come in the new columns; its line is put into them.</summary>
    [Fact]
    public async Task Object_WithANewColumn_KeepsTheRowsThatAreGone()
    {
        await using var rig = await SyncRig.StartAsync();
        rig.Run();
        rig.Server.Now = rig.Server.Now.AddHours(1);
        var at = rig.Server.Now;
        var id = (string)rig.Org.Deal("Deal 0")["Id"]!;
        rig.Org.Delete("Opportunity", id);
        rig.Org.Purge("Opportunity", id);
        rig.Server.Now = rig.Server.Now.AddHours(1);
        rig.Run();
        rig.Server.Objects["Opportunity"].Fields.Insert(1, "LeadSource:picklist");
        rig.Server.Now = rig.Server.Now.AddHours(1);

        var summary = rig.Run();

        Assert.Equal(0, summary.Load!.Rejected);
        Assert.Equal(
            at.ToUnixTimeMilliseconds() * 1000,
            rig.One<long>("SELECT deleted_at FROM opportunity WHERE name = 'Deal 0'")
        );
        Assert.Equal(6, rig.One<long>("SELECT COUNT(*) FROM opportunity"));
    }

    /// <summary>A user who only reads may change no row; that says nothing of whether rows change.</summary>
    [Fact]
    public async Task Object_ThatTheUserMayNotChange_IsReadWholeWhereRowsGoWithoutAWord()
    {
        await using var rig = await SyncRig.StartAsync();
        foreach (var found in rig.Server.Objects.Values)
        {
            found.IsUpdateable = false;
        }

        rig.Run();
        rig.Server.Now = rig.Server.Now.AddHours(1);
        // The title of the manager's role goes with it: without a role there is no team.
        rig.Server.Objects["UserRole"].Rows.Clear();

        var objects = rig.Run()
            .Objects.ToDictionary(found => found.Name, found => found.IsWhole, StringComparer.Ordinal);

        Assert.True(objects["User"]);
        Assert.True(objects["ForecastingQuota"]);
        Assert.True(objects["UserRole"]);
        Assert.False(objects["Opportunity"]);
        Assert.False(objects["OpportunityFieldHistory"]);
        Assert.Empty(rig.Query<string>("SELECT team FROM seller WHERE team IS NOT NULL"));
    }

    /// <summary>Takes an object from the user, and gives what gives it back.</summary>
    private static Action Lose(SyncRig rig, string name, string loss)
    {
        var found = rig.Server.Objects[name];
        if (loss == "gone")
        {
            rig.Server.Objects.Remove(name);
            return () => rig.Server.Objects[name] = found;
        }

        var fields = found.Fields.ToList();
        if (loss == "other columns, refused" && !found.Fields.Remove("IsDeleted:boolean"))
        {
            found.Fields.Add("IsDeleted:boolean");
        }

        rig.Server.Instead = async (context, path) =>
        {
            if (
                !path.Contains(
                    loss == "description refused" ? $"/{name}/describe" : $" FROM {name}",
                    StringComparison.Ordinal
                )
            )
            {
                return false;
            }

            await LocalSalesforce.WriteErrorAsync(context, 403, "INSUFFICIENT_ACCESS", "no access");
            return true;
        };
        return () =>
        {
            rig.Server.Instead = (_, _) => Task.FromResult(false);
            found.Fields.Clear();
            found.Fields.AddRange(fields);
        };
    }

    private static SyncSummary Later(SyncRig rig)
    {
        rig.Server.Now = rig.Server.Now.AddHours(1);
        return rig.Run();
    }

    private static string? LastNote(SyncRig rig) =>
        rig.One<string?>("SELECT note FROM sync_run WHERE id = (SELECT MAX(id) FROM sync_run)");

    private static bool IsSecondPageOf(SyncRig rig, string path, string name)
    {
        if (!path.EndsWith("-2", StringComparison.Ordinal))
        {
            return false;
        }

        var last = rig.Server.Asked.FindLast(asked => asked.Contains("queryAll/?q=", StringComparison.Ordinal))!;
        return last.Contains($" FROM {name}", StringComparison.Ordinal);
    }
}
