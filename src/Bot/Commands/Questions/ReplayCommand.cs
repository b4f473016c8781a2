using System.CommandLine;
using RevBot.Bot.Answering;
using RevBot.Bot.Channels.Terminal;
using RevBot.Bot.Identity;
using RevBot.Bot.Provenance;
using RevBot.Bot.Provenance.Explanation;
using RevBot.Skills;

namespace RevBot.Bot.Commands.Questions;

/// <summary><c>replay ID</c>: makes an answer again and says whether it is the same, byte for byte.</summary>
internal sealed class ReplayCommand
{
    private const int MostDifferences = 12;

    private readonly Argument<string> id = new("id")
    {
        Description = "The answer's id; of answers that showed the same id, the newest.",
    };

    private readonly Option<string?> user = new("--as")
    {
        Description = "Only an answer that this person got.",
        HelpName = "EMAIL",
    };

    private readonly Option<string> format = Formats.Option("text", "json");
    private readonly CommonOptions common;

    private ReplayCommand(CommonOptions common) => this.common = common;

    public static Command Create(CommonOptions common)
    {
        var replay = new ReplayCommand(common);
        var command = new Command("replay", "Makes an answer again and says whether it is the same, byte for byte.")
        {
            replay.id,
            replay.user,
            replay.format,
        };
        command.SetAction(
            (parsed, cancellation) => Task.Run(() => replay.RunAsync(parsed, cancellation), cancellation)
        );
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var house = CommandServices.Open(common, parsed, cancellation);
        var deals = house.Books.Current(cancellation);
        var person = parsed.GetValue(user) is { } email
            ? ScopeResolver.FindByEmail(deals, email)?.Viewer.Id ?? throw new UnknownCallerException(email)
            : (int?)null;
        try
        {
            var replay =
                await house.PastAnswers.ReplayAsync(parsed.GetValue(id)!, deals, person, cancellation)
                ?? throw CommandFailure.Usage(
                    $"No answer \"{Clean(parsed.GetValue(id)!)}\" is kept; answers are kept for as long as RevBot:Record:Days says, and feedback list shows the latest."
                );
            Write(replay, parsed.GetValue(format) == "json");
            return 0;
        }
        catch (SkillInputException problem)
        {
            throw CommandFailure.Usage(problem.Message);
        }
    }

    private static void Write(Replay replay, bool asJson)
    {
        if (asJson)
        {
            Console.Out.WriteLine(AnswerJson.Serialize(replay));
            return;
        }

        foreach (var call in replay.Calls)
        {
            Line($"{EvidenceText.FormatCall(call.Function, call.Arguments)}, for {replay.Person}, as of {replay.AsOf}");
        }

        Line(replay.Why ?? "The same, byte for byte.");
        foreach (var difference in replay.Differences.Take(MostDifferences))
        {
            Line($"  {difference.Label}: {difference.Before ?? "-"} then, {difference.After ?? "-"} now");
        }

        if (replay.Differences.Count > MostDifferences)
        {
            Line($"  and {replay.Differences.Count - MostDifferences} more figures");
        }

        Console.Out.WriteLine();
        foreach (var line in replay.Text.Split('\n'))
        {
            Line(line);
        }

        if (UnusedWords.Describe(replay.Unused) is { } unused)
        {
            Line(unused);
        }
    }

    private static void Line(string text) => TerminalAnswer.WriteWrapped(text, Console.Out);

    private static string Clean(string text) => new([.. text.Where(letter => !char.IsControl(letter)).Take(100)]);
}
