using RevBot.Bot.Understanding.Text;

namespace RevBot.Bot.Understanding.Entities;

/// <summary>Mends the words of a message that nobody knows: each by itself, or with its neighbours as one name.</summary>
/// <param name="spelling">The words of names and of the language.</param>
/// <param name="phrases">The phrases of names, written together.</param>
internal sealed class NameRepairs(Spelling spelling, IEnumerable<string> phrases)
{
    private const int Most = 40;
    private const int ShortestJoined = 8;
    private const int MostJoined = 3;

    // Only for messages with unknown words, so only then.
    private readonly Lazy<Spelling> joined = new(() =>
        new(phrases.Where(phrase => phrase.Length >= ShortestJoined - 1), CountryForms.AllWords)
    );

    /// <summary>The message with its misspelt words mended, and by place what they were read as; null where none is.</summary>
    public (MessageWord[] Words, string?[] Repairs)? Repair(MessageWord[] words)
    {
        string?[]? repairs = null;
        foreach (var place in Unknown(words))
        {
            if (spelling.Repair(words[place].Plain) is { } repair)
            {
                (repairs ??= new string?[words.Length])[place] = repair;
            }
        }

        return repairs is null
            ? null
            : ([.. words.Select((word, place) => word with { Plain = repairs[place] ?? word.Plain })], repairs);
    }

    /// <summary>Stretches that hold an unknown word and are, written together, a slip away from a name.</summary>
    public IEnumerable<(int First, int Count, string Key)> RepairJoined(MessageWord[] words)
    {
        var tried = new HashSet<(int, int)>();
        foreach (var place in Unknown(words))
        {
            for (var count = 1; count <= MostJoined; count++)
            {
                for (var first = Math.Max(0, place - count + 1); first <= place && first + count <= words.Length; first++)
                {
                    if (tried.Add((first, count)) && Mend(words[first..(first + count)]) is { } key)
                    {
                        yield return (first, count, key);
                    }
                }
            }
        }
    }

    private string? Mend(MessageWord[] stretch)
    {
        var isOne = stretch.Skip(1).All(word => !word.IsCut && !word.HasComma && !word.IsSuffix && !word.IsJoiner);
        var key = string.Concat(stretch.Select(word => word.Plain));
        return isOne && key.Length >= ShortestJoined ? joined.Value.Repair(key, most: 1) : null;
    }

    private IEnumerable<int> Unknown(MessageWord[] words) =>
        Enumerable
            .Range(0, words.Length)
            .Where(place =>
                !words[place].IsSuffix
                && words[place].Plain.Length is >= Spelling.Shortest - 1 and <= Spelling.Longest
                && words[place].Plain.All(char.IsLetter)
                && !spelling.IsMeant(words[place].Plain)
            )
            .Take(Most);
}
