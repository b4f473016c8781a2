using System.CommandLine;
using System.Globalization;
using NodaTime;
using RevBot.Bot.Channels.Web.Keys;
using RevBot.Bot.Configuration;
using RevBot.Bot.Identity;
using RevBot.Data.Calendar;
using RevBot.Data.State.Audit;

namespace RevBot.Bot.Commands.Access;

/// <summary>
/// <c>access --as EMAIL [--days N] [--at ADDRESS]</c>: a link with which one person signs in to the chat page;
/// <c>access list|revoke NUMBER</c>: the links that were made, and calling one back.
/// </summary>
internal sealed class AccessCommand
{
    private const int MostDays = 365;
    private const int MostListed = 500;
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
        DefaultValueFactory = _ => ListenAddress.Default,
    };

    private readonly Argument<long> number = new("number")
    {
        Description = "The key's number, as access list shows it.",
    };

    private AccessCommand(CommonOptions common) => this.common = common;

    public static Command Create(CommonOptions common)
    {
        var access = new AccessCommand(common);
        var command = new Command("access", "Makes a link with which one person signs in to the chat page.")
        {
            access.user,
            access.days,
            access.at,
        };
        command.SetAction((parsed, cancellation) => Task.Run(() => access.Run(parsed, cancellation), cancellation));
        var list = new Command("list", "Lists the links that were made, the newest first.");
        list.SetAction((parsed, cancellation) => Task.Run(() => access.List(parsed, cancellation), cancellation));
        var revoke = new Command("revoke", "Calls a link back, and ends the sessions that began with it.")
        {
            access.number,
        };
        revoke.SetAction((parsed, cancellation) => Task.Run(() => access.Revoke(parsed, cancellation), cancellation));
        command.Subcommands.Add(list);
        command.Subcommands.Add(revoke);
        return command;
    }

    private int List(ParseResult parsed, CancellationToken cancellation)
    {
        var house = CommandServices.Open(common, parsed, cancellation);
        var book = house.Books.Current(cancellation);
        var keys = new AccessKeyRepository(house.Database).ListLatest(MostListed);
        if (keys.Count == 0)
        {
            Console.Out.WriteLine("No link has been made yet.");
        }

        foreach (var key in keys)
        {
            var state = key.IsRevoked ? "called back" : $"until {key.Until}";
            Console.Out.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{key.Number}: {book.SellerOf(key.SellerId)?.Email ?? "nobody"}, made {Dates.IsoInstant(Dates.FromMicros(key.IssuedAt))}, {state}"
                )
            );
        }

        return 0;
    }

    private int Revoke(ParseResult parsed, CancellationToken cancellation)
    {
        var house = CommandServices.Open(common, parsed, cancellation);
        var wanted = parsed.GetValue(number);
        if (!new AccessKeyRepository(house.Database).Revoke(wanted, house.Clock.Machine))
        {
            throw CommandFailure.Usage(
                $"There is no link {wanted.ToString(CultureInfo.InvariantCulture)} that could be called back; access list shows them."
            );
        }

        Console.Out.WriteLine(
            $"The link {wanted.ToString(CultureInfo.InvariantCulture)} is called back, and its sessions have ended."
        );
        return 0;
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
        var house = CommandServices.Open(common, parsed, cancellation);
        var person =
            ScopeResolver.FindByEmail(house.Books.Current(cancellation), email)?.Viewer
            ?? throw CommandFailure.Usage($"Nobody in the company's data has the e-mail {email}.");
        var now = house.Clock.Machine;
        var until = now + Duration.FromDays(held);
        var issued = new AccessKeyRepository(house.Database).Issue(person.Id, until, now);
        var ticket = new Tickets(key).Issue(TicketUse.Key, new(email, issued), until);
        Console.Out.WriteLine($"{address.GetLeftPart(UriPartial.Authority)}/#key={ticket}");
        return 0;
    }
}
