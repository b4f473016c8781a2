using System.CommandLine;
using RevBot.Bot.Evaluation;

namespace RevBot.Bot.Commands.Measuring;

/// <summary><c>eval FILE</c>: the router's score on labelled questions.</summary>
internal static class EvalCommand
{
    public static Command Make(CommonOptions common)
    {
        var file = new Argument<string>("file")
        {
            Description = "JSON lines {id, user, text, conversation, expect: {function, arguments}}.",
            HelpName = "FILE",
        };
        var command = new Command("eval", "Scores the router on labelled questions; changes nothing.") { file };
        command.SetAction(
            (parsed, cancellation) =>
                Task.Run(() => RunAsync(common, parsed, parsed.GetValue(file)!, cancellation), cancellation)
        );
        return command;
    }

    private static async Task<int> RunAsync(
        CommonOptions common,
        ParseResult parsed,
        string file,
        CancellationToken cancellation
    )
    {
        var questions = EvaluationFile.Read(file);
        var house = Houses.Open(common, parsed, cancellation);
        var trial = new RouterTrial(house.Router, email => house.ViewOf(email, cancellation));
        var routed = new List<RoutedQuestion>(questions.Count);
        foreach (var question in questions)
        {
            cancellation.ThrowIfCancellationRequested();
            routed.Add(await trial.PutAsync(question, cancellation));
        }

        RouterScore.Write(routed, Console.Out);
        return 0;
    }
}
