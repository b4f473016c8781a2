using NodaTime;

namespace RevBot.Data.Usage;

/// <summary>A dashboard that was opened.</summary>
/// <param name="Day">The day, by the clock of the answers, in the reporting zone.</param>
/// <param name="SellerId">Who opened it.</param>
/// <param name="Kind">leader, manager, rep or wall.</param>
public sealed record ViewItem(LocalDate Day, int SellerId, string Kind);
