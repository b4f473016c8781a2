using NodaTime;
using RevBot.Skills.Subscriptions;

namespace RevBot.Bot.Delivery.Outbox;

/// <summary>Makes what is sent, out of the newest data and what the person may see of them now.</summary>
internal interface IDeliveryMaker
{
    /// <summary>Makes it. Side effect: the asking is recorded, as of a question.</summary>
    /// <param name="target">Whom for.</param>
    /// <param name="subscription">What they want.</param>
    /// <param name="way">The channel that the record names.</param>
    /// <param name="last">When the last one of the kind that they got was due; null where they never got one.</param>
    /// <param name="cancellation">Ends it between two functions.</param>
    Task<MadeDelivery> CreateAsync(
        DeliveryTarget target,
        Subscription subscription,
        string way,
        Instant? last,
        CancellationToken cancellation
    );
}
