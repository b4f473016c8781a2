using System.Diagnostics;
using System.Globalization;
using RevBot.Data.Tests.Connectors.StandIn;

namespace RevBot.Benchmarks;

/// <summary>
/// What syncing a large org costs: a stand-in org with deals and two states of each, read by the program in a process of
/// its own, first whole, then after changes. Prints time, rows and the peak memory of the program.
/// </summary>
internal static class SyncStudy
{
    private const int Changed = 100;

    public static async Task RunAsync(string[] args)
    {
        var deals = args is [var text] ? int.Parse(text, CultureInfo.InvariantCulture) : 100_000;
        await using var server = await LocalSalesforce.StartAsync();
        server.Now = TimeProvider.System.GetUtcNow().AddDays(-2);
        var org = SalesOrg.Small(server);
        for (var number = 0; number < deals; number++)
        {
            var deal = org.Deal($"Large {number}", "001000000000001AAA", "005A", 10m + number);
            org.History(deal);
            org.TaskOf(deal);
        }

        server.Now = TimeProvider.System.GetUtcNow();
        var folder = Directory.CreateTempSubdirectory("revbot-sync-study").FullName;
        try
        {
            await RunAsync("whole", server, folder);
            var rows = server.Objects["Opportunity"].Rows;
            foreach (var row in rows.Skip(rows.Count / 2).Take(Changed))
            {
                row["Amount"] = 5m;
                org.Touch(row);
                org.History((string)row["Id"]!);
            }

            await RunAsync($"{Changed} changed", server, folder);
            await RunAsync("nothing changed", server, folder);
            var size = Directory
                .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .GroupBy(file => Path.GetFileName(file))
                .Select(group => $"{group.Key} {group.Sum(file => new FileInfo(file).Length) >> 20} MiB");
            Console.WriteLine(string.Join(", ", size));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task RunAsync(string what, LocalSalesforce server, string folder)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, UseShellExecute = false };
        start.ArgumentList.Add(typeof(Bot.Services.RevBotServices).Assembly.Location);
        foreach (var argument in new[] { "sync", "--format", "json", "--db", Path.Combine(folder, "revbot.db") })
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["RevBot__Salesforce__LoginUrl"] = server.Address.ToString();
        start.Environment["RevBot__Salesforce__ClientId"] = LocalSalesforce.ClientId;
        start.Environment["RevBot__Salesforce__ClientSecret"] = LocalSalesforce.ClientSecret;
        var started = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        long peak = 0;
        while (!process.HasExited)
        {
            process.Refresh();
            peak = Math.Max(peak, process.HasExited ? 0 : process.WorkingSet64);
            await Task.Delay(50);
        }

        var said = (await output).Trim();
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{what}: exit {process.ExitCode}, {Stopwatch.GetElapsedTime(started).TotalSeconds:0.0} s, peak {peak >> 20} MiB; {said[..Math.Min(300, said.Length)]}"
            )
        );
    }
}
