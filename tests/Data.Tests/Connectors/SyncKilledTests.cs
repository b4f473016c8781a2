using RevBot.Data.Connectors;

namespace RevBot.Data.Tests.Connectors;

/// <summary>
/// A sync that is broken off, here by an exception in the midst of it, leaves nothing that the next one does not put right.
/// The tests of the program kill a process.
/// </summary>
public sealed class SyncKilledTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task FirstSync_KilledAtACall_EndsAsAnUndisturbedOneTheNextTime(int offset)
    {
        await using var rig = await StartAsync();
        var calls = rig.Run().Calls;
        var expected = rig.Holdings();
        Assert.InRange(calls, 60, 200);

        for (var number = 1 + offset; number <= calls; number += 9)
        {
            rig.Fresh();
            Assert.Throws<KilledException>(() => KilledAt(rig, number));

            rig.Run();

            Assert.Equal(expected, rig.Holdings());
        }
    }

    [Fact]
    public async Task LaterSync_KilledAtACall_EndsAsAnUndisturbedOneTheNextTime()
    {
        await using var rig = await StartAsync();
        rig.Run();
        var before = rig.Database;
        ChangeMuch(rig);
        var calls = rig.CopyOf(before).Run().Calls;
        var expected = rig.Holdings();

        for (var number = 2; number <= calls; number += 8)
        {
            rig.CopyOf(before);
            Assert.Throws<KilledException>(() => KilledAt(rig, number));

            rig.Run();

            Assert.Equal(expected, rig.Holdings());
        }
    }

    [Fact]
    public async Task Sync_KilledAfterReadingOrWhileLoading_LoadsWhatHasLandedTheNextTime()
    {
        await using var rig = await StartAsync();
        rig.Run();
        var before = rig.Database;
        ChangeMuch(rig);
        var steps = new Steps();
        rig.CopyOf(before).Run(progress: steps);
        var expected = rig.Holdings();
        var first = steps.Seen.FindIndex(step => step.Contains(' ', StringComparison.Ordinal));
        Assert.InRange(steps.Seen.Count - first, 10, 60);

        for (var number = first; number < steps.Seen.Count; number += 3)
        {
            rig.CopyOf(before);
            Assert.Throws<KilledException>(() => rig.Run(progress: new Steps { KilledAt = number }));
            Assert.Equal(1, rig.One<long>("SELECT COUNT(*) FROM sync_run"));

            rig.Run();

            Assert.Equal(expected, rig.Holdings());
        }
    }

    /// <summary>The database was put back from a copy: what was loaded since is loaded again, though it was read before.</summary>
    [Fact]
    public async Task Database_PutBack_GetsWhatHasLandedSince()
    {
        await using var rig = await StartAsync();
        rig.Run();
        var copy = rig.Database.Name + ".copy";
        File.Copy(rig.Database.Name, copy);
        ChangeMuch(rig);
        rig.Run();
        var expected = rig.Holdings();
        File.Move(copy, rig.Database.Name, overwrite: true);
        rig.Server.Now = rig.Server.Now.AddHours(1);

        rig.Run();

        Assert.Equal(expected, rig.Holdings());
    }

    [Fact]
    public async Task LandingFolder_Deleted_IsReadAgain()
    {
        await using var rig = await StartAsync();
        rig.Run();
        ChangeMuch(rig);
        Directory.Delete(rig.Landing, recursive: true);

        var summary = rig.Run();

        Assert.All(summary.Objects, found => Assert.True(found.IsWhole));
        var after = rig.Holdings();
        rig.Fresh().Run();
        Assert.Equal(rig.Holdings(), after);
    }

    /// <summary>A killed run goes on behind the last page that landed, and reads no page twice.</summary>
    [Fact]
    public async Task Sync_KilledBetweenPages_GoesOnWithTheNextPage()
    {
        await using var rig = await SyncRig.StartAsync();
        rig.Server.PageSize = 1;
        rig.BeforeCall = _ =>
        {
            if (rig.Server.Asked.Count > 0 && rig.Server.Asked[^1].EndsWith("-1", StringComparison.Ordinal))
            {
                throw new KilledException();
            }
        };
        Assert.Throws<KilledException>(() => rig.Run());
        var killed = rig.Server.Asked[^1].Split('/')[^1].Split('-')[0];
        rig.Server.Asked.Clear();
        rig.BeforeCall = _ => { };

        rig.Run();

        Assert.Contains(rig.Server.Asked, path => path.EndsWith($"{killed}-2", StringComparison.Ordinal));
        Assert.DoesNotContain(rig.Server.Asked, path => path.EndsWith($"{killed}-1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Sync_WhosePlaceSalesforceForgot_BeginsThatObjectAnew()
    {
        await using var rig = await StartAsync();
        var calls = rig.Run().Calls;
        var expected = rig.Holdings();
        for (var number = calls / 4; number < calls; number += calls / 4)
        {
            rig.Fresh();
            Assert.Throws<KilledException>(() => KilledAt(rig, number));
            rig.Server.ForgetQueries();

            rig.Run();

            Assert.Equal(expected, rig.Holdings());
        }
    }

    [Fact]
    public async Task Sync_WhileAnotherRuns_SaysSoAndChangesNothing()
    {
        await using var rig = await SyncRig.StartAsync();
        SyncException? refused = null;

        await rig.WhileOneRunsAsync(() => refused = Assert.Throws<SyncException>(() => rig.Run()));

        Assert.Equal("A sync of this database is running already; wait for it to end.", refused?.Message);
        Assert.True(refused?.IsRunning);
        Assert.Equal(["done"], rig.Query<string>("SELECT status FROM sync_run"));
    }

    private static async Task<SyncRig> StartAsync()
    {
        var rig = await SyncRig.StartAsync();
        (rig.Server.PageSize, rig.BulkFrom, rig.BulkPage) = (2, 5, 3);
        return rig;
    }

    private static void ChangeMuch(SyncRig rig)
    {
        var org = rig.Org;
        rig.Server.Now = rig.Server.Now.AddHours(2);
        for (var number = 0; number < 6; number++)
        {
            org.Change($"Deal {number}", stage: "Proposal", amount: 100m * number);
        }

        org.Delete("Opportunity", (string)org.Deal("Deal 5")["Id"]!, isTold: false);
        org.ContactOf(org.Deal("New deal", "001000000000001AAA", "005B", 5m), "New contact");
        rig.Server.Now = rig.Server.Now.AddHours(1);
    }

    private static void KilledAt(SyncRig rig, int number)
    {
        rig.BeforeCall = call =>
        {
            if (call == number)
            {
                throw new KilledException();
            }
        };
        try
        {
            rig.Run();
        }
        finally
        {
            rig.BeforeCall = _ => { };
        }
    }

    private sealed class KilledException : Exception;

    private sealed class Steps : IProgress<SyncProgress>
    {
        public List<string> Seen { get; } = [];

        public int KilledAt { get; init; } = -1;

        public void Report(SyncProgress value)
        {
            if (Seen.Count == KilledAt)
            {
                throw new KilledException();
            }

            Seen.Add(value.Step);
        }
    }
}
