using NodaTime;

namespace RevBot.Bot.Delivery;

/// <summary>What became of storing a week's forecast.</summary>
/// <param name="Day">The week's last day.</param>
/// <param name="Revision">Of the data.</param>
/// <param name="Rows">How many forecasts were stored; 0 where the week was stored before, or has no deals.</param>
/// <param name="Scopes">Of how many scopes, the company's among them.</param>
internal sealed record StoredWeek(LocalDate Day, long Revision, int Rows, int Scopes);
