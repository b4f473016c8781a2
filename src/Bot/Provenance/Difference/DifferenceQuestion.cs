using NodaTime;

namespace RevBot.Bot.Provenance.Difference;

/// <summary>"Why is this different from …?"</summary>
/// <param name="Day">The day of the earlier answer; null for the last time that it was asked.</param>
public sealed record DifferenceQuestion(LocalDate? Day);
