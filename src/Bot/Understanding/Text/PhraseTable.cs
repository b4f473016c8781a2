namespace RevBot.Bot.Understanding.Text;

/// <summary>Phrases and what they mean; finds all in a message, or the longest ones from left to right.</summary>
internal sealed class PhraseTable<T>
{
    private readonly Dictionary<string, List<T>> meanings = new(StringComparer.Ordinal);
    private int longest;

    /// <summary>Adds a meaning of a phrase; phrases without letters or digits are passed over.</summary>
    public void Add(string phrase, T meaning)
    {
        var message = Message.Parse(phrase);
        if (message.Tokens.Count == 0)
        {
            return;
        }

        longest = Math.Max(longest, message.Tokens.Count);
        if (!meanings.TryGetValue(message.Canonical, out var known))
        {
            meanings[message.Canonical] = known = [];
        }

        if (!known.Contains(meaning))
        {
            known.Add(meaning);
        }
    }

    /// <summary>Whether a phrase is known.</summary>
    public bool Knows(string canonical) => meanings.ContainsKey(canonical);

    /// <summary>The meanings of every phrase that begins at a token, each with how many tokens it takes.</summary>
    public IEnumerable<(int Count, IReadOnlyList<T> Meanings)> FindAll(Message message, int first)
    {
        var lookup = meanings.GetAlternateLookup<ReadOnlySpan<char>>();
        var most = Math.Min(longest, message.Tokens.Count - first);
        for (var count = 1; count <= most; count++)
        {
            if (lookup.TryGetValue(message.Span(first, count), out var found))
            {
                yield return (count, found);
            }
        }
    }

    /// <summary>The phrases of a message that lie in free tokens, longest first at each place, without overlaps.</summary>
    public IEnumerable<PhraseMatch<T>> Find(Message message, IReadOnlyList<bool> taken)
    {
        for (var first = 0; first < message.Tokens.Count; )
        {
            var match = FindAt(message, taken, first);
            if (match is not null)
            {
                yield return match;
            }

            first += match?.Count ?? 1;
        }
    }

    private PhraseMatch<T>? FindAt(Message message, IReadOnlyList<bool> taken, int first)
    {
        var free = Enumerable.Range(first, message.Tokens.Count - first).TakeWhile(place => !taken[place]).Count();
        var (count, found) = FindAll(message, first).LastOrDefault(phrase => phrase.Count <= free);
        return count == 0 ? null : new(first, count, found);
    }
}
