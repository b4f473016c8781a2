using System.ComponentModel;
using RevBot.Skills.Filtering;

namespace RevBot.Skills.Markets;

/// <summary>The arguments of <c>find_expansion_markets</c>.</summary>
public sealed record FindExpansionMarketsArguments
{
    /// <summary>Which deals; all that the person may see when null.</summary>
    [Description("Which deals; all that the person may see when empty.")]
    public DealFilter? Filter { get; init; }

    /// <summary>How many countries and segments are ranked, 1 to 50; 10 when null.</summary>
    [Description("How many countries and segments are ranked, 1 to 50; 10 when empty.")]
    public int? Top { get; init; }
}
