namespace RevBot.Bot.Delivery.Outbox;

/// <summary>How a try to send ended.</summary>
/// <param name="Kind">What is known of it.</param>
/// <param name="Text">The platform's id of the message where it arrived, else the reason; null for none.</param>
internal sealed record DeliveryOutcome(DeliveryOutcomeKind Kind, string? Text)
{
    /// <summary>The id of the place that the message stands in, for thumbs that name only the message; null for none.</summary>
    public string? Place { get; init; }
}
