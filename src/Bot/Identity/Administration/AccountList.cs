using RevBot.Bot.Configuration;
using RevBot.Data.Book;
using RevBot.Data.Book.People;
using RevBot.Data.Database;
using RevBot.Data.State.Identity;

namespace RevBot.Bot.Identity.Administration;

/// <summary>Who has which account, for administrators.</summary>
internal static class AccountList
{
    /// <summary>Everybody who has not left, by e-mail, each account a line; then those who left and still have one; then accounts of nobody.</summary>
    public static IReadOnlyList<ListedAccount> ListAll(IDatabase database, DealBook book, BotClock clock)
    {
        var today = book.Company.DayOf(clock.Now(book.Company));
        var links = new IdentityLinkRepository(database).ListAll();
        var linked = links.Select(link => (link.Account.Channel, link.Account.Id.ToUpperInvariant())).ToHashSet();
        var lines = new List<ListedAccount>();
        foreach (var seller in book.Sellers.OrderBy(Name, StringComparer.Ordinal))
        {
            var hasLeft = !Presence.IsPresent(seller, today);
            var accounts = Listed(seller, linked)
                .Concat(links.Where(link => link.SellerId == seller.Id).Select(Line))
                .ToArray();
            if (accounts.Length == 0 && !hasLeft)
            {
                lines.Add(new(Name(seller), null, null, null, "by the first contact"));
            }

            lines.AddRange(
                accounts.Select(account =>
                    account with
                    {
                        Person = Name(seller),
                        Source = hasLeft ? "has left" : account.Source,
                    }
                )
            );
        }

        return [.. lines, .. links.Where(link => link.SellerId is null).Select(Line)];
    }

    // What a link says goes before what the CRM says.
    private static IEnumerable<ListedAccount> Listed(Seller seller, HashSet<(string, string)> linked) =>
        CrmAccount
            .Channels.Select(channel => (Channel: channel, Id: CrmAccount.FindId(seller, channel)))
            .Where(account =>
                account.Id is { Length: > 0 } id && !linked.Contains((account.Channel, id.ToUpperInvariant()))
            )
            .Select(account => new ListedAccount(null, account.Channel, string.Empty, account.Id, "crm"));

    private static ListedAccount Line(IdentityLink link) =>
        new(null, link.Account.Channel, link.Account.Organisation, link.Account.Id, link.Source);

    private static string Name(Seller seller) => seller.Email ?? seller.CrmId;
}
