using NodaTime;
using RevBot.Bot.Identity;
using RevBot.Data.Book;
using RevBot.Data.Book.People;
using RevBot.Data.Database;
using RevBot.Data.State.Delivery;
using RevBot.Skills.Subscriptions;

namespace RevBot.Bot.Delivery.Outbox;

/// <summary>Reads how people's subscriptions stand.</summary>
/// <param name="database">Migrated.</param>
/// <param name="policy">Of the company.</param>
internal sealed class SubscriptionReader(IDatabase database, DeliveryPolicy policy)
{
    private readonly SubscriptionRepository rows = new(database);
    private readonly PersonContactRepository contacts = new(database);

    /// <summary>Of everybody who is present, person by person.</summary>
    /// <param name="book">The people.</param>
    /// <param name="today">Who has left by then gets nothing.</param>
    public IEnumerable<(Seller Person, IReadOnlyList<Subscription> Subscriptions)> ListAll(
        DealBook book,
        LocalDate today
    )
    {
        var set = rows.ListAll().ToLookup(row => row.SellerId);
        var heard = contacts.ListAll().ToDictionary(contact => contact.SellerId);
        return book
            .Sellers.Where(person => Presence.IsPresent(person, today))
            .Select(person =>
                (
                    person,
                    PersonSubscriptions.Find(
                        policy,
                        book.Company,
                        person,
                        [.. set[person.Id]],
                        heard.GetValueOrDefault(person.Id)
                    )
                )
            );
    }

    /// <summary>One kind of one person, and where they spoke last.</summary>
    public (Subscription Subscription, string? LastChannel) Find(DealBook book, Seller person, SubscriptionKind kind)
    {
        var contact = contacts.Find(person.Id);
        var all = PersonSubscriptions.Find(policy, book.Company, person, rows.ListOf(person.Id, null), contact);
        return (all.First(one => one.Kind == kind), contact?.Channel);
    }
}
