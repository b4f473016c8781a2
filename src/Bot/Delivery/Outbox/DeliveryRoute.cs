using RevBot.Data.State.Delivery;
using RevBot.Skills.Subscriptions;

namespace RevBot.Bot.Delivery.Outbox;

/// <summary>Finds the ways to a person, and tries them in order.</summary>
/// <param name="ways">All that are set up.</param>
/// <param name="policy">The order where nobody said anything.</param>
internal sealed class DeliveryRoute(IEnumerable<IDeliveryWay> ways, DeliveryPolicy policy)
{
    private readonly IDeliveryWay[] ways = [.. ways];

    /// <summary>Whether any way is set up; if not, nothing is due to anybody.</summary>
    public bool IsSetUp => policy.Ways.Count > 0;

    /// <summary>
    /// The ways to try: the one that was begun with, since something may have arrived there; the one that the person chose;
    /// where they spoke last; then the company's.
    /// </summary>
    public IReadOnlyList<IDeliveryWay> FindWays(Subscription subscription, string? lastChannel, DeliveryRow row)
    {
        string?[] names =
        [
            row.State == DeliveryState.Sending ? row.Way : null,
            subscription.Way,
            lastChannel,
            .. policy.Ways,
        ];
        return
        [
            .. names
                .OfType<string>()
                .Distinct(StringComparer.Ordinal)
                .Select(name => Array.Find(ways, way => way.Name == name))
                .OfType<IDeliveryWay>(),
        ];
    }

    /// <summary>Sends by the first way that reaches the person.</summary>
    /// <returns>How the last try ended, and by which way.</returns>
    public static async Task<(DeliveryOutcome Outcome, string Way)> SendAsync(
        DeliveryTarget target,
        IReadOnlyList<IDeliveryWay> tried,
        DeliveryMessage message,
        string key,
        bool mayBeThere,
        CancellationToken cancellation
    )
    {
        var reasons = new List<string>();
        foreach (var way in tried)
        {
            var outcome = await way.SendAsync(target, message, key, mayBeThere, cancellation);
            if (outcome.Kind != DeliveryOutcomeKind.Unreachable)
            {
                return (outcome, way.Name);
            }

            reasons.Add($"{way.Name}: {outcome.Text}");
        }

        return (new(DeliveryOutcomeKind.Unreachable, string.Join("; ", reasons)), tried[^1].Name);
    }
}
