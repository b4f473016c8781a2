namespace RevBot.Bot.Exports.Documents;

/// <summary>Sentences that belong together.</summary>
/// <param name="Heading">Above them, as in a brief; null for none.</param>
/// <param name="Lines">Its paragraphs and items, top to bottom.</param>
public sealed record ExportSection(string? Heading, IReadOnlyList<ExportLine> Lines);
