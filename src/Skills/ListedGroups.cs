namespace RevBot.Skills;

/// <summary>The groups that an answer puts in an order: sellers, countries, stages.</summary>
/// <param name="Dimension">What they are groups of, as in a breakdown: <c>owner</c>, <c>country</c>.</param>
/// <param name="Names">Their names, in the order in which they are shown.</param>
public sealed record ListedGroups(string Dimension, IReadOnlyList<string> Names)
{
    /// <summary>No groups.</summary>
    public static ListedGroups None { get; } = new(string.Empty, []);

    private const int Most = 100;

    /// <summary>The first hundred groups of a breakdown, without those that have no name.</summary>
    public static ListedGroups Of(string dimension, IEnumerable<string> names) =>
        new(dimension, [.. names.Where(name => name is not Filtering.DealDimension.None).Take(Most)]);

    /// <summary>Whether a list of a filter names such groups: <c>owners</c>, <c>countries</c>.</summary>
    public bool IsOf(string field) =>
        Dimension.Length > 0 && (field == Dimension + "s" || field == Dimension[..^1] + "ies");
}
