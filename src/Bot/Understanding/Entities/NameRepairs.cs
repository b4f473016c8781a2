using RevBot.Bot.Understanding.Text;

namespace RevBot.Bot.Understanding.Entities;

/// <summary>Mends the words of a message that nobody knows: each by itself, or with its neighbours as one name.</summary>
/// <param name="spelling">The words of names and of the language.</param>
/// <param name="phrases">The phrases of names, written together.</param>
internal sealed class NameRepairs(Spelling spelling, IEnumerable<string> phrases)
{
    private const int Most = 20;
    private const int MostUnknown = 8;
    private const int ShortestJoined = 8;
    private const int MostJoined = 3;

    // Only for messages with unknown words, so only then.
    private readonly Lazy<Spelling> joined = new(() =>
        new(phrases.Where(phrase => phrase.Length >= ShortestJoined - 1), NameText.CountryWords)
    );

    /// <summary>Whether a word is no slip.</summary>
    public bool IsMeant(MessageWord word) => word.IsSuffix || spelling.IsMeant(word.Plain);

    /// <summary>By place what a misspelt word is read as, and the words that nothing is known of.</summary>
    public (string?[] Repairs, IReadOnlyList<int> Unknown) Repair(MessageWord[] words)
    {
        var known = new Dictionary<string, string?>(StringComparer.Ordinal);
        var (repairs, unknown) = (new string?[words.Length], new List<int>());
        for (var place = 0; place < words.Length; place++)
        {
            var word = words[place];
            if (!IsMeant(word) && !known.TryGetValue(word.Plain, out repairs[place]) && known.Count < Most)
            {
                known[word.Plain] = repairs[place] = spelling.Repair(word.Plain);
                unknown.AddRange(repairs[place] is null ? [place] : []);
            }
        }

        return (repairs, unknown);
    }

    /// <summary>Stretches that hold an unknown word and are, written together, a slip away from a name.</summary>
    public IEnumerable<(int First, int Count, string Key)> RepairJoined(MessageWord[] words, IReadOnlyList<int> unknown)
    {
        var tried = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var place in unknown.Take(MostUnknown))
        {
            for (var count = 1; count <= MostJoined; count++)
            {
                for (var first = Math.Max(0, place - count + 1); first <= Math.Min(place, words.Length - count); first++)
                {
                    if (Mend(words.AsSpan(first, count), tried) is { } key)
                    {
                        yield return (first, count, key);
                    }
                }
            }
        }
    }

    private string? Mend(ReadOnlySpan<MessageWord> stretch, Dictionary<string, string?> tried)
    {
        var key = string.Empty;
        foreach (var word in stretch)
        {
            if (word.IsSuffix || (key.Length > 0 && (word.IsCut || word.HasComma || word.IsJoiner)))
            {
                return null;
            }

            key += word.Plain;
        }

        if (!tried.TryGetValue(key, out var mended))
        {
            tried[key] = mended = key.Length >= ShortestJoined ? joined.Value.Repair(key, most: 1) : null;
        }

        return mended;
    }
}
