using RevBot.Bot.Cards;

namespace RevBot.Bot.Inbox.Replies;

/// <summary>One thing to send.</summary>
/// <param name="Kind">Where it goes.</param>
/// <param name="Card">What it is.</param>
internal sealed record ReplyDelivery(DeliveryKind Kind, Card Card)
{
    /// <summary>The message to replace; null for the other kinds.</summary>
    public string? MessageId { get; init; }

    /// <summary>What is said in the place, instead of this and all that follows, where the platform refuses this; null to fail.</summary>
    public string? Otherwise { get; init; }
}
