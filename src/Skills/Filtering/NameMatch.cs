using FuzzySharp;

namespace RevBot.Skills.Filtering;

/// <summary>
/// Finds what a name means among known names: the same but for case and the blanks around it, else the one near miss, such as "Contosso" for
/// "Contoso".
/// </summary>
/// <remarks>
/// A near miss needs at least five letters, a similarity of at least 88 of 100 (100 × 2·(matching letters) ÷ both
/// lengths, Levenshtein with substitution cost 2), and a lead of at least 5 over the next name; its length differs by
/// at most max(2, a quarter). Two names that are equally near give none, rather than a guess.
/// </remarks>
public static class NameMatch
{
    private const int ShortestNear = 5;
    private const int Near = 88;
    private const int Lead = 5;
    private const int LongestName = 200;

    /// <summary>The known name that is meant; null where none is, or two are about equally near.</summary>
    /// <param name="name">
    /// A person's words; blanks around them do not matter. More than 200 letters are no name.
    /// </param>
    /// <param name="known">The names to choose among.</param>
    public static string? Find(string name, IEnumerable<string> known)
    {
        var wanted = name.Trim();
        if (wanted.Length is 0 or > LongestName)
        {
            return null;
        }

        var names = known as IReadOnlyList<string> ?? [.. known];
        return names.FirstOrDefault(candidate => Spellings.Comparer.Equals(candidate, wanted))
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
            .DistinctBy(found => found.Name, Spellings.Comparer)
            .Take(2)
            .ToArray();
        var isClear = ranked.Length == 1 || (ranked.Length == 2 && ranked[0].Score - ranked[1].Score >= Lead);
        return isClear && ranked[0].Score >= Near ? ranked[0].Name : null;
    }
}
