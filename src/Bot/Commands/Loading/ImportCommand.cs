using System.CommandLine;
using System.Globalization;
using RevBot.Bot.Commands.Doctor;
using RevBot.Bot.Configuration;
using RevBot.Data.Book.Loading;
using RevBot.Data.Database;
using RevBot.Data.Import;

namespace RevBot.Bot.Commands.Loading;

/// <summary><c>import --mapping FILE --from DIR</c>: loads a CRM extract.</summary>
internal sealed class ImportCommand
{
    private readonly Option<string> mapping = new("--mapping")
    {
        Description = $"A mapping file, or the name of a shipped one: {string.Join(", ", CrmImport.ShippedMappings)}.",
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

    private readonly Option<double> most = new("--max-rejected")
    {
        Description = "The share of a file's rows that may be rejected before the load stops.",
        HelpName = "SHARE",
        DefaultValueFactory = _ => new RejectLimit().Share,
    };

    private readonly Option<bool> accept = new("--accept-rejected")
    {
        Description = "Loads the rest, whatever is rejected: even open deals, calls, quotas and people.",
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
            import.most,
            import.accept,
        };
        command.SetAction((parsed, cancellation) => Task.Run(() => import.Run(parsed, cancellation), cancellation));
        return command;
    }

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        var (reading, clock) = (common.Reading(parsed), common.Clock(parsed));
        var settings = reading.Required();
        var database = Databases.Open(settings);
        var request = Request(parsed, reading, clock);
        using var progress = new ProgressLine("rows");
        var summary = CrmImport.Run(database, request, new Steps(progress), cancellation);
        progress.Clear();
        ImportText.Write(summary, database.Name, Console.Out);
        WriteBook(database, settings, cancellation);
        return 0;
    }

    private ImportRequest Request(ParseResult parsed, CheckedSettings reading, BotClock clock)
    {
        var share = parsed.GetValue(most);
        if (share is not (>= 0 and <= 1))
        {
            throw CommandFailure.Usage(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"--max-rejected is {share}; give a share from 0 to 1, such as 0.05."
                )
            );
        }

        return reading.LoadRequest(parsed.GetValue(mapping)!, parsed.GetValue(from)!, clock.Machine) with
        {
            RejectFile = parsed.GetValue(rejects),
            Rejects = new() { Share = share, GoesOn = parsed.GetValue(accept) },
        };
    }

    /// <summary>What the loaded book says of itself: who sees all of it, and which kinds of data it lacks.</summary>
    private static void WriteBook(IDatabase database, RevBotSettings settings, CancellationToken cancellation)
    {
        var book = new BookLoader(database, settings.Defaults).Load(cancellation);
        Console.Out.WriteLine($"Access: {AccessCheck.Run(book).Found}");
        foreach (var finding in CoverageCheck.Run(book.Coverage).Where(finding => finding.State != CheckState.Ok))
        {
            Console.Out.WriteLine($"Missing: {finding.Found}");
        }
    }

    private sealed class Steps(ProgressLine line) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => line.Show(value.Rows);
    }
}
