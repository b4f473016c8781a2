namespace RevBot.Bot.Understanding.Time;

/// <summary>The rules by the word with which they may begin, in the order of the grammar.</summary>
internal static class TimeIndex
{
    private static readonly Entry[][] ByWord = Build();

    /// <summary>A rule made ready.</summary>
    internal sealed record Entry(TimePattern.Element[] Elements, Func<TimeMatch, object?> Make)
    {
        /// <summary>The kinds of phrase with which it may begin.</summary>
        public TimePhrase Phrases { get; } =
            Openings(Elements).Aggregate(TimePhrase.None, (all, one) => all | one.Phrases);

        /// <summary>Whether it may begin with a word.</summary>
        public bool Opens(int word) => Openings(Elements).Any(element => element.Words[word]);

        // Up to the first element that may not be left out.
        private static IEnumerable<TimePattern.Element> Openings(TimePattern.Element[] elements)
        {
            foreach (var element in elements.Where(element => !element.IsLook))
            {
                yield return element;
                if (!element.IsOptional)
                {
                    yield break;
                }
            }
        }
    }

    /// <summary>The rules that may begin at a word, itself or as a phrase that begins with it.</summary>
    public static ReadOnlySpan<Entry> At(int word) => ByWord[word];

    private static Entry[][] Build()
    {
        Entry[] rules = [.. TimeGrammar.Rules.Select(rule => new Entry(TimePattern.Parse(rule.Pattern), rule.Make))];
        return [.. Enumerable.Range(0, TimeWords.Count).Select(word => Beginning(rules, word))];
    }

    private static Entry[] Beginning(Entry[] rules, int word) =>
        rules.Any(rule => rule.Opens(word))
            ? [.. rules.Where(rule => rule.Opens(word) || rule.Phrases != TimePhrase.None)]
            : [];
}
