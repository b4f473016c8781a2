using RevBot.Data.Demo.Catalog;

namespace RevBot.Data.Demo.Sellers;

/// <summary>A team of sellers and the share of the company's deals that it works on.</summary>
/// <param name="Index">The place in <see cref="All"/>.</param>
/// <param name="Vice">Which of the two vice presidents it belongs to, 0 or 1.</param>
/// <param name="Share">The share of all new deals.</param>
/// <param name="Mix">How often its deals are of each segment, by <see cref="Segment.Index"/>.</param>
/// <param name="Territories">The ids of its territories, in the order in which its sellers take them.</param>
internal sealed record Team(int Index, int Vice, double Share, double[] Mix, IReadOnlyList<int> Territories)
{
    /// <summary>How many sellers a team has; in a large company, a multiple of it.</summary>
    public const int Size = 6;

    /// <summary>All six, by <see cref="Index"/>.</summary>
    public static IReadOnlyList<Team> All { get; } =
    [
        new(0, 0, 0.11, [1, 0, 0], [1, 4, 2, 5, 3, 1]),
        new(1, 0, 0.18, [0, 0.7, 0.3], [1]),
        new(2, 0, 0.19, [0, 0.6, 0.4], [4, 2, 5, 3, 4, 2]),
        new(3, 1, 0.11, [1, 0, 0], [6, 7, 8, 9, 6, 7]),
        new(4, 1, 0.25, [0, 0.45, 0.55], [7, 8, 6, 9, 6, 7]),
        new(5, 1, 0.16, [0.15, 0.5, 0.35], [12, 13, 14, 10, 11, 12]),
    ];
}
