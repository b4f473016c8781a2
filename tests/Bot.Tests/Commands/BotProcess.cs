using System.Diagnostics;

namespace RevBot.Bot.Tests.Commands;

/// <summary>The built program in a process of its own, as an operator runs it.</summary>
internal sealed class BotProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly Process process;

    private BotProcess(Process process) => this.process = process;

    public static BotProcess Start(string folder, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "RevBot.Bot.dll"));
        foreach (var arg in args)
        {
            start.ArgumentList.Add(arg);
        }

        return new(Process.Start(start)!);
    }

    public async Task<string> NextLineAsync()
    {
        using var limit = new CancellationTokenSource(Patience);
        return await process.StandardOutput.ReadLineAsync(limit.Token)
            ?? throw new InvalidOperationException(await process.StandardError.ReadToEndAsync(limit.Token));
    }

    /// <summary>Asks the process to end, as a service manager does.</summary>
    public void Terminate()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]);
        kill.WaitForExit();
    }

    public bool HasEnded => process.HasExited;

    /// <summary>Ends the process without a word to it (SIGKILL), and waits until it is gone.</summary>
    public void Kill()
    {
        process.Kill();
        process.WaitForExit();
    }

    public async Task<(int Code, string Error)> EndAsync()
    {
        using var limit = new CancellationTokenSource(Patience);
        var error = await process.StandardError.ReadToEndAsync(limit.Token);
        await process.WaitForExitAsync(limit.Token);
        return (process.ExitCode, error);
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill();
        }

        process.Dispose();
    }
}
