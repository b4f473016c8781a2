using RevBot.Bot.Configuration;
using RevBot.Data.Book;
using RevBot.Data.Book.People;
using RevBot.Data.Calendar;
using RevBot.Data.Database;
using RevBot.Data.State.Identity;

namespace RevBot.Bot.Identity;

/// <summary>
/// Tells which person of the company an account of a channel is: by the link that was made for it, else by the id in the
/// CRM data, else by an e-mail that the platform vouches for, which links the account for good. Links are read anew each
/// time, so a change by a command holds at once.
/// </summary>
/// <param name="database">Migrated.</param>
/// <param name="clock">Tells who has left.</param>
internal sealed class IdentityResolver(IDatabase database, BotClock clock)
{
    private readonly IdentityLinkRepository links = new(database);
    private volatile PeopleDirectory? directory;

    /// <summary>Who sent something. Side effect: the first contact by e-mail links the account and is audited.</summary>
    public IdentityResult Resolve(string channel, ChannelPerson person, DealBook book)
    {
        var (standing, seller, isByEmail) = Look(channel, person, book);
        if (
            isByEmail
            && standing == AccountStatus.Known
            && !IsItsEmail(person)
            && !TryLink(AccountOf(channel, person), seller!)
        )
        {
            // Another message of the same moment has changed the links; what holds now decides.
            (standing, seller, _) = Look(channel, person, book);
        }

        return CreateResult(standing, seller, book);
    }

    // Who signed in by an e-mail has no account that a link would tell apart from it.
    private static bool IsItsEmail(ChannelPerson person) =>
        string.Equals(person.Id, person.Email, StringComparison.Ordinal);

    /// <summary>Who an account is just now. Changes nothing.</summary>
    public IdentityResult Find(string channel, ChannelPerson person, DealBook book)
    {
        var (standing, seller, _) = Look(channel, person, book);
        return CreateResult(standing, seller, book);
    }

    /// <summary>Who reads something, one after another; looks the links up once. Changes nothing.</summary>
    public IEnumerable<IdentityResult> ResolveAll(string channel, IEnumerable<ChannelPerson> people, DealBook book)
    {
        var among = DirectoryOf(book);
        var all = IdentityLinkSnapshot.Of(links.ListAll());
        foreach (var person in people)
        {
            var (standing, seller, _) = Look(AccountOf(channel, person), person, among, all);
            yield return CreateResult(standing, seller, book);
        }
    }

    private static ChannelAccount AccountOf(string channel, ChannelPerson person) =>
        new(channel, person.Organisation ?? string.Empty, person.Id);

    private static IdentityResult CreateResult(AccountStatus standing, Seller? seller, DealBook book) =>
        new(standing, standing == AccountStatus.Known && seller is not null ? book.ScopeOf(seller) : null);

    private (AccountStatus Standing, Seller? Seller, bool IsByEmail) Look(
        string channel,
        ChannelPerson person,
        DealBook book
    )
    {
        var account = AccountOf(channel, person);
        return Look(account, person, DirectoryOf(book), links);
    }

    private (AccountStatus Standing, Seller? Seller, bool IsByEmail) Look(
        ChannelAccount account,
        ChannelPerson person,
        PeopleDirectory people,
        IIdentityLinkReader found
    )
    {
        if (person.IsOutsider || !account.IsSound)
        {
            return (AccountStatus.Outsider, null, false);
        }

        if (found.Find(account) is { } link)
        {
            return link.SellerId is not { } id ? (AccountStatus.Refused, null, false)
                : people.Book.SellerOf(id) is { } linked ? (Present(linked, people.Book), linked, false)
                : (AccountStatus.Unknown, null, false);
        }

        if (people.FindByAccount(account) is { } listed)
        {
            return (Present(listed, people.Book), listed, false);
        }

        return person.Email is { } email && people.FindByEmail(email) is { } seller
            ? ResolveByEmail(account, seller, people.Book, found)
            : default;
    }

    private (AccountStatus, Seller?, bool) ResolveByEmail(
        ChannelAccount account,
        Seller seller,
        DealBook book,
        IIdentityLinkReader found
    )
    {
        var hasOther =
            CrmAccount.FindId(seller, account.Channel) is { Length: > 0 }
            || found.ListForSeller(seller.Id, account.Channel).Any(other => Rivals(other, account));
        return (hasOther ? AccountStatus.Conflict : Present(seller, book), seller, !hasOther);
    }

    private PeopleDirectory DirectoryOf(DealBook book)
    {
        if (directory is { } last && ReferenceEquals(last.Book, book))
        {
            return last;
        }

        return directory = new(book);
    }

    // One account a person in an organisation: a second one with the same e-mail is an address that changed hands.
    private static bool Rivals(IdentityLink other, ChannelAccount account) =>
        other.Account.Organisation.Length == 0
        || account.Organisation.Length == 0
        || string.Equals(other.Account.Organisation, account.Organisation, StringComparison.Ordinal);

    private AccountStatus Present(Seller seller, DealBook book)
    {
        var today = book.Company.DayOf(clock.Now(book.Company));
        return Presence.IsPresent(seller, today) ? AccountStatus.Known : AccountStatus.Left;
    }

    private bool TryLink(ChannelAccount account, Seller seller) =>
        links.Change(change =>
        {
            var isNew =
                change.Find(account) is null
                && !change.ListForSeller(seller.Id, account.Channel).Any(other => Rivals(other, account));
            if (isNew)
            {
                var now = clock.Machine;
                change.Save(new(account, seller.Id, IdentityLink.ByEmail, Dates.ToMicros(now)));
                change.Audit(LinkChange.Create(account, null, seller.Id).AsEntry("identity.first", "email"), now);
            }

            return isNew;
        });
}
