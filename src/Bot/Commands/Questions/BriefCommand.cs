using System.CommandLine;
using RevBot.Bot.Answering;
using RevBot.Bot.Cards;
using RevBot.Bot.Channels.Teams;
using RevBot.Bot.Channels.Teams.AdaptiveCards;
using RevBot.Bot.Channels.Terminal;
using RevBot.Bot.Functions;
using RevBot.Bot.Services;
using RevBot.Skills.Brief;

namespace RevBot.Bot.Commands.Questions;

/// <summary><c>brief --kind monday --as EMAIL [--team NAME] [--period P] [--format text|json|html|card]</c>: one brief.</summary>
internal sealed class BriefCommand
{
    private readonly Option<string> kind = new("--kind")
    {
        Description = "Which brief: monday, thursday, monthly, or deals for a seller's own.",
        HelpName = "KIND",
        DefaultValueFactory = _ => "monday",
    };

    private readonly Option<string?> user = new("--as")
    {
        Description = "For whom: an e-mail of the company's data.",
        HelpName = "EMAIL",
    };

    private readonly Option<string?> team = new("--team")
    {
        Description = "Of a team, by its name or its manager's, or of a seller.",
        HelpName = "NAME",
    };

    private readonly Option<string?> period = new("--period")
    {
        Description = "Of a period such as 2026-Q4; the current quarter without it.",
        HelpName = "PERIOD",
    };

    private readonly Option<string> format = Formats.Option("text", "json", "html", "card");
    private readonly CommonOptions common;

    private BriefCommand(CommonOptions common) => this.common = common;

    public static Command Create(CommonOptions common)
    {
        var brief = new BriefCommand(common);
        var command = new Command("brief", "Writes one brief: the number, what changed, risks, questions, trust.")
        {
            brief.kind,
            brief.user,
            brief.team,
            brief.period,
            brief.format,
        };
        command.SetAction((parsed, cancellation) => Task.Run(() => brief.RunAsync(parsed, cancellation), cancellation));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var email =
            parsed.GetValue(user)
            ?? throw CommandFailure.Usage("Say whose brief with --as EMAIL, for example --as vp@company.example.");
        var arguments = new GetBriefArguments
        {
            Kind = parsed.GetValue(kind),
            Team = parsed.GetValue(team),
            Period = parsed.GetValue(period),
        };
        var house = CommandServices.OpenForCalls(common, parsed, cancellation);
        var envelope = await house.Assistant.CallAsync(
            new(null, null, email, $"{arguments.Kind} brief", "terminal"),
            FunctionCall.Of(house.Kernel.NameOf<GetBrief>(), arguments),
            "offline",
            cancellation
        );
        if (envelope.Refusal is { } refusal)
        {
            throw CommandFailure.Usage(refusal.Reason);
        }

        Write(envelope, house, parsed.GetValue(format)!);
        return 0;
    }

    private static void Write(AnswerEnvelope envelope, RevBotServices house, string format)
    {
        switch (format)
        {
            case "json":
                Console.Out.WriteLine(AnswerJson.Line(envelope));
                break;
            case "card":
                var card = house.Cards.Create(envelope);
                Console.Out.WriteLine(AdaptiveCardWriter.Write(card, card.Buttons).ToJsonString(TeamsJson.Options));
                break;
            case "html":
                Console.Out.Write(BriefPage.Render(envelope));
                break;
            default:
                TerminalAnswer.Write(envelope with { Answer = envelope.Answer with { Actions = [] } }, Console.Out);
                break;
        }
    }
}
