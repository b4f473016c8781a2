using RevBot.Skills.Filtering;

namespace RevBot.Skills.Reconciliation;

/// <summary>The metrics as programs and people call them.</summary>
internal static class MetricNames
{
    private const string Every = "all";

    private static readonly Metric[] Known = Enum.GetValues<Metric>();

    /// <summary>Those that are named, in their own order; all where none is, or <c>all</c>.</summary>
    /// <exception cref="SkillInputException">One is not known.</exception>
    public static IReadOnlyList<Metric> Parse(IReadOnlyList<string>? names)
    {
        string[] given = [.. names ?? []];
        var wanted = Array.ConvertAll(given, name => name.Trim().ToLowerInvariant());
        var ids = Known.Select(Id).Append(Every).ToArray();
        var unknown = Array.FindIndex(wanted, name => !ids.Contains(name, StringComparer.Ordinal));
        if (unknown >= 0)
        {
            throw new SkillInputException(
                $"I cannot reconcile \"{FilterWords.Quoted(given[unknown])}\"; I can {string.Join(", ", ids)}."
            );
        }

        return wanted.Length == 0 || wanted.Contains(Every, StringComparer.Ordinal)
            ? Known
            : [.. Known.Where(metric => wanted.Contains(Id(metric), StringComparer.Ordinal))];
    }

    /// <summary>Stable, snake_case.</summary>
    public static string Id(Metric metric) =>
        metric switch
        {
            Metric.Pipeline => "pipeline",
            Metric.Bookings => "bookings",
            Metric.DealCounts => "deal_counts",
            Metric.Quota => "quota",
        };

    /// <summary>For people.</summary>
    public static string Name(Metric metric) =>
        metric switch
        {
            Metric.Pipeline => "Open pipeline",
            Metric.Bookings => "Bookings",
            Metric.DealCounts => "Deal count",
            Metric.Quota => "Quota",
        };

    /// <summary>What is added up.</summary>
    public static string Definition(Metric metric) =>
        metric switch
        {
            Metric.Pipeline => "open deals with a close date in the period, omitted ones left out",
            Metric.Bookings => "deals won with a close date in the period",
            Metric.DealCounts => "deals, open or closed, with a close date in the period",
            Metric.Quota => "the sellers' quotas for the period",
        };
}
