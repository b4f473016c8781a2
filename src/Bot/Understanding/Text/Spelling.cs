using System.Numerics;

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

    /// <summary>The most letters of a word that is repaired.</summary>
    public const int Longest = 40;

    private const int LongEnoughForOne = 5;
    private const int LongEnoughForTwo = 9;
    private const int ShortestStem = 4;
    private static readonly string[] Endings = ["s", "es", "ed", "ing", "er", "ers", "ly"];

    private readonly HashSet<string> known;
    private readonly HashSet<string> kept;
    private readonly Dictionary<(char First, int Length), List<(string Word, uint Letters)>> buckets = [];

    /// <param name="words">The words that need no repair, and that others are repaired to.</param>
    /// <param name="kept">Words that are no slips though nobody knows them; nothing is repaired to them either.</param>
    public Spelling(IEnumerable<string> words, IEnumerable<string>? kept = null)
    {
        known = words.ToHashSet(StringComparer.Ordinal);
        this.kept = (kept ?? []).Where(word => !known.Contains(word)).ToHashSet(StringComparer.Ordinal);
        foreach (var word in known.Concat(this.kept))
        {
            if (word.Length is >= Shortest and <= Longest && IsOfLetters(word))
            {
                Bucket(word[0], word.Length).Add((word, LettersOf(word)));
            }
        }
    }

    private bool Knows(string word) => known.Contains(word) || Stems(word).Any(known.Contains);

    /// <summary>Whether a word is no slip: it is known, or kept though nobody knows it.</summary>
    public bool IsMeant(string word) => Knows(word) || kept.Contains(word) || Stems(word).Any(kept.Contains);

    /// <summary>The known word that is meant; null where none is.</summary>
    /// <param name="word">A plain word.</param>
    /// <param name="most">The most slips, however long the word.</param>
    public string? Repair(string word, int most = 2)
    {
        if (word.Length is < Shortest or > Longest || IsMeant(word) || !IsOfLetters(word))
        {
            return null;
        }

        most = word.Length >= LongEnoughForTwo ? most : 1;
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

    // One slip changes two kinds of letters at the most.
    private IEnumerable<string> Candidates(string word, int most)
    {
        var letters = LettersOf(word);
        var spread = word.Length < LongEnoughForOne ? 0 : most;
        for (var length = word.Length - spread; length <= word.Length + spread; length++)
        {
            foreach (var (candidate, others) in buckets.GetValueOrDefault((word[0], length), []))
            {
                if (BitOperations.PopCount(letters ^ others) <= 2 * spread && (spread > 0 || IsSwap(word, candidate)))
                {
                    yield return candidate;
                }
            }
        }

        foreach (var (candidate, _) in buckets.GetValueOrDefault((word[1], word.Length), []))
        {
            if (word[0] != word[1] && candidate[1] == word[0] && candidate.AsSpan(2).SequenceEqual(word.AsSpan(2)))
            {
                yield return candidate;
            }
        }
    }

    private static bool IsOfLetters(string word)
    {
        foreach (var letter in word)
        {
            if (!char.IsLetter(letter))
            {
                return false;
            }
        }

        return true;
    }

    private static uint LettersOf(string word)
    {
        var letters = 0U;
        foreach (var letter in word)
        {
            letters |= 1U << (letter & 31);
        }

        return letters;
    }

    private List<(string Word, uint Letters)> Bucket(char first, int length)
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
