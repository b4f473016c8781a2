namespace RevBot.Bot.Exports.Asking;

/// <summary>What the file has, for programs.</summary>
/// <param name="File">Its name.</param>
/// <param name="Tables">The rows of each table in it, by the table's id.</param>
public sealed record ExportAnswerResult(string File, IReadOnlyDictionary<string, int> Tables);
