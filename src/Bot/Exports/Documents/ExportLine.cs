namespace RevBot.Bot.Exports.Documents;

/// <summary>A paragraph.</summary>
/// <param name="Text">Its words.</param>
/// <param name="IsItem">Whether it is one of a list.</param>
public sealed record ExportLine(string Text, bool IsItem);
