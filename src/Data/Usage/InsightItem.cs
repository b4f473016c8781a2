using NodaTime;

namespace RevBot.Data.Usage;

/// <summary>An insight that was shown to somebody.</summary>
/// <param name="Day">The day that it was found on.</param>
/// <param name="SellerId">Whose it is.</param>
/// <param name="IsActedOn">Whether something was done about it.</param>
public sealed record InsightItem(LocalDate Day, int SellerId, bool IsActedOn);
