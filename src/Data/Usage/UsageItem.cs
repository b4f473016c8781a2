using NodaTime;

namespace RevBot.Data.Usage;

/// <summary>One message to RevBot, without its words.</summary>
/// <param name="Day">The day that it was asked on, by the clock of the answers, in the reporting zone.</param>
/// <param name="SellerId">Who asked.</param>
/// <param name="Outcome">answered, asked_back, declined or failed.</param>
/// <param name="Functions">The functions that answered; empty where none did.</param>
/// <param name="Rating">1 for a thumb up, −1 for one down; null where none was given.</param>
public sealed record UsageItem(
    LocalDate Day,
    int SellerId,
    string Outcome,
    IReadOnlyList<string> Functions,
    int? Rating
);
