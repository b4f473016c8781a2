using RevBot.Data.Warehouse;

namespace RevBot.Skills.Facts;

/// <summary>The forecast categories as people write them.</summary>
public static class CategoryNames
{
    /// <summary>All, from Omitted to Closed.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Enum.GetValues<ForecastCategory>().Select(Of)];

    /// <summary>A category's name.</summary>
    public static string Of(ForecastCategory category) =>
        category switch
        {
            ForecastCategory.Omitted => "Omitted",
            ForecastCategory.Pipeline => "Pipeline",
            ForecastCategory.BestCase => "Best Case",
            ForecastCategory.Commit => "Commit",
            ForecastCategory.Closed => "Closed",
        };

    /// <summary>The category of a name of <see cref="All"/>.</summary>
    public static ForecastCategory Parse(string name) =>
        Enum.GetValues<ForecastCategory>()
            .First(category => string.Equals(Of(category), name, StringComparison.Ordinal));
}
