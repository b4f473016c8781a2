namespace RevBot.Bot.Delivery.Outbox;

/// <summary>
/// A way to a person who has not asked: a chat or mail. Implementations make sure that the address belongs to the person now.
/// </summary>
internal interface IDeliveryWay
{
    /// <summary>teams, slack or email.</summary>
    string Name { get; }

    /// <summary>Sends. Retries what passes within seconds itself, and throws only where it is cancelled.</summary>
    /// <param name="target">Whom to.</param>
    /// <param name="message">What.</param>
    /// <param name="key">The same for the same delivery after a restart: what can recognise a repeat is given it.</param>
    /// <param name="mayBeThere">Whether an earlier try may have arrived.</param>
    /// <param name="cancellation">Ends it.</param>
    Task<DeliveryOutcome> SendAsync(
        DeliveryTarget target,
        DeliveryMessage message,
        string key,
        bool mayBeThere,
        CancellationToken cancellation
    );
}
