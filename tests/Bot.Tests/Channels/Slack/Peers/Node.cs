using System.Diagnostics;

namespace RevBot.Bot.Tests.Channels.Slack.Peers;

/// <summary>Runs a script of tests/slack-peers.</summary>
internal static class Node
{
    /// <summary>tests/slack-peers of the checkout.</summary>
    public static string Folder { get; } = Path.Combine(Checkout(AppContext.BaseDirectory), "tests", "slack-peers");

    /// <summary>What the script wrote; it must have ended well.</summary>
    public static async Task<string> RunAsync(string script, params string[] arguments)
    {
        var start = new ProcessStartInfo("node", [script, .. arguments])
        {
            WorkingDirectory = Folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        var (output, errors) = (
            process.StandardOutput.ReadToEndAsync(limit.Token),
            process.StandardError.ReadToEndAsync(limit.Token)
        );
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        Assert.True(process.ExitCode == 0, $"{script} ended with {process.ExitCode}: {await output} {await errors}");
        return await output;
    }

    private static string Checkout(string folder) =>
        File.Exists(Path.Combine(folder, "RevBot.sln"))
            ? folder
            : Checkout(Path.GetDirectoryName(folder.TrimEnd(Path.DirectorySeparatorChar))!);
}
