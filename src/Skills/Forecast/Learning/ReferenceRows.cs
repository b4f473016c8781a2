using RevBot.Skills.Forecast.Features;

namespace RevBot.Skills.Forecast.Learning;

/// <summary>
/// The mean row of past open deals that explanations compare with: of the same stage, segment and week; with fewer than ten
/// such deals of the same stage and week; else of the same week; else of all.
/// </summary>
/// <param name="Means">By the name of the group; the empty name stands for all and is always there.</param>
internal sealed record ReferenceRows(Dictionary<string, double[]> Means)
{
    private const int EnoughRows = 10;

    /// <summary>Averages training rows.</summary>
    /// <param name="layout">Their columns.</param>
    /// <param name="deals">The deals; without any, the mean of all is a row of zeros.</param>
    public static ReferenceRows Average(FeatureLayout layout, IReadOnlyList<DealSnapshot> deals)
    {
        var rows = deals.Select(layout.Encode).ToArray();
        var means = new Dictionary<string, double[]>(StringComparer.Ordinal)
        {
            [string.Empty] = Mean(rows, layout.Width),
        };
        foreach (
            var group in Enumerable
                .Range(0, rows.Length)
                .SelectMany(place => GroupsOf(deals[place]).Select(group => (Group: group, Row: rows[place])))
                .GroupBy(found => found.Group, found => found.Row, StringComparer.Ordinal)
                .Where(group => group.Count() >= EnoughRows)
        )
        {
            means[group.Key] = Mean(group, layout.Width);
        }

        return new(means);
    }

    /// <summary>The mean row of the narrowest group that a deal is in and that has enough rows.</summary>
    public double[] NearestTo(DealSnapshot deal)
    {
        foreach (var group in GroupsOf(deal))
        {
            if (Means.TryGetValue(group, out var mean))
            {
                return mean;
            }
        }

        return Means[string.Empty];
    }

    /// <summary>
    /// The narrowest first. A deal without a segment is a group of its own, which no segment's name can be taken for.
    /// </summary>
    private static IEnumerable<string> GroupsOf(DealSnapshot deal)
    {
        var week = FormattableString.Invariant($"week {Math.Round(deal.WeeksLeft, MidpointRounding.AwayFromZero):0}");
        var stage = FormattableString.Invariant($"{week}, stage {deal.Stage}");
        return [stage + (deal.Segment is { } segment ? $", segment {segment}" : ", no segment"), stage, week];
    }

    private static double[] Mean(IEnumerable<double[]> rows, int width)
    {
        var sum = new double[width];
        var count = 0;
        foreach (var row in rows)
        {
            count++;
            for (var column = 0; column < width; column++)
            {
                sum[column] += row[column];
            }
        }

        return count == 0 ? sum : [.. sum.Select(value => value / count)];
    }
}
