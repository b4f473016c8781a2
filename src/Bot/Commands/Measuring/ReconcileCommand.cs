using System.CommandLine;
using RevBot.Bot.Answering;
using RevBot.Bot.Channels.Terminal;
using RevBot.Bot.Exports;
using RevBot.Bot.Exports.Writing;
using RevBot.Bot.Functions;
using RevBot.Bot.Services;
using RevBot.Data.Book;
using RevBot.Skills;
using RevBot.Skills.Filtering;
using RevBot.Skills.Reconciliation;

namespace RevBot.Bot.Commands.Measuring;

/// <summary>
/// <c>reconcile [--metrics LIST] [--period P] [--as EMAIL] [--to FILE] [--format text|json|csv]</c>: one run for a scheduler;
/// and <c>--sample N</c>, the monthly audit sample.
/// </summary>
internal sealed class ReconcileCommand
{
    private const string Example = "reconciliation.xlsx";

    private readonly Option<string?> metrics = new("--metrics")
    {
        Description = "Some of pipeline, bookings, deal_counts, quota, all; separated by commas. All without it.",
        HelpName = "LIST",
    };

    private readonly Option<string?> period = new("--period")
    {
        Description = "A period such as 2026-Q4; the current quarter without it.",
        HelpName = "PERIOD",
    };

    private readonly Option<string?> user = new("--as")
    {
        Description = "As this person may see it: an e-mail of the company's data. The whole company without it.",
        HelpName = "EMAIL",
    };

    private readonly Option<int?> sample = new("--sample")
    {
        Description =
            $"Instead of comparing: so many deals of the person, 1 to {AuditSample.MostDeals}, to check by hand.",
        HelpName = "N",
    };

    private readonly Option<string?> target = new("--to")
    {
        Description = "Writes the report into a file, .xlsx, .csv or .pdf, every deal that differs in it.",
        HelpName = "FILE",
    };

    private readonly Option<bool> overwrite = new("--overwrite") { Description = "Writes over a file that is there." };

    private readonly Option<string?> table = new("--table")
    {
        Description = "Of CSV: which table, checks, causes, deals or quotas; checks without it.",
        HelpName = "NAME",
    };

    private readonly Option<string> format = Formats.Option("text", "json", "csv");
    private readonly CommonOptions common;

    private ReconcileCommand(CommonOptions common) => this.common = common;

    public static Command Create(CommonOptions common)
    {
        var reconcile = new ReconcileCommand(common);
        var command = new Command(
            FunctionName.Reconcile,
            "Compares the CRM with the warehouse, down to the deal; exit code 1 unless every check passes."
        )
        {
            reconcile.metrics,
            reconcile.period,
            reconcile.user,
            reconcile.sample,
            reconcile.target,
            reconcile.overwrite,
            reconcile.table,
            reconcile.format,
        };
        command.SetAction(
            (parsed, cancellation) => Task.Run(() => reconcile.RunAsync(parsed, cancellation), cancellation)
        );
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var file = parsed.GetValue(target) is { } path
            ? OutputFile.Choose(path, "--to", Example, parsed.GetValue(overwrite))
            : null;
        var form = file is null ? (ExportFormat?)null : FormOf(file.Path);
        var drawn = parsed.GetValue(sample) is { } count ? Count(count) : (int?)null;
        var house = CommandServices.OpenForCalls(common, parsed, cancellation);
        var view = View(house, parsed.GetValue(user), drawn is not null, cancellation);
        try
        {
            var report = drawn is { } deals
                ? ReconcileReport.OfSample(view, PeriodArgument.OrCurrentQuarter(view, parsed.GetValue(period)), deals)
                : ReconcileReport.Of(view, await CompareAsync(parsed, house, view, cancellation));
            Write(report, parsed, file, form);
            return report.Passed == false || (report.Result is not null && report.Passed is null) ? 1 : 0;
        }
        catch (SkillInputException problem)
        {
            throw CommandFailure.Usage(problem.Message);
        }
    }

    // Looked at and not asked: a scheduler's runs are no questions of anybody.
    private Task<ComposedAnswer> CompareAsync(
        ParseResult parsed,
        RevBotServices house,
        ScopedBook view,
        CancellationToken cancellation
    )
    {
        var arguments = new ReconcileArguments
        {
            Metrics = parsed.GetValue(metrics)?.Split(',', StringSplitOptions.TrimEntries),
            Period = parsed.GetValue(period),
        };
        return house.Answers.RunAsync(
            view,
            [FunctionCall.Of(house.Kernel.NameOf<Reconcile>(), arguments)],
            null,
            cancellation
        );
    }

    private void Write(ReconcileReport report, ParseResult parsed, OutputFile? file, ExportFormat? form)
    {
        var wanted = parsed.GetValue(table);
        var isCsv = form == ExportFormat.Csv || (file is null && parsed.GetValue(format) == "csv");
        if (isCsv && CsvWriter.Choose(report.Document, wanted) is null)
        {
            throw CommandFailure.Usage(
                $"The report has no table '{ExportText.Line(wanted!)}'; it has {string.Join(", ", report.Document.Tables.Select(one => one.Id))}."
            );
        }

        if (file is not null && form is { } chosen)
        {
            file.Write(ExportedFile.Create(report.Document, chosen, wanted).Bytes);
            Console.Out.WriteLine(report.Verdict);
            Console.Out.WriteLine(ExportSummary.Write(report.Document, chosen, file.Path, wanted));
        }
        else if (isCsv)
        {
            CsvWriter.Write(CsvWriter.Choose(report.Document, wanted)!, Console.Out);
        }
        else if (parsed.GetValue(format) == "json")
        {
            Console.Out.WriteLine(report.ToJson());
        }
        else
        {
            TerminalAnswer.Write(report.Said, Console.Out);
        }
    }

    private static ExportFormat FormOf(string path) =>
        ExportFormats.Find(Path.GetExtension(path))
        ?? throw CommandFailure.Usage($"--to is '{path}'; end it in .xlsx, .csv or .pdf, such as {Example}.");

    private static int Count(int count) =>
        count is >= 1 and <= AuditSample.MostDeals
            ? count
            : throw CommandFailure.Usage($"--sample is {count}; give a number from 1 to {AuditSample.MostDeals}.");

    private static ScopedBook View(RevBotServices house, string? email, bool isSample, CancellationToken cancellation)
    {
        if (email is not null)
        {
            return house.ViewOf(email, cancellation);
        }

        if (isSample)
        {
            throw CommandFailure.Usage("Say whose deals with --as EMAIL, for example --as manager@company.example.");
        }

        var deals = house.Books.Current(cancellation);
        return deals.ForTheCompany(house.Clock.Now(deals.Company));
    }
}
