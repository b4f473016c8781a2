using NodaTime;
using RevBot.Data.Calendar;
using RevBot.Data.Database;
using RevBot.Data.State.Delivery;
using RevBot.Data.Subscriptions;
using RevBot.Skills;
using RevBot.Skills.Subscriptions;

namespace RevBot.Bot.Answering;

/// <summary>What people set about briefs and alerts: read for functions, and written as their results propose.</summary>
/// <param name="database">Migrated.</param>
public sealed class SubscriptionStore(IDatabase database)
{
    private readonly SubscriptionRepository rows = new(database);
    private readonly PersonContactRepository contacts = new(database);
    private readonly ToldAlertRepository told = new(database);

    /// <summary>What one person set. Writes nothing.</summary>
    /// <param name="sellerId">The person.</param>
    /// <param name="before">As it was before this instant of the machine's clock; null for now.</param>
    public SubscriptionRecord Read(int sellerId, Instant? before) =>
        new(rows.ListOf(sellerId, before), contacts.Find(sellerId)) { ToldAlerts = told.ListOf(sellerId) };

    /// <summary>Makes the changes that results propose. Side effect: writes them.</summary>
    /// <param name="results">Of an answer that is given now; a replay's must not be passed.</param>
    /// <param name="machine">By the machine's clock.</param>
    public void Apply(IEnumerable<SkillResult> results, Instant machine)
    {
        SubscriptionRow[] changes =
        [
            .. results
                .OfType<ManageSubscriptionResult>()
                .SelectMany(result => result.Changes)
                .Select(row => row with { RecordedAt = Dates.ToMicros(machine) }),
        ];
        if (changes.Length > 0)
        {
            rows.Add(changes);
        }
    }
}
