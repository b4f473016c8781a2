using RevBot.Data.Calendar;
using RevBot.Skills.Facts;

namespace RevBot.Skills.Metrics;

/// <summary>What was found.</summary>
/// <param name="Total">All deals that count.</param>
/// <param name="Lines">The groups given, in order.</param>
/// <param name="Groups">How many groups there are.</param>
internal sealed record MetricAnswer(MetricLine Total, IReadOnlyList<MetricLine> Lines, int Groups)
{
    /// <summary>The period compared with.</summary>
    public Period? CompareTo { get; init; }

    /// <summary>The same as values for programs.</summary>
    public QueryMetricResult Result(MetricQuestion question) =>
        new()
        {
            Measures = [.. question.Measures.Select(measure => measure.Name)],
            GroupBy = [.. question.Dimensions.Select(dimension => dimension.Name)],
            CompareTo = CompareTo?.Id,
            Total = Row(question, Total),
            Rows = [.. Lines.Select(line => Row(question, line))],
            Groups = Groups,
        };

    private static MetricRow Row(MetricQuestion question, MetricLine line)
    {
        var group = question
            .Dimensions.Select((dimension, place) => (dimension.Name, Label: line.Key?[place]))
            .Where(part => part.Label is not null)
            .ToDictionary(part => part.Name, part => part.Label!, StringComparer.Ordinal);
        return new(group, Named(question, line.Values)!, Named(question, line.Before), Named(question, line.Change));
    }

    private static Dictionary<string, decimal?>? Named(MetricQuestion question, IReadOnlyList<FactValue?>? values) =>
        values is null
            ? null
            : question
                .Measures.Zip(values)
                .ToDictionary(pair => pair.First.Name, pair => pair.Second?.Number, StringComparer.Ordinal);
}
