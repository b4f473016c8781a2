using NodaTime;
using RevBot.Data.Finance;

namespace RevBot.Skills.Forecast.Calls;

/// <summary>
/// A leader's number in the place of what stood below it. Of a seller's number it stands until the seller calls again; of a
/// team's until the leader calls again. Only leaders whom the viewer may see appear.
/// </summary>
/// <param name="Seller">Whose number, by name; for a leader that of everybody below.</param>
/// <param name="Caller">Who called it, by name.</param>
/// <param name="Replaced">What stood there.</param>
/// <param name="Amount">The leader's number.</param>
/// <param name="On">The day it was called.</param>
/// <param name="Note">The caller's words; null for none.</param>
public sealed record CallOverride(
    string Seller,
    string Caller,
    Money Replaced,
    Money Amount,
    LocalDate On,
    string? Note
);
