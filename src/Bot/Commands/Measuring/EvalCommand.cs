using System.CommandLine;
using RevBot.Bot.Commands.Evaluation;
using RevBot.Bot.LanguageModel;
using RevBot.Bot.Services;

namespace RevBot.Bot.Commands.Measuring;

/// <summary><c>eval FILE</c>: the router's score on labelled questions.</summary>
internal static class EvalCommand
{
    public static Command Create(CommonOptions common)
    {
        var file = new Argument<string>("file")
        {
            Description = "JSON lines {id, user, text, conversation, expect: {function, arguments}}.",
            HelpName = "FILE",
        };
        var unseen = new Option<bool>("--unseen")
        {
            Description =
                "Learn first from all examples but those much like a question of the file, as if it were a stranger's.",
        };
        var summary = new Option<bool>("--summary")
        {
            Description = "Only the shares: no functions and no mistakes, so that a closed set stays unseen.",
        };
        var command = new Command("eval", "Scores the router on labelled questions; changes nothing.")
        {
            file,
            unseen,
            summary,
        };
        command.SetAction(
            (parsed, cancellation) =>
                Task.Run(
                    () =>
                        RunAsync(
                            common,
                            parsed,
                            (parsed.GetValue(file)!, parsed.GetValue(unseen), parsed.GetValue(summary)),
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
        (string File, bool IsUnseen, bool IsSummary) what,
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
