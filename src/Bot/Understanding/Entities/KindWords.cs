namespace RevBot.Bot.Understanding.Entities;

/// <summary>Finds the words of a message that say of what kind the name beside them is.</summary>
internal sealed class KindWords(MessageWord[] words, IReadOnlyDictionary<string, EntityKind> kinds)
{
    private const int MostWords = 3;

    // "By stage", "which account": the kind is asked about, and what follows is another matter.
    private static readonly HashSet<string> Asking = NameText.Set(
        "by per which what each every any no whose and or how many most other"
    );

    // The introducers before the first name of a list, by where the name ends.
    private readonly Dictionary<int, NameIntroducer> ends = [];

    /// <summary>What introduces a name that begins at a token; weak where only a name with capitals is meant.</summary>
    public (NameIntroducer Word, bool IsWeak)? Before(int first)
    {
        var end = first > 0 && words[first - 1].Plain is "called" or "named" ? first - 1 : first;
        for (var count = MostWords; count > 0; count--)
        {
            if (KindAt(end - count, count) is { } kind && !IsParted(first))
            {
                var isAsked = end > count && Asking.Contains(words[end - count - 1].Plain);
                return (new(kind, end - count, first - end + count), isAsked && end == first);
            }
        }

        return null;
    }

    /// <summary>What introduces a name that ends before a token.</summary>
    public (NameIntroducer Word, bool IsWeak)? After(int end)
    {
        if (end >= words.Length || IsParted(end))
        {
            return null;
        }

        for (var count = MostWords; count > 0; count--)
        {
            if (KindAt(end, count) is { } kind)
            {
                return (new(kind, end, count), words[end + count - 1].Plain[^1] == 's');
            }
        }

        return null;
    }

    /// <summary>What introduces the list in which a name that begins at a token is not the first.</summary>
    public (NameIntroducer Word, bool IsWeak)? OfList(int first)
    {
        var end = first > 0 && words[first - 1].Plain is "and" or "or" or "n" ? first - 1 : first;
        var isJoined = end < first || words[first].HasComma || words[first].IsJoinedByMark;
        return isJoined && ends.TryGetValue(end, out var word) ? (word, true) : null;
    }

    /// <summary>Remembers a name that a word before it introduces.</summary>
    public void Remember(NameIntroducer word, int end)
    {
        if (word.First < end)
        {
            ends[end] = word;
        }
    }

    private bool IsParted(int place) => words[place].HasComma || words[place].IsCut || words[place].Token.OpensSentence;

    private EntityKind? KindAt(int first, int count)
    {
        if (first < 0 || first + count > words.Length || words[first + count - 1].IsSuffix)
        {
            return null;
        }

        var key =
            count == 1 ? words[first].Plain : string.Concat(words[first..(first + count)].Select(word => word.Plain));
        return kinds.TryGetValue(key, out var kind) ? kind : null;
    }
}
