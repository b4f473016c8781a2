using RevBot.Data.Finance;

namespace RevBot.Skills.PipelineChanges;

/// <summary>
/// The answer of <c>get_pipeline_changes</c>: start + all lines = end, to the minor unit. The open pipeline at a moment
/// is the deals of the scope that were open then, not omitted, with a close date in the period, that the filter means;
/// amounts in the reporting currency at the rate of that day, all as it was known then.
/// </summary>
public sealed record GetPipelineChangesResult : SkillResult
{
    /// <summary>The first day of the window, ISO: counted from the close of the day before.</summary>
    public required string Since { get; init; }

    /// <summary>The last day of the window, ISO: counted to its close, or to now where that comes first.</summary>
    public required string Until { get; init; }

    /// <summary>Open pipeline at the start; null where the data has no close dates.</summary>
    public Money? Start { get; init; }

    /// <summary>How many deals the pipeline at the start was.</summary>
    public int? StartDeals { get; init; }

    /// <summary>Open pipeline at the end; null where the data has no close dates, as every figure below.</summary>
    public Money? End { get; init; }

    /// <summary>How many deals that is.</summary>
    public int? EndDeals { get; init; }

    /// <summary>End − start.</summary>
    public Money? NetChange { get; init; }

    /// <summary>
    /// Every line, empty ones too, in the order of <see cref="LineKind"/>. A deal stands in one line, or in none where
    /// nothing changed its amount.
    /// </summary>
    public IReadOnlyList<PipelineLine> Lines { get; init; } = [];

    /// <summary>How many deals are in the pipeline at both moments and worth the same.</summary>
    public int? UnchangedDeals { get; init; }

    /// <summary>How many deals of the pipeline have no amount at either moment, so count as zero.</summary>
    public int? WithoutAmount { get; init; }

    /// <summary>The deals with the largest change over all lines, at most ten.</summary>
    public IReadOnlyList<PipelineMove> Movers { get; init; } = [];

    /// <summary>
    /// Won with a close date in the period inside the window without being in the pipeline at the start, so in no line:
    /// created or pulled in, and won.
    /// </summary>
    public Money? PassedWon { get; init; }

    /// <summary>How many deals that is.</summary>
    public int? PassedWonDeals { get; init; }

    /// <summary>The same for deals lost.</summary>
    public Money? PassedLost { get; init; }

    /// <summary>How many deals that is.</summary>
    public int? PassedLostDeals { get; init; }

    /// <summary>A line by its kind; null where nothing was computed.</summary>
    internal PipelineLine? LineOf(LineKind kind) => Lines.Count == 0 ? null : Lines[(int)kind];
}
