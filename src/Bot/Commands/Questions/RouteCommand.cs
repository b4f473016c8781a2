using System.CommandLine;
using RevBot.Bot.Commands.Evaluation;
using RevBot.Bot.Conversation;
using RevBot.Bot.Understanding;

namespace RevBot.Bot.Commands.Questions;

/// <summary><c>route "question" --as EMAIL</c>: how a question is read, stage by stage. Nothing runs, nothing is kept.</summary>
internal sealed class RouteCommand
{
    private readonly Argument<string> question = new("question") { Description = "The question, in plain English." };

    private readonly Option<string> user = new("--as")
    {
        Description = "Who asks: an e-mail of the company's data.",
        HelpName = "EMAIL",
        Required = true,
    };

    private readonly Option<string?> conversation = new("--conversation")
    {
        Description = "Reads it as a follow-up in this conversation, which stays as it is.",
        HelpName = "ID",
    };

    private readonly CommonOptions common;

    private RouteCommand(CommonOptions common) => this.common = common;

    public static Command Create(CommonOptions common)
    {
        var route = new RouteCommand(common);
        var command = new Command("route", "Shows how a question is read, stage by stage, without answering it.")
        {
            route.question,
            route.user,
            route.conversation,
        };
        command.SetAction((parsed, cancellation) => Task.Run(() => route.RunAsync(parsed, cancellation), cancellation));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var text = parsed.GetValue(question)!;
        if (text.Length > RouteRequest.LongestText)
        {
            throw CommandFailure.Usage($"The question is longer than {RouteRequest.LongestText:#,0} characters.");
        }

        var house = CommandServices.Open(common, parsed, cancellation);
        var book = house.ViewOf(parsed.GetValue(user)!, cancellation);
        var talk = parsed.GetValue(conversation) is { } id
            ? house.Conversations.Load(id, book.Scope.Viewer.Id, house.Clock.Machine)
            : ConversationState.Empty;
        PlanText.Write(await house.Router.RouteAsync(new(text, book, talk), cancellation), Console.Out);
        return 0;
    }
}
