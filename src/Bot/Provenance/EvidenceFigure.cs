using System.Text.Json.Serialization;
using RevBot.Skills.Facts;

namespace RevBot.Bot.Provenance;

/// <summary>How one figure came about.</summary>
/// <param name="Id">The fact's id.</param>
/// <param name="Label">What it is.</param>
/// <param name="Said">As the answer writes it.</param>
/// <param name="Exact">To the last digit.</param>
/// <param name="Definition">The formula in words.</param>
public sealed record EvidenceFigure(string Id, string Label, string Said, string Exact, string Definition)
{
    /// <summary>The formula with the numbers put in; null where the definition says it all.</summary>
    public string? Formula { get; init; }

    /// <summary>The formula's terms, to draw or to check.</summary>
    [JsonIgnore]
    public IReadOnlyList<FormulaTerm> Terms { get; init; } = [];

    /// <summary>How many deals it counts or adds up; null where it is no such figure.</summary>
    public int? Rows { get; init; }

    /// <summary>The sum of their amounts, to the last digit.</summary>
    public string? RowsTotal { get; init; }

    /// <summary>The first of them.</summary>
    public IReadOnlyList<EvidenceRow> Listed { get; init; } = [];

    /// <summary>How many more are counted.</summary>
    public int LeftOut { get; init; }

    /// <summary>The fact itself.</summary>
    [JsonIgnore]
    public required Fact Fact { get; init; }
}
