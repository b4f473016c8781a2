namespace RevBot.Data.Usage;

/// <summary>How RevBot was used by the people whom somebody may see: cut to the scope before it is made.</summary>
/// <param name="Messages">In the order of asking.</param>
/// <param name="Insights">In the order of finding.</param>
public sealed record UsageRecord(IReadOnlyList<UsageItem> Messages, IReadOnlyList<InsightItem> Insights)
{
    /// <summary>Dashboards opened, in the order of opening.</summary>
    public IReadOnlyList<ViewItem> Views { get; init; } = [];

    /// <summary>Nothing asked, nothing found, nothing opened.</summary>
    public static UsageRecord Empty { get; } = new([], []);
}
