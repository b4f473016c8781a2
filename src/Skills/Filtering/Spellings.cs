using System.Runtime.CompilerServices;

namespace RevBot.Skills.Filtering;

/// <summary>One value in several spellings, such as "Partner", "PARTNER" and "partner ": the same after trimming, without case.</summary>
public static class Spellings
{
    // The lists of a book's vocabulary stay the same as long as it lives; most have nothing to tidy.
    private static readonly ConditionalWeakTable<IReadOnlyList<string>, Dictionary<string, string>> Tidied = [];

    /// <summary>Compares values without case and without the blanks around them.</summary>
    public static IEqualityComparer<string> Comparer { get; } = new Loose();

    /// <summary>Each spelling once, the tidiest first: without blanks around it, not all in capitals, with a capital; then by its characters.</summary>
    public static IReadOnlyList<string> TidiestFirst(IEnumerable<string> spellings)
    {
        var all = spellings.Distinct(StringComparer.Ordinal).ToArray();
        return all.Length < 2 ? all : [.. all.OrderBy(Untidiness).ThenBy(spelling => spelling, StringComparer.Ordinal)];
    }

    /// <summary>The tidiest of those known values that are one with a value; the value itself where it is alone.</summary>
    /// <param name="value">A value as in the data.</param>
    /// <param name="known">All values of its dimension. The answer is kept with this list, which must not change.</param>
    public static string Tidiest(string value, IReadOnlyList<string> known) =>
        Tidied.GetValue(known, Tidy).GetValueOrDefault(value, value);

    private static Dictionary<string, string> Tidy(IReadOnlyList<string> known) =>
        known
            .GroupBy(value => value, Comparer)
            .Select(TidiestFirst)
            .Where(spellings => spellings.Count > 1)
            .SelectMany(spellings => spellings.Select(spelling => (spelling, spellings[0])))
            .ToDictionary(StringComparer.Ordinal);

    private static int Untidiness(string value) =>
        (value.Trim() == value ? 0 : 4)
        + (value.Length > 4 && !value.Any(char.IsLower) ? 2 : 0)
        + (value.Any(char.IsUpper) ? 0 : 1);

    private sealed class Loose : IEqualityComparer<string>
    {
        public bool Equals(string? x, string? y) =>
            ReferenceEquals(x, y)
            || (x is not null && y is not null && x.AsSpan().Trim().Equals(y.AsSpan().Trim(), StringComparison.OrdinalIgnoreCase));

        public int GetHashCode(string obj) => string.GetHashCode(obj.AsSpan().Trim(), StringComparison.OrdinalIgnoreCase);
    }
}
