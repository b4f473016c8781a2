using NodaTime;
using RevBot.Bot.Configuration;
using RevBot.Bot.Inbox.Storage;
using RevBot.Data.Book;
using RevBot.Data.Calendar;
using RevBot.Data.State.Delivery;
using RevBot.Skills.Subscriptions;
using RevBot.Skills.Subscriptions.Schedules;

namespace RevBot.Bot.Delivery.Outbox;

/// <summary>
/// Puts into the outbox what is due: for each person and kind the latest time that has come and is not too long ago. Run
/// twice, or by two processes, it puts in nothing more.
/// </summary>
/// <param name="subscriptions">Who gets what.</param>
/// <param name="rows">The outbox.</param>
/// <param name="settings">How late something may be.</param>
internal sealed class DeliveryPlanner(
    SubscriptionReader subscriptions,
    DeliveryRepository rows,
    DeliverySettings settings
)
{
    /// <summary>The id of a delivery: the same for the same person, kind and period.</summary>
    public static string IdOf(int sellerId, SubscriptionKind kind, string period) =>
        TurnId.Compute(
            "delivery",
            FormattableString.Invariant($"{sellerId}\n{SubscriptionKinds.KeyOf(kind)}\n{period}")
        );

    /// <summary>Puts in what is due. Side effect: writes rows.</summary>
    /// <param name="book">The people.</param>
    /// <param name="now">By the clock of the answers.</param>
    /// <param name="machine">By the machine's clock.</param>
    /// <returns>How many were new.</returns>
    public int Plan(DealBook book, Instant now, Instant machine)
    {
        var due = FindDue(book, now, machine).ToArray();
        return due.Length == 0 ? 0 : rows.Add(due);
    }

    /// <summary>What comes next, the soonest first, for the doctor. Writes nothing.</summary>
    /// <param name="book">The people.</param>
    /// <param name="now">By the clock of the answers.</param>
    public IReadOnlyList<(SubscriptionKind Kind, Instant At, int People)> FindNext(DealBook book, Instant now) =>
        [
            .. subscriptions
                .ListAll(book, book.Company.DayOf(now))
                .SelectMany(person => person.Subscriptions)
                .Select(one => (one.Kind, Next: one.FindNext(now)))
                .Where(one => one.Next is not null)
                .GroupBy(one => (one.Kind, one.Next!.At))
                .Select(group => (group.Key.Kind, group.Key.At, group.Count()))
                .OrderBy(group => group.At)
                .ThenBy(group => group.Kind),
        ];

    private IEnumerable<DeliveryRow> FindDue(DealBook book, Instant now, Instant machine)
    {
        var late = Duration.FromTimeSpan(settings.Late);
        foreach (var (person, all) in subscriptions.ListAll(book, book.Company.DayOf(now)))
        {
            foreach (var subscription in all)
            {
                if (subscription.FindDue(now - late, now).LastOrDefault() is { } due)
                {
                    yield return Row(person.Id, subscription.Kind, due, machine);
                }
            }
        }
    }

    private DeliveryRow Row(int sellerId, SubscriptionKind kind, Occurrence due, Instant machine) =>
        new()
        {
            Id = IdOf(sellerId, kind, due.Period),
            SellerId = sellerId,
            Kind = SubscriptionKinds.KeyOf(kind),
            Period = due.Period,
            DueAt = Dates.ToMicros(due.At),
            ExpiresAt = Dates.ToMicros(due.At + Duration.FromTimeSpan(settings.Late)),
            NextAt = Dates.ToMicros(machine),
            MovedAt = Dates.ToMicros(machine),
        };
}
