namespace RevBot.Data.Import.Mapping;

/// <summary>A sentence that answers must name.</summary>
/// <param name="Key">Its name among the settings.</param>
/// <param name="Sentence">What is assumed.</param>
/// <param name="WhenAbsent">It holds only where all these files are absent; empty for always.</param>
internal sealed record AssumptionRule(string Key, string Sentence, IReadOnlyList<string> WhenAbsent);
