using RevBot.Data.Import;

namespace RevBot.Bot.Commands.Loading;

/// <summary>What became of a proposed mapping when it was tried on the source.</summary>
/// <param name="Summary">What was loaded; null where the mapping cannot be used as it is.</param>
/// <param name="Problem">Why it cannot; null where it can.</param>
internal sealed record MapTrial(ImportSummary? Summary, string? Problem);
