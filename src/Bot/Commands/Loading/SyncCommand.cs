using System.CommandLine;
using RevBot.Bot.Configuration;
using RevBot.Bot.Delivery.Syncing;
using RevBot.Data.Connectors;
using RevBot.Data.Import;

namespace RevBot.Bot.Commands.Loading;

/// <summary><c>sync [--full] [--dry-run] [--format text|json]</c>: brings the database to what the CRM says now.</summary>
internal sealed class SyncCommand
{
    private readonly Option<bool> full = new("--full")
    {
        Description = "Reads and loads everything again, not what changed alone.",
    };

    private readonly Option<bool> trial = new("--dry-run")
    {
        Description = "Reads, tries the load, and keeps nothing of it in the database.",
    };

    private readonly Option<bool> accept = new("--accept-rejected")
    {
        Description = "Loads the rest, whatever is rejected: even open deals, calls, quotas and people.",
    };

    private readonly Option<string> format = Formats.Option("text", "json");
    private readonly CommonOptions common;

    private SyncCommand(CommonOptions common) => this.common = common;

    public static Command Create(CommonOptions common)
    {
        var sync = new SyncCommand(common);
        var command = new Command("sync", "Brings the database to what the CRM says now; see docs/sync.md.")
        {
            sync.full,
            sync.trial,
            sync.accept,
            sync.format,
        };
        command.SetAction((parsed, cancellation) => Task.Run(() => sync.Run(parsed, cancellation), cancellation));
        return command;
    }

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        var (reading, clock) = (common.Reading(parsed), common.Clock(parsed));
        var settings = reading.Required();
        if (!settings.Salesforce.IsOn)
        {
            throw CommandFailure.Usage(
                "No CRM is set up; set RevBot:Salesforce:LoginUrl, ClientId and ClientSecret, or User and KeyFile in its place (docs/sync.md)."
            );
        }

        var database = Databases.Open(settings);
        using var progress = new ProgressLine("sync");
        var summary = new SyncRunner(database, reading, clock, TimeProvider.System).Run(
            parsed.GetValue(full),
            parsed.GetValue(trial),
            new RejectLimit { GoesOn = parsed.GetValue(accept) },
            new Steps(progress),
            cancellation
        );
        progress.Clear();
        if (parsed.GetValue(format) == "json")
        {
            Console.Out.WriteLine(SyncText.Json(summary));
        }
        else
        {
            SyncText.Write(summary, database.Name, Console.Out);
        }

        return 0;
    }

    private sealed class Steps(ProgressLine line) : IProgress<SyncProgress>
    {
        public void Report(SyncProgress value) => line.Show(value.Rows, step: value.Step);
    }
}
