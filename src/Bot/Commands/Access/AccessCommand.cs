using System.CommandLine;
using NodaTime;
using RevBot.Bot.Identity;
using RevBot.Bot.Web;

namespace RevBot.Bot.Commands.Access;

/// <summary><c>access --as EMAIL [--days N] [--at ADDRESS]</c>: a link with which one person signs in to the chat page.</summary>
internal sealed class AccessCommand
{
    private const int MostDays = 365;
    private readonly CommonOptions common;

    private readonly Option<string> user = new("--as")
    {
        Description = "For whom: an e-mail of the company's data.",
        HelpName = "EMAIL",
        Required = true,
    };

    private readonly Option<int> days = new("--days")
    {
        Description = $"For how many days the key holds, 1 to {MostDays}.",
        HelpName = "N",
        DefaultValueFactory = _ => 30,
    };

    private readonly Option<string> at = new("--at")
    {
        Description = "The address under which the person reaches the page.",
        HelpName = "ADDRESS",
        DefaultValueFactory = _ => Serving.ListenAddress.Default,
    };

    private AccessCommand(CommonOptions common) => this.common = common;

    public static Command Make(CommonOptions common)
    {
        var access = new AccessCommand(common);
        var command = new Command("access", "Makes a link with which one person signs in to the chat page.")
        {
            access.user,
            access.days,
            access.at,
        };
        command.SetAction((parsed, cancellation) => Task.Run(() => access.Run(parsed, cancellation), cancellation));
        return command;
    }

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        var (email, held) = (parsed.GetValue(user)!.Trim(), parsed.GetValue(days));
        if (held is < 1 or > MostDays)
        {
            throw CommandFailure.Usage($"--days is {held}; give a number from 1 to {MostDays}.");
        }

        if (
            !Uri.TryCreate(parsed.GetValue(at), UriKind.Absolute, out var address)
            || !address.Scheme.StartsWith("http", StringComparison.Ordinal)
        )
        {
            throw CommandFailure.Usage("--at must be an address such as https://revbot.example.com.");
        }

        var key =
            common.Settings(parsed).Web.Key
            ?? throw CommandFailure.Usage(
                $"Set RevBot:Web:Key first (environment RevBot__Web__Key), a secret of at least {WebSettings.ShortestSecret} characters, for the server and for this command."
            );
        var house = Houses.Open(common, parsed, cancellation);
        if (CallerIdentity.ByEmail(house.Books.Current(cancellation), email) is null)
        {
            throw CommandFailure.Usage($"Nobody in the company's data has the e-mail {email}.");
        }

        var ticket = new Tickets(key).Issue(TicketUse.Key, email, house.Clock.Machine + Duration.FromDays(held));
        Console.Out.WriteLine($"{address.GetLeftPart(UriPartial.Authority)}/#key={ticket}");
        return 0;
    }
}
