using System.Diagnostics;
using System.Text;

namespace RevBot.Bot.Tests.Commands;

/// <summary>What a question in the terminal loads: the stack of the Bot Framework is for the server.</summary>
public sealed class LoadedAssembliesTests : IDisposable
{
    private readonly DemoFile demo = new();

    public void Dispose() => demo.Dispose();

    [Fact]
    public async Task Ask_LoadsNothingOfTheBotFramework()
    {
        var trace = Path.Combine(demo.Folder, "loaded.nettrace");
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, UseShellExecute = false };
        string[] args =
        [
            Path.Combine(AppContext.BaseDirectory, "RevBot.Bot.dll"),
            "ask",
            "forecast",
            "--as",
            DemoFile.Leader,
            "--db",
            demo.Path,
            "--today",
            DemoFile.Today,
        ];
        foreach (var arg in args)
        {
            start.ArgumentList.Add(arg);
        }

        // The runtime writes down itself what it loads (keyword 8: loader).
        start.Environment["DOTNET_EnableEventPipe"] = "1";
        start.Environment["DOTNET_EventPipeConfig"] = "Microsoft-Windows-DotNETRuntime:0x8:4";
        start.Environment["DOTNET_EventPipeOutputPath"] = trace;
        using var process = Process.Start(start)!;
        await process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        await process.WaitForExitAsync(CancellationToken.None);

        var loaded = Encoding.Unicode.GetString(await File.ReadAllBytesAsync(trace, CancellationToken.None));
        var shifted = Encoding.Unicode.GetString((await File.ReadAllBytesAsync(trace, CancellationToken.None))[1..]);
        Assert.Equal(0, process.ExitCode);
        Assert.Contains("RevBot.Skills", loaded + shifted, StringComparison.Ordinal);
        foreach (var name in new[] { "Microsoft.Bot.", "Newtonsoft.Json", "Microsoft.Rest" })
        {
            Assert.DoesNotContain(name, loaded + shifted, StringComparison.Ordinal);
        }
    }
}
