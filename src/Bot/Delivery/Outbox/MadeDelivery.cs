namespace RevBot.Bot.Delivery.Outbox;

/// <summary>What was made for a delivery just before it is sent, or why nothing was.</summary>
/// <param name="Message">What is sent; null where nothing is to be sent.</param>
/// <param name="Reason">Why nothing is; null where something is.</param>
internal sealed record MadeDelivery(DeliveryMessage? Message, string? Reason)
{
    /// <summary>What is wrong with the data, as a sentence; null for nothing.</summary>
    public string? Trouble { get; init; }

    /// <summary>
    /// The alerts that hold now: they count as told once it is sent, and those that are missing as ended. Null where it is no
    /// digest of alerts.
    /// </summary>
    public IReadOnlyCollection<string>? Alerts { get; init; }

    /// <summary>Nothing to send.</summary>
    public static MadeDelivery Nothing(string reason) => new(null, reason);
}
