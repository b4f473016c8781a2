using System.Text.Json.Serialization;
using RevBot.Skills.Facts.Formulas;

namespace RevBot.Skills.Facts;

/// <summary>How a fact was computed.</summary>
/// <param name="Definition">The formula in words a sales manager accepts.</param>
/// <param name="Rows">How many deals (or other rows) it was computed from; null where that says nothing.</param>
/// <param name="Deals">
/// The ids of those deals, at most <see cref="MostDeals"/>; empty where they are too many to list.
/// </param>
public sealed record FactSource(string Definition, int? Rows = null, IReadOnlyList<string>? Deals = null)
{
    /// <summary>More deals than this are counted, not listed.</summary>
    public const int MostDeals = 50;

    /// <summary>The formula with the numbers put in; null where the definition says it all.</summary>
    [JsonIgnore]
    public Formula? Formula { get; init; }

    /// <summary>The formula as text, for programs.</summary>
    [JsonPropertyName("formula")]
    public string? FormulaText => Formula?.Text;

    /// <summary>
    /// Which deals of the period and filter are counted; null where it is no such sum. Evidence lists them.
    /// </summary>
    [JsonIgnore]
    public CountedDeals? Counts { get; init; }
}
