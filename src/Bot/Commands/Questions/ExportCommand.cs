using System.CommandLine;
using RevBot.Bot.Answering;
using RevBot.Bot.Exports.Documents;
using RevBot.Bot.Functions;
using RevBot.Bot.Services;
using RevBot.Skills;
using RevBot.Skills.Brief;

namespace RevBot.Bot.Commands.Questions;

/// <summary>
/// <c>export "question" --as EMAIL --to FILE.xlsx|.csv|.pdf</c>: an answer as a file; also an answer given before, or a brief.
/// </summary>
internal sealed class ExportCommand
{
    private const string Example = "answer.xlsx";

    private readonly Argument<string?> question = new("question")
    {
        Description = "The question, in plain English.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string?> user = new("--as")
    {
        Description = "Who asks: an e-mail of the company's data.",
        HelpName = "EMAIL",
    };

    private readonly Option<string> target = new("--to")
    {
        Description = "The file; its end says the form: .xlsx, .csv or .pdf.",
        HelpName = "FILE",
        Required = true,
    };

    private readonly Option<bool> overwrite = new("--overwrite") { Description = "Writes over a file that is there." };

    private readonly Option<string?> conversation = new("--conversation")
    {
        Description = "Keeps follow-ups together.",
        HelpName = "ID",
    };

    private readonly Option<string?> answer = new("--answer")
    {
        Description = "Instead of a question: the id of an answer that the person got.",
        HelpName = "ID",
    };

    private readonly Option<string?> brief = new("--brief")
    {
        Description = "Instead of a question: a brief, such as monday, thursday, monthly or deals.",
        HelpName = "KIND",
    };

    private readonly Option<string?> team = new("--team")
    {
        Description = "Of the brief: a team, by its name or its manager's, or a seller.",
        HelpName = "NAME",
    };

    private readonly Option<string?> period = new("--period")
    {
        Description = "Of the brief: a period such as 2026-Q4; the current quarter without it.",
        HelpName = "PERIOD",
    };

    private readonly Option<string?> table = new("--table")
    {
        Description = "Of a CSV file: which table of the answer, by its id or title; the first without it.",
        HelpName = "NAME",
    };

    private readonly CommonOptions common;

    private ExportCommand(CommonOptions common) => this.common = common;

    public static Command Create(CommonOptions common)
    {
        var export = new ExportCommand(common);
        var command = new Command("export", "Writes an answer, whole, into a file: Excel, CSV or PDF.")
        {
            export.question,
            export.user,
            export.target,
            export.overwrite,
            export.conversation,
            export.answer,
            export.brief,
            export.team,
            export.period,
            export.table,
        };
        command.SetAction(
            (parsed, cancellation) => Task.Run(() => export.RunAsync(parsed, cancellation), cancellation)
        );
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        Check(parsed);
        var file = ExportTarget.Choose(
            parsed.GetRequiredValue(target),
            parsed.GetValue(overwrite),
            parsed.GetValue(table),
            Example
        );
        var email =
            parsed.GetValue(user)
            ?? throw CommandFailure.Usage("Say who asks with --as EMAIL, for example --as vp@company.example.");
        Console.Out.WriteLine(file.Write(await MakeAsync(parsed, email, cancellation), cancellation));
        return 0;
    }

    private void Check(ParseResult parsed)
    {
        var hasBrief = parsed.GetValue(brief) is not null;
        CommandFailure.Refuse(!hasBrief && parsed.GetValue(team) is not null, "--team", "with --brief");
        CommandFailure.Refuse(!hasBrief && parsed.GetValue(period) is not null, "--period", "with --brief");
        CommandFailure.Refuse(
            parsed.GetValue(question) is null && parsed.GetValue(conversation) is not null,
            "--conversation",
            "with a question"
        );
    }

    private Task<ExportDocument> MakeAsync(ParseResult parsed, string email, CancellationToken cancellation) =>
        (parsed.GetValue(question), parsed.GetValue(answer), parsed.GetValue(brief)) switch
        {
            ({ } asked, null, null) => AskAsync(parsed, email, asked, cancellation),
            (null, { } id, null) => FindAsync(parsed, email, id, cancellation),
            (null, null, { } kind) => BriefAsync(parsed, email, kind, cancellation),
            _ => throw CommandFailure.Usage(
                "Give one of a question in quotes, --answer ID or --brief KIND, for example export \"Which deals are at risk?\" --as EMAIL --to risks.xlsx."
            ),
        };

    private async Task<ExportDocument> AskAsync(
        ParseResult parsed,
        string email,
        string asked,
        CancellationToken cancellation
    )
    {
        var house = CommandServices.Open(common, parsed, cancellation);
        var request = new AskRequest(null, parsed.GetValue(conversation), email, asked, "terminal");
        return DocumentOf(house, await house.Assistant.AskAsync(request, cancellation), cancellation);
    }

    private async Task<ExportDocument> BriefAsync(
        ParseResult parsed,
        string email,
        string kind,
        CancellationToken cancellation
    )
    {
        var house = CommandServices.OpenForCalls(common, parsed, cancellation);
        var arguments = new GetBriefArguments
        {
            Kind = kind,
            Team = parsed.GetValue(team),
            Period = parsed.GetValue(period),
        };
        var envelope = await house.Assistant.CallAsync(
            new(null, null, email, $"{kind} brief", "terminal"),
            FunctionCall.Of(house.Kernel.NameOf<GetBrief>(), arguments),
            "offline",
            cancellation
        );
        return DocumentOf(house, envelope, cancellation);
    }

    private async Task<ExportDocument> FindAsync(
        ParseResult parsed,
        string email,
        string id,
        CancellationToken cancellation
    )
    {
        var house = CommandServices.OpenForCalls(common, parsed, cancellation);
        try
        {
            return await house.FindExportAsync(id, null, email, cancellation)
                ?? throw CommandFailure.Usage(
                    $"{email} got no answer of that id that is kept; feedback list --as EMAIL shows the latest."
                );
        }
        catch (SkillInputException problem)
        {
            throw CommandFailure.Usage(problem.Message);
        }
    }

    // As composed: a file carries no label that says who worded it.
    private static ExportDocument DocumentOf(
        RevBotServices house,
        AnswerEnvelope envelope,
        CancellationToken cancellation
    ) =>
        envelope is { Composed: { } composed, Refusal: null, Clarification: null }
            ? DocumentMaker.Create(
                envelope.Question,
                house.ViewOf(envelope.User, cancellation),
                composed,
                envelope.Calls
            )
            : throw CommandFailure.Usage(envelope.Answer.Text);
}
