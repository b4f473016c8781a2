using System.ComponentModel;
using RevBot.Skills.Filtering;

namespace RevBot.Skills.Pricing;

/// <summary>The arguments of <c>analyze_price</c>.</summary>
public sealed record AnalyzePriceArguments
{
    /// <summary>A deal by name, account or id, to be told its price band; none when empty.</summary>
    [Description("A deal by its name, its account's name or its id, to be told its price band.")]
    public string? Deal { get; init; }

    /// <summary>A discount to judge, 0..0.9: 0.15 for 15%; none when null.</summary>
    [Description("A discount to judge as a share, 0.15 for 15%.")]
    public double? Discount { get; init; }

    /// <summary>Deals closed in this canonical period; the three years up to today when empty.</summary>
    [Description("Deals closed in this canonical period; the three years up to today when empty.")]
    public string? Period { get; init; }

    /// <summary>Which deals; all that the person may see when null.</summary>
    [Description("Which deals; all that the person may see when empty.")]
    public DealFilter? Filter { get; init; }
}
