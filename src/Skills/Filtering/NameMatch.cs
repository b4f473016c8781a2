using FuzzySharp;

namespace RevBot.Skills.Filtering;

/// <summary>
/// Finds what a name means among known names: the same but for case, else the one near miss. A near miss needs five
/// letters, a similarity of 88 of 100, and a lead of 5 over the next.
/// </summary>
public static class NameMatch
{
    private const int ShortestNear = 5;
    private const int Near = 88;
    private const int Lead = 5;
    private const int LongestName = 200;

    /// <summary>The known name that is meant; null where none is, or two are equally near.</summary>
    public static string? Find(string name, IEnumerable<string> known)
    {
        var wanted = name.Trim();
        if (wanted.Length is 0 or > LongestName)
        {
            return null;
        }

        var names = known as IReadOnlyList<string> ?? [.. known];
        return names.FirstOrDefault(candidate => string.Equals(candidate, wanted, StringComparison.OrdinalIgnoreCase))
            ?? FindNear(wanted, names);
    }

    private static string? FindNear(string wanted, IReadOnlyList<string> names)
    {
        if (wanted.Length < ShortestNear)
        {
            return null;
        }

        var lower = wanted.ToLowerInvariant();
        var ranked = names
            .Where(name => Math.Abs(name.Length - wanted.Length) <= Math.Max(2, wanted.Length / 4))
            .Select(name => (Name: name, Score: Fuzz.Ratio(lower, name.ToLowerInvariant())))
            .OrderByDescending(found => found.Score)
            .ThenBy(found => found.Name, StringComparer.Ordinal)
            .Take(2)
            .ToArray();
        var isClear = ranked.Length == 1 || (ranked.Length == 2 && ranked[0].Score - ranked[1].Score >= Lead);
        return isClear && ranked[0].Score >= Near ? ranked[0].Name : null;
    }
}
