namespace RevBot.Bot.Understanding.Text;

/// <summary>
/// Repairs slips of the pen: a word that nobody knows becomes the one known word that is a slip away, with the same first
/// letter or the first two swapped. Words of four letters are only read with two neighbours swapped, words from nine
/// letters on may have two slips. Where two words are equally near it stays as it is.
/// </summary>
internal sealed class Spelling
{
    /// <summary>The fewest letters of a word that is repaired.</summary>
    public const int Shortest = 4;

    private const int LongEnoughForOne = 5;
    private const int LongEnoughForTwo = 9;
    private const int Longest = 40;
    private const int ShortestStem = 4;
    private static readonly string[] Endings = ["s", "es", "ed", "ing", "er", "ers", "ly"];

    private readonly HashSet<string> known;
    private readonly HashSet<string> kept;
    private readonly Dictionary<(char First, int Length), List<string>> buckets = [];

    /// <param name="words">The words that need no repair, and that others are repaired to.</param>
    /// <param name="kept">Words that are no slips though nobody knows them; nothing is repaired to them either.</param>
    public Spelling(IEnumerable<string> words, IEnumerable<string>? kept = null)
    {
        known = words.ToHashSet(StringComparer.Ordinal);
        this.kept = (kept ?? []).Where(word => !known.Contains(word)).ToHashSet(StringComparer.Ordinal);
        foreach (var word in known.Concat(this.kept))
        {
            if (word.Length is >= Shortest and <= Longest && word.All(char.IsLetter))
            {
                Bucket(word[0], word.Length).Add(word);
            }
        }
    }

    /// <summary>Whether a word needs no repair.</summary>
    public bool Knows(string word) => known.Contains(word) || Stems(word).Any(known.Contains);

    /// <summary>The known word that is meant; null where none is.</summary>
    public string? Repair(string word)
    {
        if (
            word.Length is < Shortest or > Longest
            || Knows(word)
            || kept.Contains(word)
            || Stems(word).Any(kept.Contains)
            || !word.All(char.IsLetter)
        )
        {
            return null;
        }

        var most = word.Length >= LongEnoughForTwo ? 2 : 1;
        var (best, least, isAlone) = (string.Empty, most + 1, false);
        foreach (var candidate in Candidates(word, most))
        {
            var slips = Slips.Count(word, candidate, most);
            (best, least, isAlone) =
                slips < least ? (candidate, slips, true)
                : slips == least ? (best, least, false)
                : (best, least, isAlone);
        }

        return least <= most && isAlone && !kept.Contains(best) ? best : null;
    }

    private IEnumerable<string> Candidates(string word, int most)
    {
        if (word.Length < LongEnoughForOne)
        {
            return buckets.GetValueOrDefault((word[0], word.Length), []).Where(candidate => IsSwap(word, candidate));
        }

        var near = Enumerable
            .Range(word.Length - most, (2 * most) + 1)
            .SelectMany(length => buckets.GetValueOrDefault((word[0], length), []));
        return word[0] == word[1]
            ? near
            : near.Concat(
                buckets
                    .GetValueOrDefault((word[1], word.Length), [])
                    .Where(candidate => candidate[1] == word[0] && candidate.AsSpan(2).SequenceEqual(word.AsSpan(2)))
            );
    }

    private List<string> Bucket(char first, int length)
    {
        if (!buckets.TryGetValue((first, length), out var bucket))
        {
            buckets[(first, length)] = bucket = [];
        }

        return bucket;
    }

    private static bool IsSwap(string word, string candidate) =>
        word.Length == candidate.Length
        && word.Order().SequenceEqual(candidate.Order())
        && Slips.Count(word, candidate, 1) == 1;

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
}
