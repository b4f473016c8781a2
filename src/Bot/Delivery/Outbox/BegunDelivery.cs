using RevBot.Data.State.Delivery;

namespace RevBot.Bot.Delivery.Outbox;

/// <summary>A message that is made and about to be sent.</summary>
/// <param name="Row">As it stands now; its id is the key of the message.</param>
/// <param name="Target">Whom to.</param>
/// <param name="Ways">To be tried in order, at least one.</param>
/// <param name="Message">What.</param>
internal sealed record BegunDelivery(
    DeliveryRow Row,
    DeliveryTarget Target,
    IReadOnlyList<IDeliveryWay> Ways,
    DeliveryMessage Message
)
{
    /// <summary>As in <see cref="MadeDelivery.Alerts"/>.</summary>
    public IReadOnlyCollection<string>? Alerts { get; init; }

    /// <summary>Whether an earlier try may have arrived.</summary>
    public bool MayBeThere { get; init; }
}
