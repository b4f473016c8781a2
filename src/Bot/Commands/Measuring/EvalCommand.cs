using System.CommandLine;
using RevBot.Bot.Commands.Evaluation;
using RevBot.Bot.LanguageModel;
using RevBot.Bot.Services;

namespace RevBot.Bot.Commands.Measuring;

/// <summary><c>eval FILE</c>: the router's score on labelled questions.</summary>
internal static class EvalCommand
{
    private static readonly Argument<string> FileArgument = new("file")
    {
        Description = "JSON lines {id, user, text, conversation, expect: {function, arguments}}.",
        HelpName = "FILE",
    };
    private static readonly Option<bool> Unseen = new("--unseen")
    {
        Description =
            "Learn first from all examples but those much like a question of the file, as if it were a stranger's.",
    };
    private static readonly Option<bool> Summary = new("--summary")
    {
        Description = "Only the shares: no functions and no mistakes, so that a closed set stays unseen.",
    };
    private static readonly Option<string?> Rows = new("--rows")
    {
        Description = "A file for one JSON line a question: what it was taken for, whether that is right, how sure.",
        HelpName = "FILE",
    };

    public static Command Create(CommonOptions common)
    {
        var command = new Command("eval", "Scores the router on labelled questions; changes nothing.")
        {
            FileArgument,
            Unseen,
            Summary,
            Rows,
        };
        command.SetAction(
            (parsed, cancellation) => Task.Run(() => RunAsync(common, parsed, cancellation), cancellation)
        );
        return command;
    }

    private static async Task<int> RunAsync(CommonOptions common, ParseResult parsed, CancellationToken cancellation)
    {
        CommandFailure.Refuse(
            parsed.GetValue(Summary) && parsed.GetValue(Rows) is not null,
            "--rows",
            "without --summary, which shows no question"
        );
        var rows = parsed.GetValue(Rows) is { } path
            ? OutputFile.Choose(path, "--rows", "rows.jsonl", overwrites: false)
            : null;
        var questions = EvaluationFile.Read(parsed.GetValue(FileArgument)!);
        var house = CommandServices.Open(common, parsed, cancellation);
        var router = parsed.GetValue(Unseen) ? Unlearnt(house, questions, cancellation) : house.Router;
        var trial = new RouterTrial(router, email => house.ViewOf(email, cancellation), house.Kernel);
        var routed = new List<RoutedQuestion>(questions.Count);
        foreach (var question in questions)
        {
            cancellation.ThrowIfCancellationRequested();
            routed.Add(await trial.RouteAsync(question, cancellation));
        }

        rows?.Write(RouterRows.Write(routed));
        RouterScore.Write(routed, parsed.GetValue(Summary), Console.Out);
        return 0;
    }

    private static KernelRouter Unlearnt(
        RevBotServices house,
        IReadOnlyList<LabelledQuestion> questions,
        CancellationToken cancellation
    )
    {
        var router = house.Router is KernelRouter { Model: null } offline
            ? offline
            : throw CommandFailure.Usage("--unseen tries the offline router; set RevBot:Router to offline.");
        var views = questions
            .Select(question => question.User!)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .ToDictionary(email => email, email => house.ViewOf(email, cancellation), StringComparer.OrdinalIgnoreCase);
        return router.WithoutLearningFrom(questions.Select(question => (question.Text!, views[question.User!])));
    }
}
