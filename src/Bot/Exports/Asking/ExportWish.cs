using RevBot.Bot.Answering;

namespace RevBot.Bot.Exports.Asking;

/// <summary>What somebody wants as a file.</summary>
/// <param name="Format">The form.</param>
/// <param name="Question">What is to be asked first; null for the answer just given.</param>
public sealed record ExportWish(ExportFormat Format, string? Question);
