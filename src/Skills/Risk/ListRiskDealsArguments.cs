using System.ComponentModel;
using RevBot.Skills.Filtering;

namespace RevBot.Skills.Risk;

/// <summary>The arguments of <c>list_risk_deals</c>.</summary>
public sealed record ListRiskDealsArguments
{
    /// <summary>A canonical period that the deals are due in; the current quarter when empty.</summary>
    [Description("Canonical period such as 2026-Q4, 2026-11; deals due in it. The current quarter when empty.")]
    public string? Period { get; init; }

    /// <summary>Which deals; all that the person may see when null.</summary>
    [Description("Which deals; all that the person may see when empty.")]
    public DealFilter? Filter { get; init; }

    /// <summary>How many deals to list, 1 to 400; 5 when null. The totals are over all deals at risk.</summary>
    [Description("How many deals to list, 1 to 400; 5 when empty.")]
    public int? Top { get; init; }
}
