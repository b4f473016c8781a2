using RevBot.Data.State.Delivery;

namespace RevBot.Bot.Delivery.Outbox;

/// <summary>What a run did.</summary>
/// <param name="Planned">How many deliveries were new.</param>
/// <param name="Results">What became of each that was looked at, in the order of the outbox.</param>
internal sealed record DeliveryReport(int Planned, IReadOnlyList<DeliveryResult> Results)
{
    /// <summary>How many ended in a state.</summary>
    public int Count(DeliveryState state) => Results.Count(result => result.State == state);
}
