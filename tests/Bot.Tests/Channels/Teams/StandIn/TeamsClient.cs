using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace RevBot.Bot.Tests.Channels.Teams;

/// <summary>Programs of tests/teams-client, run as children.</summary>
internal sealed class TeamsClient : IDisposable
{
    private readonly List<Process> running = [];

    /// <summary>Where they are; null where they are not installed.</summary>
    public static string? Folder =>
        Environment.GetEnvironmentVariable("REVBOT_TEAMS_CLIENT") is { Length: > 0 } folder ? folder : null;

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Starts a program that runs on.</summary>
    public void Start(string[] arguments, params (string Name, string Value)[] environment) =>
        running.Add(Run(arguments, environment, isQuiet: true));

    /// <summary>Waits until programs that were started listen on all of their ports.</summary>
    public static async Task ListeningAsync(params int[] ports)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        foreach (var port in ports)
        {
            while (!await IsListeningAsync(port, patience.Token))
            {
                await Task.Delay(50, patience.Token);
            }
        }
    }

    private static async Task<bool> IsListeningAsync(int port, CancellationToken cancellation)
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync(IPAddress.Loopback, port, cancellation);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    /// <summary>Runs a program to its end.</summary>
    /// <returns>What it wrote; fails the test where it failed.</returns>
    public static async Task<string> FinishAsync(string[] arguments, params (string Name, string Value)[] environment)
    {
        using var process = Run(arguments, environment, isQuiet: false);
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(4));
        var errors = process.StandardError.ReadToEndAsync(patience.Token);
        var output = await process.StandardOutput.ReadToEndAsync(patience.Token);
        await process.WaitForExitAsync(patience.Token);
        Assert.True(process.ExitCode == 0, output + await errors);
        return output;
    }

    public void Dispose()
    {
        foreach (var process in running)
        {
            process.Kill(entireProcessTree: true);
            process.Dispose();
        }
    }

    private static Process Run(string[] arguments, (string Name, string Value)[] environment, bool isQuiet)
    {
        var start = new ProcessStartInfo("node", arguments)
        {
            WorkingDirectory = Folder!,
            RedirectStandardOutput = !isQuiet,
            RedirectStandardError = !isQuiet,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }
}
