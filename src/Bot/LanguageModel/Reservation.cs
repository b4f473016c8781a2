using NodaTime;

namespace RevBot.Bot.LanguageModel;

/// <summary>What was set aside for a request.</summary>
/// <param name="Person">Whose; null for nobody's in particular.</param>
/// <param name="Most">How much.</param>
/// <param name="Day">On which day.</param>
internal sealed record Reservation(int? Person, Usage Most, LocalDate Day);
