using System.ComponentModel;
using RevBot.Skills.Filtering;

namespace RevBot.Skills.PipelineChanges;

/// <summary>The arguments of <c>get_pipeline_changes</c>.</summary>
public sealed record GetPipelineChangesArguments
{
    /// <summary>Deals due in this period; the current quarter when empty.</summary>
    [Description("Which deals: those due in this canonical period; the current quarter when empty.")]
    public string? Period { get; init; }

    /// <summary>
    /// ISO date: the change is counted from the close of the day before; the last Monday before the end when empty.
    /// </summary>
    [Description("ISO date; counted from the close of the day before it. The last Monday before today when empty.")]
    public string? Since { get; init; }

    /// <summary>
    /// ISO date: the change is counted to its close; now when empty, and for a day that is not over yet.
    /// </summary>
    [Description("ISO date; counted to its close. Now when empty.")]
    public string? Until { get; init; }

    /// <summary>Which deals; all that the person may see when null.</summary>
    [Description("Which deals; all that the person may see when empty.")]
    public DealFilter? Filter { get; init; }
}
