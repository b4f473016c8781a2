using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using Dapper;
using RevBot.Data.Database;

namespace RevBot.Benchmarks.Load;

/// <summary>
/// <c>load [--restart] [--seconds N]</c>: 200 conversations send 2,000 messages to a bot in another process, spread over some
/// seconds whether answered or not, and every answer comes back over HTTP. With <c>--restart</c> the bot is killed in the
/// middle and started again; what it did not acknowledge is sent again, as platforms do.
/// </summary>
internal static class LoadCommand
{
    private const int Conversations = 200;
    private const int EachSends = 10;
    private const int Deals = 2400;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private static readonly string[] Questions =
    [
        "Will we hit our number?",
        "Which deals are at risk this quarter and why?",
        "What changed in the pipeline since Monday?",
        "Show me the pipeline",
        "Top 5 deals closing this month",
        "What is our win rate by segment?",
        "Average deal size by region last quarter",
        "Do our numbers match the CRM?",
        "help",
        "Which of my deals have no next step?",
    ];

    public static async Task<int> RunAsync(string[] args)
    {
        if (args is ["serve", var file, var url, var platform])
        {
            return await LoadServer.RunAsync(file, url, platform);
        }

        var restart = args.Contains("--restart");
        var at = Array.IndexOf(args, "--seconds");
        var seconds = at >= 0 ? int.Parse(args[at + 1], CultureInfo.InvariantCulture) : 100;
        var folder = Directory.CreateTempSubdirectory("revbot-load-").FullName;
        try
        {
            var database = Path.Combine(folder, "revbot.db");
            System.IO.File.Copy(DemoFile.Of(Deals).Name, database);
            return await RunAsync(database, restart, TimeSpan.FromSeconds(seconds));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<int> RunAsync(string file, bool restart, TimeSpan spread)
    {
        await using var platform = await Platform.StartAsync();
        var url = $"http://127.0.0.1:{FreePort()}";
        var bot = await StartAsync(file, url, platform.Url);
        using var client = new HttpClient { BaseAddress = new Uri(url), Timeout = TimeSpan.FromSeconds(30) };
        var people = People(file);
        for (var each = 0; each < Questions.Length; each++)
        {
            await SendAsync(client, new($"warm{each}", $"warm{each}", people[0], Questions[each]));
        }

        await UntilAsync(() => platform.Answered == Questions.Length);
        var sent = new ConcurrentDictionary<string, long>(StringComparer.Ordinal);
        var started = Stopwatch.GetTimestamp();
        var sending = Enumerable
            .Range(0, Conversations)
            .Select(each => ConverseAsync(client, each, people[each % people.Length], spread, sent))
            .ToArray();
        if (restart)
        {
            await UntilAsync(() => platform.Answered > Questions.Length + (Conversations * EachSends / 2));
            bot.Kill();
            await bot.WaitForExitAsync();
            bot.Dispose();
            Console.WriteLine($"killed at {Stopwatch.GetElapsedTime(started).TotalSeconds:0.0} s");
            bot = await StartAsync(file, url, platform.Url);
            Console.WriteLine($"up again at {Stopwatch.GetElapsedTime(started).TotalSeconds:0.0} s");
        }

        await Task.WhenAll(sending);
        await UntilAsync(() => platform.Answered == Questions.Length + (Conversations * EachSends));
        var took = Stopwatch.GetElapsedTime(started);

        // Whatever would come twice has a moment to come.
        await Task.Delay(TimeSpan.FromSeconds(2));
        bot.Kill();
        bot.Dispose();
        return LoadReport.Write(platform, sent, took, restart, Console.Out);
    }

    private static async Task ConverseAsync(
        HttpClient client,
        int each,
        string email,
        TimeSpan spread,
        ConcurrentDictionary<string, long> sent
    )
    {
        var started = Stopwatch.GetTimestamp();
        for (var place = 0; place < EachSends; place++)
        {
            // Spread by two irrational steps: no clock-work, no luck, the same in every run.
            var share = ((each * 0.6180339887498949) + (place * 0.4142135623730950)) % 1;
            var due = spread * ((place + share) / EachSends);
            var wait = due - Stopwatch.GetElapsedTime(started);
            await Task.Delay(wait > TimeSpan.Zero ? wait : TimeSpan.Zero);
            var key = string.Create(CultureInfo.InvariantCulture, $"c{each}-{place}");
            sent[key] = Stopwatch.GetTimestamp();
            await SendAsync(client, new(key, $"c{each}", email, Questions[(each + (place * 3)) % Questions.Length]));
        }
    }

    // As platforms do: again until it is acknowledged.
    private static async Task SendAsync(HttpClient client, LoopMessage message)
    {
        while (true)
        {
            try
            {
                using var response = await client.PostAsJsonAsync(new Uri("/loop", UriKind.Relative), message);
                if (response.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (Exception problem) when (problem is HttpRequestException or TaskCanceledException)
            {
                // The bot is away.
            }

            await Task.Delay(TimeSpan.FromMilliseconds(200));
        }
    }

    private static async Task<Process> StartAsync(string file, string url, string platform)
    {
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true };
        foreach (var arg in new[] { typeof(LoadCommand).Assembly.Location, "load", "serve", file, url, platform })
        {
            start.ArgumentList.Add(arg);
        }

        var process = Process.Start(start)!;
        var line = await process.StandardOutput.ReadLineAsync();
        return line == "ready" ? process : throw new InvalidOperationException($"The bot did not start: {line}");
    }

    private static string[] People(string file)
    {
        using var connection = new SqliteDatabase(file).Open();
        return
        [
            .. connection.Query<string>(
                "SELECT email FROM seller WHERE email IS NOT NULL AND active_to IS NULL ORDER BY role DESC, id"
            ),
        ];
    }

    private static async Task UntilAsync(Func<bool> holds)
    {
        var started = Stopwatch.GetTimestamp();
        while (!holds())
        {
            if (Stopwatch.GetElapsedTime(started) > Patience)
            {
                Console.WriteLine("gave up waiting");
                return;
            }

            await Task.Delay(50);
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
