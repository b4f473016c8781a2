using System.CommandLine;
using System.Text;
using RevBot.Bot.Channels.Slack;
using RevBot.Bot.Channels.Slack.Packaging;
using RevBot.Bot.Configuration;
using RevBot.Bot.Services;

namespace RevBot.Bot.Commands.Packaging;

/// <summary><c>package slack --host HOST [--view agent|assistant|classic] [--out FILE]</c>: the app's manifest.</summary>
internal sealed class PackageSlackCommand
{
    private readonly Option<string?> host = new("--host")
    {
        Description = "The name under which Slack reaches this bot over https, such as revbot.example.com.",
        HelpName = "HOST",
    };

    private readonly Option<string> view = new("--view")
    {
        Description =
            "How direct messages are shown: agent, assistant (older workspaces) or classic; RevBot:Slack:View must say the same.",
        HelpName = "VIEW",
        DefaultValueFactory = _ => "agent",
    };

    private readonly Option<string?> file = new("--out")
    {
        Description = "The file to write; without it the manifest goes to standard output.",
        HelpName = "FILE",
    };

    public static Command Create()
    {
        var package = new PackageSlackCommand();
        var command = new Command("slack", "Writes the Slack app's manifest, ready to paste at api.slack.com/apps.")
        {
            package.host,
            package.view,
            package.file,
        };
        command.SetAction(package.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var name =
            parsed.GetValue(host)
            ?? throw CommandFailure.Usage(
                "Say where Slack reaches this bot with --host, for example --host revbot.example.com."
            );
        if (SlackManifest.FindHostProblem(name) is { } wrong)
        {
            throw CommandFailure.Usage(wrong);
        }

        var written = SlackManifest.Write(
            name,
            View(parsed.GetValue(view)!),
            Suggestions.Read(RevBotServices.PromptsFolder)
        );
        if (parsed.GetValue(file) is not { } path)
        {
            Console.Out.Write(written);
            return 0;
        }

        File.WriteAllText(path, written, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        Console.Out.WriteLine($"Wrote {path}; paste it at https://api.slack.com/apps, New App, From a manifest.");
        return 0;
    }

    private static SlackView View(string text) =>
        Enum.GetNames<SlackView>().Contains(text, StringComparer.OrdinalIgnoreCase)
            ? Enum.Parse<SlackView>(text, ignoreCase: true)
            : throw CommandFailure.Usage($"--view is \"{text}\"; give agent, assistant or classic.");
}
