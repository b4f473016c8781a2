using System.ComponentModel;
using RevBot.Skills.Filtering;

namespace RevBot.Skills.Territories;

/// <summary>The arguments of <c>get_territory_balance</c>.</summary>
public sealed record GetTerritoryBalanceArguments
{
    /// <summary>The period whose capacity counts; the current quarter when empty.</summary>
    [Description("The period whose capacity counts, such as 2026-Q4; the current quarter when empty.")]
    public string? Period { get; init; }

    /// <summary>Which deals, or whose.</summary>
    [Description("Which deals, or whose; all that the person may see when empty.")]
    public DealFilter? Filter { get; init; }
}
