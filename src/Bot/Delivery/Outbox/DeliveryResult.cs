using RevBot.Data.State.Delivery;

namespace RevBot.Bot.Delivery.Outbox;

/// <summary>What became of one delivery in a run.</summary>
/// <param name="Row">As it was read.</param>
/// <param name="Person">The person's name, for the terminal alone.</param>
/// <param name="State">How far it is now.</param>
/// <param name="Way">teams, slack or email; null where none was tried.</param>
/// <param name="Reason">Why it was not sent; null where it was.</param>
internal sealed record DeliveryResult(DeliveryRow Row, string Person, DeliveryState State, string? Way, string? Reason);
