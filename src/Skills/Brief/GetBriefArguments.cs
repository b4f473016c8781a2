using System.ComponentModel;
using RevBot.Skills.Filtering;

namespace RevBot.Skills.Brief;

/// <summary>The arguments of <c>get_brief</c>.</summary>
public sealed record GetBriefArguments
{
    /// <summary>monday, thursday, monthly or deals; monday when empty.</summary>
    [Description("monday, thursday, monthly or deals (a seller's own deals); monday when empty.")]
    public string? Kind { get; init; }

    /// <summary>
    /// A team by its name or its manager's, or a seller by the whole name; all that the person may see when empty. A
    /// name outside the scope is refused like one that does not exist.
    /// </summary>
    [Description("A team, by its name or its manager's, or a seller; all that the person may see when empty.")]
    public string? Team { get; init; }

    /// <summary>A canonical period; the current quarter when empty.</summary>
    [Description("Canonical period such as 2026-Q4; the current quarter when empty.")]
    public string? Period { get; init; }

    /// <summary>Which deals, beside the team's; all that the person may see when empty.</summary>
    [Description("Which deals; all that the person may see when empty.")]
    public DealFilter? Filter { get; init; }
}
