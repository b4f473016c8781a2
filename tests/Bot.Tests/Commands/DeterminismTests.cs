using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace RevBot.Bot.Tests.Commands;

/// <summary>The same questions over the same data give the same bytes, whatever the process, the culture and the time zone.</summary>
public sealed partial class DeterminismTests : IDisposable
{
    private static readonly string[] Questions =
    [
        "Will we hit our number?",
        "Which deals are at risk this quarter and why?",
        "What changed in the pipeline since Monday?",
        "win rate by segment this year",
        "show me the pipeline",
        "top 10 deals closing this quarter",
        "bookings by month this year",
        "Do our numbers match the CRM?",
        "Give me the Monday brief",
    ];

    private readonly DemoFile demo = new();

    public void Dispose() => demo.Dispose();

    [Fact]
    public async Task TheSameQuestions_InAnotherProcessCultureAndTimeZone_GiveTheSameBytes()
    {
        var file = Path.Combine(demo.Folder, "questions.jsonl");
        await File.WriteAllLinesAsync(
            file,
            Questions.Select((text, index) => $$"""{"id":"{{index}}","user":"{{DemoFile.Leader}}","text":"{{text}}"}""")
        );

        var runs = await Task.WhenAll(
            RunAsync(file, "en_US.UTF-8", "America/New_York"),
            RunAsync(file, "de_DE.UTF-8", "Asia/Tokyo"),
            RunAsync(file, "tr_TR.UTF-8", "Pacific/Auckland")
        );

        Assert.Equal(Questions.Length, runs[0].Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.DoesNotContain("\"calls\":[]", runs[0], StringComparison.Ordinal);
        Assert.Equal(runs[0], runs[1]);
        Assert.Equal(runs[0], runs[2]);
    }

    private async Task<string> RunAsync(string file, string culture, string zone)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = demo.Folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        (start.Environment["LANG"], start.Environment["LC_ALL"], start.Environment["TZ"]) = (culture, culture, zone);
        string[] arguments =
        [
            Path.Combine(AppContext.BaseDirectory, "RevBot.Bot.dll"),
            "ask",
            "--batch",
            file,
            "--db",
            demo.Path,
            "--today",
            DemoFile.Today,
        ];
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
        return Times().Replace(output, "\"elapsedMs\":0");
    }

    [GeneratedRegex("\"elapsedMs\":[0-9.]+", RegexOptions.NonBacktracking)]
    private static partial Regex Times();
}
