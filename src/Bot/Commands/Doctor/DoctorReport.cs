using System.Text.Json;
using System.Text.Json.Serialization;
using RevBot.Bot.Channels.Terminal;

namespace RevBot.Bot.Commands.Doctor;

/// <summary>Writes what the doctor found, for people in 80 columns and for programs as one line of JSON.</summary>
public static class DoctorReport
{
    private const int Indent = 10;
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The worst state among the findings; ok where there are none.</summary>
    public static CheckState Worst(IEnumerable<Finding> findings) =>
        findings.Select(finding => finding.State).DefaultIfEmpty(CheckState.Ok).Max();

    /// <summary>A line for each finding, with what to do beneath, and a last line that sums up. Side effect: writes.</summary>
    public static void WriteText(IReadOnlyList<Finding> findings, TextWriter output)
    {
        foreach (var (index, finding) in findings.Index())
        {
            WriteHanging(finding.State.ToString().ToLowerInvariant(), $"{finding.Check}: {finding.Found}", output);
            // The same advice for several things in a row is given once, after the last of them.
            if (finding.Advice is { } advice && findings.ElementAtOrDefault(index + 1)?.Advice != advice)
            {
                WriteHanging(string.Empty, "> " + advice, output);
            }
        }

        output.WriteLine();
        output.WriteLine(Summary(findings));
    }

    /// <summary>One line: <c>{"state","checks":[{"check","state","found","advice"}]}</c>.</summary>
    public static string ToJson(IReadOnlyList<Finding> findings) =>
        JsonSerializer.Serialize(new { State = Worst(findings), Checks = findings }, Json);

    private static void WriteHanging(string label, string text, TextWriter output)
    {
        using var wrapped = new StringWriter();
        TerminalAnswer.WriteWrapped(text, wrapped, new string(' ', Indent));
        output.Write(label.PadRight(Indent));
        output.Write(wrapped.ToString()[Indent..]);
    }

    private static string Summary(IReadOnlyList<Finding> findings)
    {
        var problems = findings.Count(finding => finding.State == CheckState.Problem);
        var warnings = findings.Count(finding => finding.State == CheckState.Warning);
        return problems + warnings == 0
            ? $"All {findings.Count} checks are in order."
            : $"{findings.Count} checks: {Count(problems, "problem")}, {Count(warnings, "warning")}.";
    }

    private static string Count(int number, string what) => $"{number} {what}{(number == 1 ? "" : "s")}";
}
