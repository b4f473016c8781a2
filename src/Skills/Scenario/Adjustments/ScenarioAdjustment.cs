using System.ComponentModel;
using RevBot.Skills.Filtering;

namespace RevBot.Skills.Scenario.Adjustments;

/// <summary>One thing that a scenario supposes. Each kind takes the fields that make sense for it.</summary>
public sealed record ScenarioAdjustment
{
    /// <summary>
    /// What is supposed: slip, win, lose, drop, amount, close_date, win_rate, volatility, add_pipeline or headcount.
    /// </summary>
    [Description(
        "slip (out of the period, or later by days or to a date), win, lose, drop, amount (amount or factor), close_date (days or to), win_rate (factor on probabilities, to or by), volatility (factor on the spread), add_pipeline (amount and/or count, by a date), headcount (count of new sellers, by a date)."
    )]
    public string? Kind { get; init; }

    /// <summary>Open deals by name, by account where one open deal fits, or by id; at most 100.</summary>
    [Description("Open deals by name, by account where one open deal fits, or by id.")]
    public IReadOnlyList<string>? Deals { get; init; }

    /// <summary>Which deals, where none are named.</summary>
    [Description("Which deals, where none are named.")]
    public DealFilter? Filter { get; init; }

    /// <summary>By how many days a close date moves, -1000 to 1000; of a slip 1 and more.</summary>
    [Description("By how many days the close date moves.")]
    public int? Days { get; init; }

    /// <summary>The new close date, ISO; of win_rate the new rate as a share, "0.2" for 20%.</summary>
    [Description("The new close date, ISO; of win_rate the new rate, 0.2.")]
    public string? To { get; init; }

    /// <summary>0 to 10: 0.9 is ten per cent less.</summary>
    [Description("A factor, 0 to 10: 0.9 is 10% less.")]
    public double? Factor { get; init; }

    /// <summary>The deal's new amount, or the pipeline added in all, in the reporting currency.</summary>
    [Description("The new amount of a deal, or the pipeline added in all, in the reporting currency.")]
    public decimal? Amount { get; init; }

    /// <summary>New deals or sellers, below 0 for sellers who leave; of a set of deals, only so many of the largest.</summary>
    [Description("How many new deals or sellers (below 0: leavers); of a set of deals, so many of the largest.")]
    public int? Count { get; init; }

    /// <summary>
    /// The day by which pipeline or sellers are there (or gone), ISO; today when empty. Of win_rate by how much the rate moves,
    /// as a share: "-0.05" for five points down.
    /// </summary>
    [Description("The day by which pipeline or sellers are there, ISO; today when empty; of win_rate points, -0.05.")]
    public string? By { get; init; }
}
