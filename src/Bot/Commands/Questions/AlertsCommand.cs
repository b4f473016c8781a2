using System.CommandLine;
using RevBot.Bot.Answering;
using RevBot.Bot.Channels.Terminal;
using RevBot.Bot.Functions;
using RevBot.Skills.Alerts;

namespace RevBot.Bot.Commands.Questions;

/// <summary><c>alerts --as EMAIL [--since DATE] [--format text|json]</c>: what is unusual now. Sends nothing.</summary>
internal sealed class AlertsCommand
{
    private readonly Option<string?> user = new("--as")
    {
        Description = "For whom: an e-mail of the company's data.",
        HelpName = "EMAIL",
    };

    private readonly Option<string?> since = new("--since")
    {
        Description = "Events of deals from this day on; the last seven days without it.",
        HelpName = "DATE",
    };

    private readonly Option<string> format = Formats.Option("text", "json");
    private readonly CommonOptions common;

    private AlertsCommand(CommonOptions common) => this.common = common;

    public static Command Create(CommonOptions common)
    {
        var alerts = new AlertsCommand(common);
        var command = new Command("alerts", "Says what is unusual, as one person may see it; sends nothing.")
        {
            alerts.user,
            alerts.since,
            alerts.format,
        };
        command.SetAction(alerts.RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var email =
            parsed.GetValue(user)
            ?? throw CommandFailure.Usage("Say whose alerts with --as EMAIL, for example --as vp@company.example.");
        var house = CommandServices.OpenForCalls(common, parsed, cancellation);
        var envelope = await house.Assistant.CallAsync(
            new(null, null, email, "alerts", "terminal"),
            FunctionCall.Of(
                house.Kernel.NameOf<ListAlerts>(),
                new ListAlertsArguments { Since = parsed.GetValue(since) }
            ),
            "offline",
            cancellation
        );
        if (envelope.Refusal is { } refusal)
        {
            throw CommandFailure.Usage(refusal.Reason);
        }

        if (parsed.GetValue(format) == "json")
        {
            Console.Out.WriteLine(AnswerJson.Line(envelope));
        }
        else
        {
            TerminalAnswer.Write(envelope with { Answer = envelope.Answer with { Actions = [] } }, Console.Out);
        }

        return 0;
    }
}
