using RevBot.Data.Book;
using RevBot.Skills.Facts;
using RevBot.Skills.Metrics.Cubes;
using RevBot.Skills.Statistics.Proportions;

namespace RevBot.Skills.Metrics;

/// <summary>
/// A measure: what it is called, how it is computed from a group's sums, and what must be gathered for it.
/// </summary>
/// <param name="Name">As in arguments: <c>won_amount</c>.</param>
/// <param name="Heading">The heading for people.</param>
/// <param name="Definition">The formula in words, with its date basis.</param>
/// <param name="Needs">What is gathered for it.</param>
/// <param name="Value">Its value of a group; null where there is nothing to compute it from.</param>
internal sealed record Measure(
    string Name,
    string Heading,
    string Definition,
    Ingredients Needs,
    Func<MetricCell, FactValue?> Value
)
{
    /// <summary>Whether it is a rate of what closed, so that a period too young says nothing.</summary>
    public bool IsRate { get; init; }

    /// <summary>
    /// Whether a group has too few cases to be ranked by it: 12 closed deals for a win rate, 5 won ones for a mean or a median
    /// of won deals. Never for what adds up.
    /// </summary>
    public bool IsThin(MetricCell cell) =>
        IsRate
        && (
            Name.StartsWith("win_rate", StringComparison.Ordinal)
                ? cell.Won + cell.Lost < SampleSizes.Least
                : cell.Won < SampleSizes.LeastForMean
        );

    /// <summary>Whether it is of the moment of the view, not of what happened in the period.</summary>
    public bool IsStock { get; init; }

    /// <summary>Whether the values of parts add up to that of the whole, so that a part has a share of it.</summary>
    // Amounts and counts are named as such; the one by another name is an amount.
    public bool AddsUp =>
        !IsRate
        && (
            Name.EndsWith("_amount", StringComparison.Ordinal)
            || Name.EndsWith("_count", StringComparison.Ordinal)
            || Name is "weighted_pipeline"
        );

    /// <summary>Why the company's data cannot give it, as a sentence; null where they can.</summary>
    public Func<DataCoverage, string?> Missing { get; init; } = static _ => null;
}
