using System.CommandLine;
using RevBot.Bot.Channels.Teams.Packaging;

namespace RevBot.Bot.Commands.Packaging;

/// <summary><c>package teams --out FILE --website URL [--app-id ID]</c>: the app package for Teams.</summary>
internal sealed class PackageTeamsCommand
{
    private readonly Option<string> target = new("--out")
    {
        Description = "The zip to write.",
        HelpName = "FILE",
        Required = true,
    };

    private readonly Option<string> website = new("--website")
    {
        Description = "Your page about this bot, its privacy and terms; https. Teams shows it to people.",
        HelpName = "URL",
        Required = true,
    };

    private readonly Option<string?> app = new("--app-id")
    {
        Description = "The bot's app id; the setting RevBot:Teams:AppId without it.",
        HelpName = "ID",
    };

    private readonly CommonOptions common;

    private PackageTeamsCommand(CommonOptions common) => this.common = common;

    public static Command Create(CommonOptions common)
    {
        var package = new PackageTeamsCommand(common);
        var command = new Command("teams", "Writes the app package for Microsoft Teams: manifest, commands and icons.")
        {
            package.target,
            package.website,
            package.app,
        };
        command.SetAction(package.RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var file = parsed.GetRequiredValue(target);
        await File.WriteAllBytesAsync(file, AppPackage.Write(AppId(parsed), Website(parsed)), cancellation);
        await Console.Out.WriteLineAsync(
            $"Wrote {file}; upload it in the Teams admin centre under Manage apps.".AsMemory(),
            cancellation
        );
        return 0;
    }

    private string AppId(ParseResult parsed)
    {
        var given = parsed.GetValue(app) ?? common.Settings(parsed).Teams.AppId;
        return Guid.TryParseExact(given, "D", out var id)
            ? id.ToString("D")
            : throw CommandFailure.Usage(
                "--app-id must be the bot's app id, such as 00000000-0000-0000-0000-000000000000."
            );
    }

    private Uri Website(ParseResult parsed) =>
        Uri.TryCreate(parsed.GetRequiredValue(website), UriKind.Absolute, out var address)
        && address.Scheme == Uri.UriSchemeHttps
            ? address
            : throw CommandFailure.Usage("--website must be an https address, such as https://www.example.com/revbot.");
}
