using System.Globalization;
using RevBot.Data.Import;

namespace RevBot.Bot.Commands.Loading;

/// <summary>Writes what an import did, for people.</summary>
internal static class ImportText
{
    private const int MostFindings = 20;

    /// <summary>Writes the summary. Side effect: lines on the output.</summary>
    public static void Write(ImportSummary summary, string database, TextWriter output)
    {
        output.WriteLine($"Imported by {summary.Mapping} into {database}:");
        WriteCounts(summary, output);
        WriteList("Not there, and not needed", summary.AbsentFiles, output);
        WriteList("Not read, because the mapping names them nowhere", summary.UnreadFiles, output);
        foreach (var assumption in summary.Assumptions)
        {
            output.WriteLine($"Assumed: {assumption}");
        }

        foreach (var source in summary.Sources)
        {
            foreach (var reason in source.Reasons.Where(reason => reason.Kind == ReasonKind.SetApart))
            {
                output.WriteLine($"Set apart: {source.File}: {Rows(reason.Rows)}, {reason.Reason}");
            }
        }

        foreach (var finding in summary.Findings.Take(MostFindings))
        {
            output.WriteLine($"Found: {finding}");
        }

        if (summary.Findings.Count > MostFindings)
        {
            output.WriteLine($"Found: {Number(summary.Findings.Count - MostFindings)} more things; doctor lists all.");
        }

        if (summary.RejectFile is { } rejected)
        {
            output.WriteLine($"Rejected rows, with reasons: {rejected}");
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Done in {summary.Elapsed.TotalSeconds:0.0} s."));
    }

    private static void WriteList(string what, IReadOnlyList<string> files, TextWriter output)
    {
        if (files.Count > 0)
        {
            output.WriteLine($"{what}: {string.Join(", ", files)}");
        }
    }

    private static void WriteCounts(ImportSummary summary, TextWriter output)
    {
        Line(output, "file", "into", "read", "loaded", "merged", "apart", "rejected");
        // A file may complete others in many ways; one that gave nothing is not worth a line each.
        foreach (
            var source in summary.Sources.Where(source =>
                source.Read > 0 || !source.Target.StartsWith("lookup", StringComparison.Ordinal)
            )
        )
        {
            Line(
                output,
                source.File,
                source.Target,
                Number(source.Read),
                Number(source.Loaded),
                Number(source.Merged),
                Number(source.SetApart),
                Number(source.Rejected)
            );
        }

        Line(
            output,
            "all",
            string.Empty,
            Number(summary.Read),
            Number(summary.Loaded),
            Number(summary.Merged),
            Number(summary.SetApart),
            Number(summary.Rejected)
        );
    }

    private static void Line(TextWriter output, string file, string target, params ReadOnlySpan<string> counts)
    {
        var columns = string.Concat(counts.ToArray().Select(count => count.PadLeft(10)));
        output.WriteLine($"  {file, -27} {target, -20}{columns}");
    }

    private static string Rows(long number) => number == 1 ? "1 row" : $"{Number(number)} rows";

    private static string Number(long number) => number.ToString("#,0", CultureInfo.InvariantCulture);
}
