using RevBot.Data.Connectors;
using RevBot.Data.Import;

namespace RevBot.Data.Tests.Connectors;

/// <summary>What is asked of the org, what is tried again, and what the machine itself refuses.</summary>
public sealed class SyncReadingTests
{
    /// <summary>Deals are made while all are read: the count is another, and changes alone are read once more.</summary>
    [Fact]
    public async Task FullSync_OfAnOrgInWhichPeopleWork_ReadsAllOnceAndDoubtsNothing()
    {
        await using var rig = await SyncRig.StartAsync();
        rig.Run();
        rig.Server.Now = rig.Server.Now.AddHours(1);
        var made = 0;
        rig.Server.Instead = (_, path) =>
        {
            if (path.Contains("COUNT()", StringComparison.Ordinal) && made++ == 0)
            {
                rig.Org.Deal("Deal made meanwhile", "001000000000001AAA", "005A", 1m);
            }

            return Task.FromResult(false);
        };
        rig.Server.Asked.Clear();

        var summary = rig.Run(full: true);

        Assert.Null(summary.Doubt);
        Assert.Equal(7, rig.One<long>("SELECT COUNT(*) FROM opportunity"));
        var read = summary.Objects.Single(found => found.Name == "Opportunity");
        Assert.True(read.IsWhole);
        // The six that were there, and once more what changed within the overlap.
        Assert.InRange(read.Rows, 7, 13);
        Assert.Single(
            rig.Server.Asked,
            path =>
                path.Contains("queryAll", StringComparison.Ordinal)
                && path.EndsWith(" FROM Opportunity", StringComparison.Ordinal)
        );
    }

    /// <summary>With another overlap other rows are asked for than those that are half read.</summary>
    [Fact]
    public async Task Sync_WhoseQueryIsAnotherThanTheOneThatWasBegun_BeginsAnew()
    {
        await using var rig = await SyncRig.StartAsync();
        rig.Run();
        rig.Server.Now = rig.Server.Now.AddHours(1);
        foreach (var number in Enumerable.Range(0, 4))
        {
            rig.Org.Change($"Deal {number}", amount: 9m);
        }

        rig.Server.PageSize = 1;
        rig.BeforeCall = _ =>
        {
            if (rig.Server.Asked[^1].EndsWith("-1", StringComparison.Ordinal) && IsOf(rig, "Opportunity"))
            {
                throw new InvalidOperationException("killed");
            }
        };
        // The sign-in comes first.
        rig.Server.Asked.Add("");
        Assert.ThrowsAny<Exception>(() => rig.Run());
        var begun = rig.Server.Asked[^1].Split('/')[^1].Split('-')[0];
        rig.BeforeCall = _ => { };
        rig.Overlap = TimeSpan.FromMinutes(20);

        rig.Run();

        Assert.DoesNotContain(rig.Server.Asked, path => path.Contains($"{begun}-2", StringComparison.Ordinal));
        Assert.Equal(
            4 * 900,
            rig.One<long>(
                "SELECT SUM(amount_minor) FROM opportunity_version WHERE valid_to IS NULL AND amount_minor = 900"
            )
        );
    }

    /// <summary>Only what is too much of a few rows may be little of all.</summary>
    [Fact]
    public async Task Load_ThatNoOtherRowsWouldMend_IsTriedOnce()
    {
        await using var rig = await SyncRig.StartAsync();
        for (var number = 0; number < 40; number++)
        {
            rig.Org.Deal($"Other {number}", "001000000000001AAA", "005A", 1m);
        }

        rig.Run();
        rig.Server.Now = rig.Server.Now.AddHours(1);
        rig.Org.Row("User", "005C")["ManagerId"] = "005M";
        var steps = new Steps();

        var problem = Assert.Throws<ImportException>(() => rig.Run(progress: steps));

        Assert.Contains("circle", problem.Message, StringComparison.Ordinal);
        Assert.Equal(1, steps.Seen.Count(step => step == "writing the extract"));
    }

    /// <summary>A disk that is full is told as what it is, and not tried five times more.</summary>
    [Theory]
    [InlineData("full")]
    [InlineData("refused")]
    public async Task BulkPage_ThatTheDiskDoesNotTake_NamesTheFolder(string disk)
    {
        await using var rig = await SyncRig.StartAsync();
        Directory.CreateDirectory(rig.Landing);
        (rig.BulkFrom, rig.BulkPage) = (2, 3);
        var page = Path.Combine(rig.Landing, "page.csv");
        if (disk == "refused" || !OperatingSystem.IsLinux())
        {
            Directory.CreateDirectory(page);
        }
        else
        {
            File.CreateSymbolicLink(page, "/dev/full");
        }

        var problem = Assert.Throws<SyncException>(() => rig.Run());

        Assert.StartsWith(
            $"The landing folder {rig.Landing} cannot be used (",
            problem.Message,
            StringComparison.Ordinal
        );
        Assert.Equal(1, rig.Server.Asked.Count(path => path.Contains("/results", StringComparison.Ordinal)));
        Assert.False(File.Exists(page));
    }

    [Fact]
    public async Task BulkPage_ThatIsBroken_LeavesNoFile()
    {
        await using var rig = await SyncRig.StartAsync();
        (rig.BulkFrom, rig.BulkPage) = (2, 3);
        rig.Server.Instead = async (context, path) =>
        {
            if (!path.Contains("/results", StringComparison.Ordinal))
            {
                return false;
            }

            context.Response.Headers["Sforce-NumberOfRecords"] = "2";
            await context.Response.BodyWriter.WriteAsync("\"Id\",\"Other\"\n"u8.ToArray());
            return true;
        };

        Assert.StartsWith("Salesforce could not be read (", rig.Refused(), StringComparison.Ordinal);

        Assert.False(File.Exists(Path.Combine(rig.Landing, "page.csv")));
    }

    private static bool IsOf(SyncRig rig, string name) =>
        rig.Server.Asked.FindLast(path => path.Contains("queryAll/?q=", StringComparison.Ordinal)) is { } last
        && last.Contains($" FROM {name} ", StringComparison.Ordinal);

    private sealed class Steps : IProgress<SyncProgress>
    {
        public List<string> Seen { get; } = [];

        public void Report(SyncProgress value) => Seen.Add(value.Step);
    }
}
