using System.CommandLine;
using RevBot.Bot.Answering;
using RevBot.Bot.Channels.Terminal;

namespace RevBot.Bot.Commands.Questions;

/// <summary><c>ask "question" --as EMAIL</c>, and <c>ask --batch FILE|-</c>.</summary>
internal sealed class AskCommand
{
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

    private readonly Option<string?> conversation = new("--conversation")
    {
        Description = "Keeps follow-ups together.",
        HelpName = "ID",
    };

    private readonly Option<string?> batch = new("--batch")
    {
        Description = "A file of JSON lines {id, conversation, user, text}, or - for standard input.",
        HelpName = "FILE",
    };

    private readonly Option<string> format = Formats.Option("text", "json");
    private readonly CommonOptions common;

    private AskCommand(CommonOptions common) => this.common = common;

    public static Command Create(CommonOptions common)
    {
        var ask = new AskCommand(common);
        var command = new Command("ask", "Answers one question, or a batch of them.")
        {
            ask.question,
            ask.user,
            ask.format,
            ask.conversation,
            ask.batch,
        };
        command.SetAction((parsed, cancellation) => Task.Run(() => ask.RunAsync(parsed, cancellation), cancellation));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        if (parsed.GetValue(batch) is { } file)
        {
            return await Batch.RunAsync(
                CommandServices.Open(common, parsed, cancellation).Assistant,
                file,
                cancellation
            );
        }

        var request = Request(parsed);
        var assistant = CommandServices.Open(common, parsed, cancellation).Assistant;
        var envelope = await assistant.AskAsync(request, cancellation);
        if (parsed.GetValue(format) == "json")
        {
            Console.Out.WriteLine(AnswerJson.Line(envelope));
        }
        else
        {
            TerminalAnswer.Write(envelope, Console.Out);
        }

        return 0;
    }

    private AskRequest Request(ParseResult parsed) =>
        new(
            null,
            parsed.GetValue(conversation),
            parsed.GetValue(user)
                ?? throw CommandFailure.Usage("Say who asks with --as EMAIL, for example --as vp@company.example."),
            parsed.GetValue(question)
                ?? throw CommandFailure.Usage(
                    "Give a question in quotes, for example ask \"Will we hit our number?\" --as EMAIL."
                ),
            "terminal"
        );
}
