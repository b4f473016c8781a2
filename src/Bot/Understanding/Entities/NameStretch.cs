namespace RevBot.Bot.Understanding.Entities;

/// <summary>Some neighbouring tokens, written together as the table of names has them.</summary>
internal ref struct NameStretch(int first, Span<char> letters)
{
    private readonly Span<char> letters = letters;
    private int length;

    /// <summary>The first token.</summary>
    public int First { get; } = first;

    /// <summary>How many tokens.</summary>
    public int Count { get; private set; }

    /// <summary>The token after the last.</summary>
    public readonly int End => First + Count;

    /// <summary>Where words begin, as <see cref="NamePhrase.Breaks"/>.</summary>
    public ulong Breaks { get; private set; }

    /// <summary>Whether a comma stands inside.</summary>
    public bool HasComma { get; private set; }

    /// <summary>Whether the last token joins, so that another must follow.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>Whether blanks part some of the tokens.</summary>
    public bool IsApart { get; private set; }

    /// <summary>What is looked up.</summary>
    public readonly ReadOnlySpan<char> Key => letters[..length];

    /// <summary>Takes in the next token.</summary>
    /// <returns>False where no name goes on with it.</returns>
    public bool TryAdd(MessageWord[] words, int place, int most)
    {
        var word = words[place];
        if (word.Plain.Length == 0 || (Count == 0 && word.IsSuffix))
        {
            return false;
        }

        if (Count > 0)
        {
            if (word.IsCut || length + 1 >= most)
            {
                return false;
            }

            HasComma |= word.HasComma;
            IsApart |= word.Token.IsApart;
            IsOpen = word.IsJoiner && place + 1 < words.Length;
            if ((word.IsJoinedByMark || IsOpen) && letters[length - 1] != '&')
            {
                letters[length++] = '&';
            }
        }

        Count++;
        return IsOpen || TryAppend(word, most);
    }

    private bool TryAppend(in MessageWord word, int most)
    {
        if (length + word.Plain.Length > Math.Min(most, letters.Length))
        {
            return false;
        }

        Breaks |= word.IsSuffix ? 0 : 1UL << (length & 63);
        word.Plain.CopyTo(letters[length..]);
        length += word.Plain.Length;
        return length > 0;
    }
}
