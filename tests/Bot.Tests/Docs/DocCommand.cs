using System.Diagnostics;
using System.Text;
using RevBot.Bot.Commands;

namespace RevBot.Bot.Tests.Docs;

/// <summary>A command shown in a page, with the output shown under it. A line of … stands for any lines.</summary>
internal sealed record DocCommand(string Line, IReadOnlyList<string> Shown)
{
    private const string Program = "dotnet run --project src/Bot";
    private const string Any = "…";

    /// <summary>Whether it is one of RevBot's own that ends by itself.</summary>
    public bool CanRun =>
        Line.StartsWith(Program + " -- ", StringComparison.Ordinal)
        && !Line.Contains(" serve", StringComparison.Ordinal);

    /// <summary>Runs the built program in a folder, as a person would there.</summary>
    public IReadOnlyList<string> Run(string folder)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        start.ArgumentList.Add(typeof(CommandLine).Assembly.Location);
        foreach (var argument in Arguments(Line[(Program.Length + 4)..]))
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd() + errors.GetAwaiter().GetResult();
        process.WaitForExit();
        return [.. output.TrimEnd().Split('\n').Select(line => line.TrimEnd())];
    }

    /// <summary>Whether an output is what is shown.</summary>
    public bool Fits(IReadOnlyList<string> output) => Fits(Shown, 0, output, 0);

    private static bool Fits(IReadOnlyList<string> shown, int at, IReadOnlyList<string> output, int line)
    {
        for (; at < shown.Count; at++, line++)
        {
            if (shown[at] == Any)
            {
                return Enumerable.Range(line, output.Count - line + 1).Any(rest => Fits(shown, at + 1, output, rest));
            }

            if (line >= output.Count || shown[at].TrimEnd() != output[line])
            {
                return false;
            }
        }

        return line == output.Count;
    }

    // Words by blanks, with double quotes around those that hold some.
    private static IEnumerable<string> Arguments(string line) =>
        line.Split('"')
            .SelectMany(
                (part, index) => index % 2 == 1 ? [part] : part.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            );
}
