using RevBot.Skills.Facts;

namespace RevBot.Bot.Exports.Documents;

/// <summary>A figure of the answer with where it comes from.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Value">Unrounded.</param>
/// <param name="Definition">How it was computed.</param>
public sealed record ExportFact(string Label, FactValue Value, string Definition)
{
    /// <summary>The formula with its numbers; null where the definition says it all.</summary>
    public string? Formula { get; init; }

    /// <summary>How many rows were counted; null where that says nothing.</summary>
    public int? Rows { get; init; }
}
