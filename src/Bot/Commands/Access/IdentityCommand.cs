using System.CommandLine;
using RevBot.Bot.Answering;
using RevBot.Bot.Channels.Terminal;
using RevBot.Bot.Channels.Web.Keys;
using RevBot.Bot.Identity;
using RevBot.Bot.Identity.Administration;
using RevBot.Data.State.Identity;

namespace RevBot.Bot.Commands.Access;

/// <summary><c>identity list|link|unlink|undo|history</c>: which account of a channel is which person.</summary>
internal sealed class IdentityCommand
{
    private const int MostListed = 500;

    private readonly CommonOptions common;
    private readonly Option<string> format = Formats.Option("text", "json");
    private readonly Argument<string> person = new("email") { Description = "The person's e-mail." };
    private readonly Argument<string> channel = new("channel") { Description = "teams, slack, web or signin." };

    private readonly Argument<string> id = new("id")
    {
        Description = "The account: an Entra object id, a Slack user id.",
    };

    private readonly Option<string?> organisation = new("--organisation")
    {
        Description = "The Entra tenant or Slack workspace; any without it.",
        HelpName = "ID",
    };

    private IdentityCommand(CommonOptions common)
    {
        this.common = common;
        channel.AcceptOnlyFromAmong("teams", "slack", "web", SignInAccount.Channel);
    }

    public static Command Create(CommonOptions common)
    {
        var identity = new IdentityCommand(common);
        var list = new Command("list", "Lists the people with their accounts, and accounts that are nobody's.")
        {
            identity.format,
        };
        list.SetAction((parsed, cancellation) => Task.Run(() => identity.List(parsed, cancellation), cancellation));
        var link = new Command("link", "Says that an account is a person's.")
        {
            identity.person,
            identity.channel,
            identity.id,
            identity.organisation,
        };
        link.SetAction((parsed, cancellation) => Task.Run(() => identity.Link(parsed, cancellation), cancellation));
        var unlink = new Command("unlink", "Says that an account is nobody's, whatever its e-mail.")
        {
            identity.channel,
            identity.id,
            identity.organisation,
        };
        unlink.SetAction((parsed, cancellation) => Task.Run(() => identity.Unlink(parsed, cancellation), cancellation));
        var undo = new Command("undo", "Takes the last link or unlink back.");
        undo.SetAction((parsed, cancellation) => Task.Run(() => identity.Undo(parsed, cancellation), cancellation));
        var history = new Command("history", "Lists what was linked and unlinked, the newest first.")
        {
            identity.format,
        };
        history.SetAction(
            (parsed, cancellation) => Task.Run(() => identity.History(parsed, cancellation), cancellation)
        );
        return new("identity", "Which account of Teams or Slack is which person.")
        {
            list,
            link,
            unlink,
            undo,
            history,
        };
    }

    private int List(ParseResult parsed, CancellationToken cancellation)
    {
        var house = CommandServices.Open(common, parsed, cancellation);
        var accounts = AccountList.ListAll(house.Database, house.Books.Current(cancellation), house.Clock);
        if (parsed.GetValue(format) == "json")
        {
            foreach (var account in accounts)
            {
                Console.Out.WriteLine(AnswerJson.Serialize(account));
            }

            return 0;
        }

        foreach (var account in accounts)
        {
            Write($"{account.Person ?? "nobody"}: {account.Channel ?? "no account"} {account.Id} ({account.Source})");
        }

        return 0;
    }

    private int Link(ParseResult parsed, CancellationToken cancellation)
    {
        var house = CommandServices.Open(common, parsed, cancellation);
        var book = house.Books.Current(cancellation);
        var email = parsed.GetValue(person)!;
        var seller = ScopeResolver.FindByEmail(book, email)?.Viewer ?? throw new UnknownCallerException(email);
        var account = Account(parsed);
        Change(() => new IdentityLinkAdministration(house.Database, book).Link(account, seller, house.Clock.Machine));
        Write($"The {account.Channel} account {account.Id} is {seller.Email}'s now; identity undo takes it back.");
        return 0;
    }

    private int Unlink(ParseResult parsed, CancellationToken cancellation)
    {
        var house = CommandServices.Open(common, parsed, cancellation);
        var account = Account(parsed);
        var desk = new IdentityLinkAdministration(house.Database, house.Books.Current(cancellation));
        Change(() => desk.Unlink(account, house.Clock.Machine));
        Write($"The {account.Channel} account {account.Id} is nobody's now; identity undo takes it back.");
        return 0;
    }

    private int Undo(ParseResult parsed, CancellationToken cancellation)
    {
        var house = CommandServices.Open(common, parsed, cancellation);
        var book = house.Books.Current(cancellation);
        LinkChange? change = null;
        Change(() => change = new IdentityLinkAdministration(house.Database, book).Undo(house.Clock.Machine));
        var (account, before) = (change!.Account, change.Before);
        Write(
            before is { } seller
                ? $"The {account.Channel} account {account.Id} is {book.SellerOf(seller)?.Email}'s again."
            : change.HadLink ? $"The {account.Channel} account {account.Id} is nobody's again."
            : $"The {account.Channel} account {account.Id} is not linked by hand any more."
        );
        return 0;
    }

    private int History(ParseResult parsed, CancellationToken cancellation)
    {
        var house = CommandServices.Open(common, parsed, cancellation);
        var book = house.Books.Current(cancellation);
        foreach (var change in AccountHistory.ListLatest(house.Database, book, MostListed))
        {
            if (parsed.GetValue(format) == "json")
            {
                Console.Out.WriteLine(AnswerJson.Serialize(change));
            }
            else
            {
                Write(
                    $"{change.At}  {change.What} {change.Channel} {change.Id}: {change.Before} → {change.After}{(change.IsUndone ? ", taken back" : string.Empty)}"
                );
            }
        }

        return 0;
    }

    private ChannelAccount Account(ParseResult parsed)
    {
        var account = new ChannelAccount(
            parsed.GetValue(channel)!,
            parsed.GetValue(organisation) ?? string.Empty,
            parsed.GetValue(id)!.Trim()
        );
        return account.IsSound
            ? account
            : throw CommandFailure.Usage("An account's id has 1 to 200 characters, and an organisation's at most 100.");
    }

    private static void Change(Action change)
    {
        try
        {
            change();
        }
        catch (LinkRefusedException refused)
        {
            throw CommandFailure.Usage(refused.Message);
        }
    }

    private static void Write(string line) => TerminalAnswer.WriteWrapped(line, Console.Out);
}
