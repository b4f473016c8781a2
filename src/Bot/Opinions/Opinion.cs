using RevBot.Bot.Record;

namespace RevBot.Bot.Opinions;

/// <summary>A word of praise or blame for the last answer.</summary>
/// <param name="Thumb">Which.</param>
/// <param name="Reason">In the person's words; null for none.</param>
internal sealed record Opinion(Thumb Thumb, string? Reason);
