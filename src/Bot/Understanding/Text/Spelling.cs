using System.Collections.Frozen;

namespace RevBot.Bot.Understanding.Text;

/// <summary>
/// Repairs slips of the pen: a word that nobody knows becomes the one known word a single slip away (two from nine letters
/// on), with the same first letter. Where two are equally near it stays as it is.
/// </summary>
internal sealed class Spelling
{
    private const int Shortest = 5;
    private const int LongEnoughForTwo = 9;
    private const int ShortestStem = 4;
    private static readonly string[] Endings = ["s", "es", "ed", "ing", "er", "ers", "ly"];

    private readonly FrozenSet<string> known;
    private readonly FrozenDictionary<(char First, int Length), string[]> buckets;

    public Spelling(IEnumerable<string> words)
    {
        known = words.ToFrozenSet(StringComparer.Ordinal);
        buckets = known
            .Where(word => word.Length >= Shortest - 1 && word.All(char.IsLetter))
            .GroupBy(word => (word[0], word.Length))
            .ToFrozenDictionary(group => group.Key, group => group.Order(StringComparer.Ordinal).ToArray());
    }

    /// <summary>Whether a word needs no repair.</summary>
    public bool Knows(string word) => known.Contains(word) || Stems(word).Any(known.Contains);

    /// <summary>The known word that is meant; null where none is.</summary>
    public string? Repair(string word)
    {
        if (word.Length < Shortest || Knows(word) || !word.All(char.IsLetter))
        {
            return null;
        }

        var most = word.Length >= LongEnoughForTwo ? 2 : 1;
        var near = Enumerable
            .Range(word.Length - most, (2 * most) + 1)
            .SelectMany(length => buckets.GetValueOrDefault((word[0], length), []))
            .Select(candidate => (Word: candidate, Slips: Slips(word, candidate, most)))
            .Where(found => found.Slips <= most)
            .OrderBy(found => found.Slips)
            .Take(2)
            .ToArray();
        return near.Length == 0 || (near.Length == 2 && near[0].Slips == near[1].Slips) ? null : near[0].Word;
    }

    // "Slides", "excluded", "overstaffing": a known word with a regular ending.
    private static IEnumerable<string> Stems(string word)
    {
        foreach (var ending in Endings.Where(ending => word.EndsWith(ending, StringComparison.Ordinal)))
        {
            var stem = word[..^ending.Length];
            if (stem.Length < ShortestStem)
            {
                continue;
            }

            yield return stem;
            if (ending[0] is 'e' or 'i' && ending is not "es")
            {
                yield return stem + "e";
            }

            if (stem[^1] == 'i')
            {
                yield return stem[..^1] + "y";
            }
            else if (stem[^1] == stem[^2])
            {
                yield return stem[..^1];
            }
        }
    }

    // Letters left out, added, changed, or two neighbours swapped (optimal string alignment).
    private static int Slips(string left, string right, int most)
    {
        var rows = new int[3][];
        rows[0] = new int[right.Length + 1];
        rows[1] = [.. Enumerable.Range(0, right.Length + 1)];
        for (var i = 1; i <= left.Length; i++)
        {
            rows[2] = new int[right.Length + 1];
            rows[2][0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var change = left[i - 1] == right[j - 1] ? 0 : 1;
                var cost = Math.Min(Math.Min(rows[1][j], rows[2][j - 1]) + 1, rows[1][j - 1] + change);
                var swapped = i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1];
                rows[2][j] = swapped ? Math.Min(cost, rows[0][j - 2] + 1) : cost;
            }

            if (rows[2].Min() > most)
            {
                return most + 1;
            }

            (rows[0], rows[1]) = (rows[1], rows[2]);
        }

        return rows[1][right.Length];
    }
}
