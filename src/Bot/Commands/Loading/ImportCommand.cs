using System.CommandLine;
using System.Globalization;
using RevBot.Bot.Configuration;
using RevBot.Data.Import;

namespace RevBot.Bot.Commands.Loading;

/// <summary><c>import --mapping FILE --from DIR</c>: loads a CRM extract.</summary>
internal sealed class ImportCommand
{
    private readonly Option<string> mapping = new("--mapping")
    {
        Description = "A mapping file, or the name of a shipped one: salesforce, crm-sales-opportunities.",
        HelpName = "FILE",
        Required = true,
    };

    private readonly Option<string> from = new("--from")
    {
        Description = "The folder with the CSV files.",
        HelpName = "DIR",
        Required = true,
    };

    private readonly Option<string?> rejects = new("--rejects")
    {
        Description = "Where rejected rows are written; beside the database when not given.",
        HelpName = "FILE",
    };

    private readonly CommonOptions common;

    private ImportCommand(CommonOptions common) => this.common = common;

    public static Command Create(CommonOptions common)
    {
        var import = new ImportCommand(common);
        var command = new Command("import", "Loads a CRM extract (CSV) by a field mapping; all of it or nothing.")
        {
            import.mapping,
            import.from,
            import.rejects,
        };
        command.SetAction((parsed, cancellation) => Task.Run(() => import.Run(parsed, cancellation), cancellation));
        return command;
    }

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        var (settings, clock) = (common.Settings(parsed), common.Clock(parsed));
        var request = new ImportRequest
        {
            Mapping = parsed.GetValue(mapping)!,
            From = parsed.GetValue(from)!,
            RejectFile = parsed.GetValue(rejects),
            Now = clock.Machine,
            Calendar = settings.Defaults.Calendar,
            Currency = settings.Defaults.Currency,
        };
        using var progress = new ProgressLine("rows");
        var summary = CrmImport.Run(Databases.Open(settings), request, new Steps(progress), cancellation);
        progress.Clear();
        WriteSummary(summary, settings.Database);
        return 0;
    }

    private static void WriteSummary(ImportSummary summary, string database)
    {
        Console.Out.WriteLine($"Imported by {summary.Mapping} into {database}:");
        WriteCounts(summary);
        if (summary.AbsentFiles.Count > 0)
        {
            Console.Out.WriteLine($"Not there, and not needed: {string.Join(", ", summary.AbsentFiles)}");
        }

        foreach (var assumption in summary.Assumptions)
        {
            Console.Out.WriteLine($"Assumed: {assumption}");
        }

        if (summary.RejectFile is { } rejected)
        {
            Console.Out.WriteLine($"Rejected rows, with reasons: {rejected}");
        }

        Console.Out.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"Done in {summary.Elapsed.TotalSeconds:0.0} s.")
        );
    }

    private static void WriteCounts(ImportSummary summary)
    {
        Line("file", "into", "read", "loaded", "merged", "rejected");
        foreach (var source in summary.Sources)
        {
            Line(
                source.File,
                source.Target,
                Number(source.Read),
                Number(source.Loaded),
                Number(source.Merged),
                Number(source.Rejected)
            );
        }

        Line(
            "all",
            string.Empty,
            Number(summary.Read),
            Number(summary.Loaded),
            Number(summary.Merged),
            Number(summary.Rejected)
        );
    }

    private static void Line(string file, string target, params ReadOnlySpan<string> counts)
    {
        var columns = string.Concat(counts.ToArray().Select(count => count.PadLeft(10)));
        Console.Out.WriteLine($"  {file, -27} {target, -20}{columns}");
    }

    private static string Number(long number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    private sealed class Steps(ProgressLine line) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => line.Show(value.Rows);
    }
}
