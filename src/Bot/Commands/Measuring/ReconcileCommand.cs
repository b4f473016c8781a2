using System.CommandLine;
using RevBot.Bot.Answering;
using RevBot.Bot.Channels.Terminal;
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
        Check(parsed);
        var file = parsed.GetValue(target) is { } path
            ? ExportTarget.Choose(path, parsed.GetValue(overwrite), parsed.GetValue(table), Example)
            : null;
        var drawn = parsed.GetValue(sample) is { } count ? Count(count) : (int?)null;
        var house = CommandServices.OpenForCalls(common, parsed, cancellation);
        var view = View(house, parsed.GetValue(user), drawn is not null, cancellation);
        try
        {
            var report = drawn is { } deals
                ? ReconcileReport.Draw(view, PeriodArgument.OrCurrentQuarter(view, parsed.GetValue(period)), deals)
                : ReconcileReport.Create(view, await CompareAsync(parsed, house, view, cancellation));
            Write(report, parsed, file, cancellation);
            return report.Result is { Passed: not true } ? 1 : 0;
        }
        catch (SkillInputException problem)
        {
            throw CommandFailure.Usage(problem.Message);
        }
    }

    private void Check(ParseResult parsed)
    {
        var hasFile = parsed.GetValue(target) is not null;
        var isCsv = parsed.GetValue(format) == "csv";
        CommandFailure.Refuse(
            parsed.GetValue(sample) is not null && parsed.GetValue(metrics) is not null,
            "--metrics",
            "with a comparison, and --sample compares nothing"
        );
        CommandFailure.Refuse(
            hasFile && parsed.GetResult(format) is { Implicit: false },
            "--format",
            "with standard output, and the end of --to says the form of a file"
        );
        CommandFailure.Refuse(!hasFile && parsed.GetValue(overwrite), "--overwrite", "with --to FILE");
        CommandFailure.Refuse(
            !hasFile && !isCsv && parsed.GetValue(table) is not null,
            "--table",
            "with --format csv or --to FILE.csv"
        );
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

    private void Write(ReconcileReport report, ParseResult parsed, ExportTarget? file, CancellationToken cancellation)
    {
        if (file is not null)
        {
            var written = file.Write(report.Document, cancellation);
            Console.Out.WriteLine(report.Verdict);
            Console.Out.WriteLine(written);
        }
        else if (parsed.GetValue(format) == "csv")
        {
            var form = ExportTarget.CreateCsv(report.Document, parsed.GetValue(table));
            CsvWriter.Write(form.Tables[0], Console.Out, cancellation);
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
