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
    private static readonly Option<FileInfo?> Rows = new("--rows")
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
            (parsed, cancellation) =>
                Task.Run(
                    () =>
                        RunAsync(
                            common,
                            parsed,
                            (
                                parsed.GetValue(FileArgument)!,
                                parsed.GetValue(Unseen),
                                parsed.GetValue(Summary),
                                parsed.GetValue(Rows)
                            ),
                            cancellation
                        ),
                    cancellation
                )
        );
        return command;
    }

    private static async Task<int> RunAsync(
        CommonOptions common,
        ParseResult parsed,
        (string File, bool IsUnseen, bool IsSummary, FileInfo? Rows) what,
        CancellationToken cancellation
    )
    {
        var questions = EvaluationFile.Read(what.File);
        var house = CommandServices.Open(common, parsed, cancellation);
        var router = what.IsUnseen ? Unlearnt(house, questions, cancellation) : house.Router;
        var trial = new RouterTrial(router, email => house.ViewOf(email, cancellation), house.Kernel);
        var routed = new List<RoutedQuestion>(questions.Count);
        foreach (var question in questions)
        {
            cancellation.ThrowIfCancellationRequested();
            routed.Add(await trial.RouteAsync(question, cancellation));
        }

        if (what.Rows is { } rows)
        {
            using var lines = rows.CreateText();
            RouterRows.Write(routed, lines);
        }

        RouterScore.Write(routed, what.IsSummary, Console.Out);
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
