namespace RevBot.Data.Subscriptions;

/// <summary>What one person set about briefs and alerts.</summary>
/// <param name="Rows">Of a kind at most one.</param>
/// <param name="Contact">Where they spoke last; null where they never did.</param>
public sealed record SubscriptionRecord(IReadOnlyList<SubscriptionRow> Rows, PersonContact? Contact)
{
    /// <summary>Of somebody who set nothing.</summary>
    public static SubscriptionRecord Empty { get; } = new([], null);

    /// <summary>The keys of the alerts that they were told of and that have not ended since.</summary>
    public IReadOnlySet<string> ToldAlerts { get; init; } = new HashSet<string>(StringComparer.Ordinal);
}
