using Microsoft.Data.Sqlite;
using RevBot.Data.Database;
using RevBot.Data.Tests.Connectors;
using RevBot.Data.Tests.Connectors.StandIn;

namespace RevBot.Bot.Tests.Commands.Loading;

/// <summary>
/// The program in a process of its own is killed (SIGKILL): nothing of it is put away, no transaction rolled back, no lock
/// given up by it. The next sync ends where an undisturbed one would have.
/// </summary>
public sealed class SyncKilledProcessTests : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("revbot-sync-killed").FullName;
    private LocalSalesforce server = null!;
    private int killed;

    private string Database => Path.Combine(folder, "revbot.db");

    public async Task InitializeAsync()
    {
        server = await LocalSalesforce.StartAsync();
        // The program's clock is the machine's.
        server.Now = DateTimeOffset.UtcNow.AddDays(-1);
        var org = SalesOrg.Small(server);
        for (var number = 0; number < 60; number++)
        {
            org.TaskOf(org.Deal($"Other {number}", "001000000000001AAA", "005A", 10m * number));
        }

        server.Now = DateTimeOffset.UtcNow;
        server.PageSize = 20;
    }

    public async Task DisposeAsync()
    {
        await server.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Sync_KilledAtSeveralMoments_EndsAsAnUndisturbedOneTheNextTime()
    {
        Assert.Equal(0, (await SyncAsync()).Code);
        var expected = Holdings.Of(new SqliteDatabase(Database));
        var calls = server.Asked.Count;
        Clear();

        // While pages come, also twice in a row; then while the extract is written and the rows are loaded.
        foreach (var call in (int[])[calls / 4, calls / 2, calls - 3])
        {
            await KillAsync(AtCall(call));
        }

        foreach (var wait in (int[])[0, 40, 120, 250])
        {
            await KillAsync(InTheLoad(wait));
            if (wait == 120)
            {
                // What is left of several dead runs is put right by one.
                await AssertMendedAsync(expected);
                Clear();
            }
        }

        await AssertMendedAsync(expected);
        // A fast machine may have been done by the last moments.
        Assert.InRange(killed, 5, 7);
    }

    private async Task AssertMendedAsync(IReadOnlyList<string> expected)
    {
        var run = await SyncAsync();
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Equal(expected, Holdings.Of(new SqliteDatabase(Database)));
    }

    private async Task KillAsync(Func<BotProcess, Task> kill)
    {
        using var process = BotProcess.Start(folder, Arguments);
        await kill(process);
        server.Instead = (_, _) => Task.FromResult(false);
    }

    /// <summary>The process dies while it waits for the answer of a call.</summary>
    private Func<BotProcess, Task> AtCall(int number) =>
        async process =>
        {
            var (calls, dead) = (0, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
            server.Instead = (_, _) =>
            {
                if (Interlocked.Increment(ref calls) == number)
                {
                    Kill(process);
                    dead.SetResult();
                }

                return Task.FromResult(false);
            };
            await dead.Task.WaitAsync(TimeSpan.FromMinutes(1));
        };

    /// <summary>The process dies a while after it began to write the extract, unless it was done by then.</summary>
    private Func<BotProcess, Task> InTheLoad(int milliseconds) =>
        async process =>
        {
            // A folder that an earlier process left is made anew.
            var (extract, started) = (Path.Combine(Database + ".sync", "extract"), DateTime.UtcNow);
            while (!process.HasEnded && Directory.GetLastWriteTimeUtc(extract) < started)
            {
                await Task.Delay(2);
            }

            await Task.Delay(milliseconds);
            Kill(process);
        };

    private void Kill(BotProcess process)
    {
        killed += process.HasEnded ? 0 : 1;
        process.Kill();
    }

    private void Clear()
    {
        foreach (var file in Directory.EnumerateFiles(folder))
        {
            File.Delete(file);
        }

        Directory.Delete(Database + ".sync", recursive: true);
        server.Asked.Clear();
    }

    private string[] Arguments =>
        [
            "sync",
            "--db",
            Database,
            $"--RevBot:Salesforce:LoginUrl={server.Address}",
            $"--RevBot:Salesforce:ClientId={LocalSalesforce.ClientId}",
            $"--RevBot:Salesforce:ClientSecret={LocalSalesforce.ClientSecret}",
        ];

    private Task<Terminal.Run> SyncAsync() => Terminal.RunAsync(Arguments);
}
