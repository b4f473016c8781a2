using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace RevBot.Benchmarks.Load;

/// <summary>RevBot as it is served, in a process of its own that the run may kill.</summary>
internal sealed class RunningBot : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly ProcessStartInfo how;
    private Process process;

    private RunningBot(ProcessStartInfo how, Process process, Uri address) =>
        (this.how, this.process, Address) = (how, process, address);

    public Uri Address { get; }

    /// <summary>What it has used of the processors since it was started last.</summary>
    public TimeSpan Processor
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>The most memory that it held since it was started last, in bytes.</summary>
    public long Memory
    {
        get
        {
            process.Refresh();
            return process.PeakWorkingSet64;
        }
    }

    /// <summary>Starts it on a database, and waits until it is ready.</summary>
    /// <param name="database">The file.</param>
    /// <param name="settings">By key.</param>
    public static async Task<RunningBot> StartAsync(string database, IEnumerable<KeyValuePair<string, string>> settings)
    {
        var url = $"http://127.0.0.1:{FreePort()}";
        var how = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true };
        string[] args = [Program, "serve", "--db", database, "--urls", url, "--today", "2026-11-22"];
        foreach (var arg in args)
        {
            how.ArgumentList.Add(arg);
        }

        foreach (var (key, value) in settings)
        {
            how.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        var bot = new RunningBot(how, Start(how), new(url));
        await bot.ReadyAsync();
        return bot;
    }

    /// <summary>Kills it, as a crash would, and starts it again.</summary>
    public async Task CrashAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        process = Start(how);
        await ReadyAsync();
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static string Program => Path.Combine(AppContext.BaseDirectory, "RevBot.Bot.dll");

    private static Process Start(ProcessStartInfo how)
    {
        var process = Process.Start(how)!;
        // What it says is read, so that it never waits for a reader.
        process.OutputDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        return process;
    }

    private async Task ReadyAsync()
    {
        using var client = new HttpClient { BaseAddress = Address };
        var started = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(started) < Patience && !process.HasExited)
        {
            try
            {
                using var response = await client.GetAsync(new Uri("/ready", UriKind.Relative));
                if (response.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(TimeSpan.FromMilliseconds(50));
        }

        throw new InvalidOperationException("The bot did not get ready.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
