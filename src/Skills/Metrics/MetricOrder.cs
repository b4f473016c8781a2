using RevBot.Skills.Filtering;
using RevBot.Skills.Metrics.Cubes;

namespace RevBot.Skills.Metrics;

/// <summary>
/// The order of the groups: by a measure or by a dimension's names. Groups with too few cases to be ranked come last,
/// up or down, and those without a value after them; ties go by name, so that the order is total and cutting it at the top always keeps the same groups.
/// </summary>
internal sealed class MetricOrder
{
    private readonly int place;
    private readonly bool byMeasure;
    private readonly bool descending;

    private MetricOrder(int place, bool byMeasure, bool descending) =>
        (this.place, this.byMeasure, this.descending) = (place, byMeasure, descending);

    /// <summary>Reads an order such as <c>won_amount desc</c>.</summary>
    /// <param name="text">
    /// A measure or dimension asked for, with asc or desc; a measure alone is largest first, a dimension alone by name.
    /// When empty: stretches of time in their order, other groups by the first measure, largest first.
    /// </param>
    /// <param name="measures">The measures asked for.</param>
    /// <param name="dimensions">The dimensions asked for.</param>
    /// <exception cref="SkillInputException">It names nothing that was asked for.</exception>
    public static MetricOrder Parse(
        string? text,
        IReadOnlyList<Measure> measures,
        IReadOnlyList<MetricDimension> dimensions
    )
    {
        var words = (text ??= string.Empty).Split(
            ' ',
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
        );
        if (words.Length == 0)
        {
            return Usual(dimensions);
        }

        string[] measured = [.. measures.Select(measure => measure.Name)];
        string[] grouped = [.. dimensions.Select(dimension => dimension.Name)];
        var (inMeasures, inGroups) = (IndexOf(measured, words[0]), IndexOf(grouped, words[0]));
        var direction =
            words.Length == 2 ? IndexOf(["asc", "desc"], words[1])
            : inMeasures >= 0 ? 1
            : 0;
        return words.Length <= 2 && direction >= 0 && (inMeasures >= 0 || inGroups >= 0)
            ? new(Math.Max(inMeasures, inGroups), inMeasures >= 0, direction == 1)
            : throw new SkillInputException(
                $"I cannot order by \"{FilterWords.Quoted(text)}\"; use {string.Join(", ", measured.Concat(grouped))}, with asc or desc after it."
            );
    }

    /// <summary>The groups in this order.</summary>
    public IEnumerable<MetricLine> Sort(IEnumerable<MetricLine> lines)
    {
        var known = lines
            .OrderBy(line => byMeasure && line.Values[place] is null)
            .ThenBy(line => byMeasure && line.IsThin[place]);
        var sorted = byMeasure
            ? descending
                ? known.ThenByDescending(Number)
                : known.ThenBy(Number)
            : descending
                ? known.ThenByDescending(Name, StringComparer.Ordinal)
                : known.ThenBy(Name, StringComparer.Ordinal);
        return sorted
            .ThenBy(line => line.Key.First, StringComparer.Ordinal)
            .ThenBy(line => line.Key.Second, StringComparer.Ordinal);
    }

    // Stretches of time in their order; other groups by the first measure, largest first.
    private static MetricOrder Usual(IReadOnlyList<MetricDimension> dimensions)
    {
        for (var index = 0; index < dimensions.Count; index++)
        {
            if (dimensions[index].Time is not null)
            {
                return new(index, byMeasure: false, descending: false);
            }
        }

        return new(0, byMeasure: true, descending: true);
    }

    private static int IndexOf(string[] names, string name) =>
        Array.FindIndex(names, known => string.Equals(known, name, StringComparison.OrdinalIgnoreCase));

    private decimal Number(MetricLine line) => line.Values[place] is { } value ? value.Number : 0;

    private string Name(MetricLine line) => line.Key[place];
}
