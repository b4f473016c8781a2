namespace RevBot.Bot.Understanding.Time;

/// <summary>A rule made ready: its pattern as sets of words and kinds of phrase.</summary>
internal sealed class TimePattern
{
    private const string GapSigns = ",-/~'&+^";

    private static readonly TimePattern[][] ByWord = Build();

    private readonly bool[] _opens = new bool[TimeWords.Count];
    private readonly TimePhrase _phrases;

    private TimePattern(TimeRule rule)
    {
        (Elements, Make) = ([.. rule.Pattern.Split(' ').Select(Parse)], rule.Make);
        foreach (var element in Elements.Where(element => !element.IsLook))
        {
            _phrases |= element.Phrases;
            Add(_opens, element.Words);
            if (!element.IsOptional)
            {
                break;
            }
        }
    }

    /// <summary>The elements in order, those that only look included.</summary>
    public Element[] Elements { get; }

    /// <summary>What the rule says of a match.</summary>
    public Func<TimeMatch, object?> Make { get; }

    /// <summary>One place of a pattern.</summary>
    /// <param name="Words">By the number of a word of <see cref="TimeWords"/>: whether it fits.</param>
    /// <param name="Phrases">The kinds of phrase that fit.</param>
    /// <param name="Gap">The sign for what must stand before it; 0 for none.</param>
    /// <param name="IsOptional">Whether it may be left out.</param>
    /// <param name="IsLook">Whether it only looks: at the word before where it comes first, else at the one after.</param>
    /// <param name="IsNot">Whether the word that it looks at must not fit.</param>
    internal sealed record Element(
        bool[] Words,
        TimePhrase Phrases,
        char Gap,
        bool IsOptional,
        bool IsLook,
        bool IsNot
    );

    /// <summary>The rules of the grammar, in order, that may begin at a word, itself or as a phrase that begins with it.</summary>
    public static ReadOnlySpan<TimePattern> At(int word) => ByWord[word];

    /// <summary>Whether it may begin with a word or with the phrases found there.</summary>
    public bool Opens(int word, TimePhrase phrases) => _opens[word] || (_phrases & phrases) != TimePhrase.None;

    private static TimePattern[][] Build()
    {
        TimePattern[] all = [.. TimeGrammar.Rules.Select(rule => new TimePattern(rule))];
        return
        [
            .. Enumerable
                .Range(0, TimeWords.Count)
                .Select(word =>
                    Array.Exists(all, rule => rule._opens[word])
                        ? Array.FindAll(all, rule => rule.Opens(word, (TimePhrase)~0))
                        : []
                ),
        ];
    }

    // (!A|B), ,A|B, A?
    private static Element Parse(string text)
    {
        var (isLook, isNot) = (text[0] == '(', text.StartsWith("(!", StringComparison.Ordinal));
        var name = text.Trim('(', '!', ')', '?');
        var gap = GapSigns.Contains(name[0], StringComparison.Ordinal) && name != "'s" ? name[0] : '\0';
        var (words, phrases) = (new bool[TimeWords.Count], TimePhrase.None);
        foreach (var part in (gap == 0 ? name : name[1..]).Split('|'))
        {
            if (Enum.TryParse<TimePhrase>(part, out var phrase))
            {
                phrases |= phrase;
            }
            else
            {
                Add(words, TimeWords.Set(part));
            }
        }

        return new(words, phrases, gap, text.EndsWith('?'), isLook, isNot);
    }

    private static void Add(bool[] all, bool[] some)
    {
        for (var word = 0; word < all.Length; word++)
        {
            all[word] |= some[word];
        }
    }
}
