using RevBot.Data.Calendar;
using RevBot.Skills.Facts;
using RevBot.Skills.SideBySide;

namespace RevBot.Skills.Metrics;

/// <summary>
/// What was found, as typed values: the presentation says them with their units, programs get plain numbers.
/// </summary>
/// <param name="Total">All deals that count, each once.</param>
/// <param name="Lines">The groups given, in the order asked for.</param>
/// <param name="All">All groups in that order, those not given included.</param>
internal sealed record MetricAnswer(MetricValues Total, IReadOnlyList<MetricLine> Lines, IReadOnlyList<MetricLine> All)
{
    /// <summary>The period compared with; null where there is no comparison.</summary>
    public Period? CompareTo { get; init; }

    /// <summary>
    /// The first measure of the period compared with up to the day of it that this one has reached; null where that says
    /// nothing beside the whole.
    /// </summary>
    public FactValue? SameDay { get; init; }

    /// <summary>What the filter's deals are a part of; null where there is no filter and where the measure does not add up.</summary>
    public MetricWhole? Whole { get; init; }

    /// <summary>The first measure of each of two or three things that the filter names; null for none.</summary>
    public Sides? Sides { get; init; }

    /// <summary>The same as plain numbers, for programs.</summary>
    public QueryMetricResult ToResult(MetricQuestion question) =>
        new()
        {
            Measures = [.. question.Measures.Select(measure => measure.Name)],
            GroupBy = [.. question.Dimensions.Select(dimension => dimension.Name)],
            CompareTo = CompareTo?.Id,
            Total = RowOf(question, new(StringComparer.Ordinal), Total),
            Rows = [.. Lines.Select(line => RowOf(question, NamesOf(question, line), line))],
            Groups = All.Count,
        };

    private static MetricRow RowOf(MetricQuestion question, Dictionary<string, string> group, MetricValues values) =>
        new(
            group,
            ByName(question, values.Values),
            values.Before is { } before ? ByName(question, before) : null,
            values.Change is { } change ? ByName(question, change) : null
        );

    private static Dictionary<string, string> NamesOf(MetricQuestion question, MetricLine line) =>
        question
            .Dimensions.Select((dimension, place) => (dimension.Name, Label: line.Key[place]))
            .ToDictionary(part => part.Name, part => part.Label, StringComparer.Ordinal);

    private static Dictionary<string, decimal?> ByName(MetricQuestion question, IReadOnlyList<FactValue?> values) =>
        question
            .Measures.Zip(values)
            .ToDictionary(pair => pair.First.Name, pair => pair.Second?.Number, StringComparer.Ordinal);
}
