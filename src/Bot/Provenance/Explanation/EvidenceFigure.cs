using System.Text.Json.Serialization;
using RevBot.Skills.Facts;
using RevBot.Skills.Facts.Formulas;

namespace RevBot.Bot.Provenance.Explanation;

/// <summary>How one figure came about.</summary>
/// <param name="Fact">The figure as the function gave it.</param>
public sealed record EvidenceFigure([property: JsonIgnore] Fact Fact)
{
    /// <summary>The fact's id.</summary>
    public string Id => Fact.Id;

    /// <summary>What it is.</summary>
    public string Label => Fact.Label;

    /// <summary>As the answer writes it.</summary>
    public string Said => FactFormat.Text(Fact.Value);

    /// <summary>To the last digit.</summary>
    public string Exact => FactFormat.Exact(Fact.Value);

    /// <summary>The formula in words.</summary>
    public string Definition => Fact.Source.Definition;

    /// <summary>The formula with the numbers put in; null where the definition says it all.</summary>
    public string? Formula => Fact.Source.Formula?.Text;

    /// <summary>The formula's terms, to draw or to check.</summary>
    [JsonIgnore]
    public IReadOnlyList<FormulaTerm> Terms => Fact.Source.Formula?.Terms ?? [];

    /// <summary>How many deals it counts or adds up; null where it is no such figure.</summary>
    public int? Rows { get; init; }

    /// <summary>The sum of their amounts, to the last digit.</summary>
    public string? RowsTotal { get; init; }

    /// <summary>The first of them.</summary>
    public IReadOnlyList<EvidenceRow> Listed { get; init; } = [];

    /// <summary>How many more are counted.</summary>
    public int LeftOut { get; init; }
}
