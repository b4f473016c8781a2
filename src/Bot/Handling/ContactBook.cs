using System.Collections.Concurrent;
using NodaTime;
using RevBot.Bot.Configuration;
using RevBot.Bot.Inbox;
using RevBot.Data.Database;
using RevBot.Data.State.Delivery;
using RevBot.Data.Subscriptions;

namespace RevBot.Bot.Handling;

/// <summary>Keeps where people spoke last and their time zones, for what comes to them unasked.</summary>
/// <param name="database">Migrated.</param>
/// <param name="clock">The machine's.</param>
internal sealed class ContactBook(IDatabase database, BotClock clock)
{
    private const int LongestZone = 100;
    private static readonly Duration RefreshAfter = Duration.FromHours(12);

    private readonly PersonContactRepository rows = new(database);
    private readonly ConcurrentDictionary<int, (PersonContact Contact, Instant At)> seen = new();

    /// <summary>
    /// Keeps it where something changed or half a day went by; the web page leads to nobody who is not there. Side effect:
    /// writes it.
    /// </summary>
    public void Remember(IncomingTurn turn, int sellerId)
    {
        if (turn.Channel is not ("teams" or "slack"))
        {
            return;
        }

        var zone = turn.Sender.Zone is { Length: > 0 and <= LongestZone } told ? told : null;
        var contact = new PersonContact
        {
            SellerId = sellerId,
            Channel = turn.Channel,
            Zone = zone,
        };
        var now = clock.Machine;
        if (seen.TryGetValue(sellerId, out var last) && last.Contact == contact && now - last.At < RefreshAfter)
        {
            return;
        }

        rows.Save(contact, now);
        seen[sellerId] = (contact, now);
    }
}
