using RevBot.Data.State.Delivery;

namespace RevBot.Bot.Delivery.Outbox;

/// <summary>How a delivery stands after a step of its way.</summary>
/// <param name="State">Null while it goes on, and where another process has it.</param>
/// <param name="Reason">Why it was not sent; null for no reason.</param>
/// <param name="Way">The way that was tried; null for none.</param>
internal sealed record DeliveryStep(DeliveryState? State, string? Reason, string? Way)
{
    /// <summary>Another process has it.</summary>
    public static DeliveryStep OfAnother { get; } = new(null, null, null);

    /// <summary>What is to be sent now; null where nothing is.</summary>
    public BegunDelivery? Begun { get; init; }

    /// <summary>It goes on.</summary>
    public static DeliveryStep Of(BegunDelivery begun) => new(null, null, null) { Begun = begun };
}
