using System.CommandLine;
using RevBot.Bot.Answering;
using RevBot.Bot.Channels.Terminal;

namespace RevBot.Bot.Commands.Questions;

/// <summary><c>chat --as EMAIL</c>: a conversation in the terminal.</summary>
internal static class ChatCommand
{
    public static Command Create(CommonOptions common)
    {
        var user = new Option<string>("--as")
        {
            Description = "Who asks: an e-mail of the company's data.",
            HelpName = "EMAIL",
            Required = true,
        };
        var command = new Command("chat", "A conversation in the terminal; an empty line or \"bye\" ends it.") { user };
        command.SetAction(
            (parsed, cancellation) =>
                Task.Run(
                    () =>
                        TalkAsync(
                            CommandServices.Open(common, parsed, cancellation).Assistant,
                            parsed.GetValue(user)!,
                            cancellation
                        ),
                    cancellation
                )
        );
        return command;
    }

    private static async Task<int> TalkAsync(Assistant assistant, string user, CancellationToken cancellation)
    {
        // One conversation for each sitting: the process is what keeps it apart from others.
        var conversation = $"chat-{Environment.ProcessId}";
        while (!cancellation.IsCancellationRequested)
        {
            Console.Out.Write("you> ");
            var line = (await Console.In.ReadLineAsync(cancellation))?.Trim();
            if (line is null or "" or "bye" or "exit" or "quit")
            {
                return 0;
            }

            var request = new AskRequest(null, conversation, user, line, "terminal");
            TerminalAnswer.Write(await assistant.AskAsync(request, cancellation), Console.Out);
            Console.Out.WriteLine();
        }

        return 0;
    }
}
