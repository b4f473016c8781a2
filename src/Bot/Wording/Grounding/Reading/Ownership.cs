namespace RevBot.Bot.Wording.Grounding.Reading;

/// <summary>
/// Which words of a sentence say what a figure (or a day) is of: each word speaks of the nearest one. A figure that no
/// word is nearest to shares the words of the one before it, as in "between $3M and $4M".
/// </summary>
internal sealed class Ownership
{
    private const double OfInherited = 1;
    private const double OfParts = 2.5;

    private readonly HashSet<string>[] words;
    private readonly double[] slack;

    public Ownership(SentenceReading sentence, Spacing spacing, IReadOnlyList<(int First, int Last)> items)
    {
        words = [.. items.Select(_ => new HashSet<string>(StringComparer.Ordinal))];
        slack = new double[items.Count];
        for (var at = 0; at < sentence.Tokens.Count && items.Count > 0; at++)
        {
            if (IsTelling(sentence, at) && !IsInside(items, at))
            {
                Give(sentence, items, spacing, at);
            }
        }

        for (var item = 1; item < words.Length; item++)
        {
            if (IsPartOf(sentence, items[item - 1], items[item]))
            {
                words[item - 1].UnionWith(words[item]);
                (words[item], slack[item], slack[item - 1]) = (words[item - 1], OfParts, OfParts);
            }
            else if (words[item].Count == 0)
            {
                (words[item], slack[item]) = (words[item - 1], OfInherited);
            }
        }
    }

    // "6 of the 32 deals differ": what follows speaks of both.
    public static bool IsPartOf(SentenceReading sentence, (int First, int Last) part, (int First, int Last) whole)
    {
        var between = whole.First - part.Last - 1;
        return between is 1 or 2
            && sentence.Tokens[part.Last + 1].Is("of")
            && (between == 1 || sentence.Tokens[part.Last + 2].Is("the"));
    }

    // "$4M still to win": what is to be done is no figure's name.
    private static bool IsInfinitive(SentenceReading sentence, int at) =>
        at > 0
        && sentence.Tokens[at - 1].Is("to")
        && sentence.Tokens[at].Lower is "win" or "close" or "lose" or "create" or "go";

    /// <summary>The stems that speak of an item.</summary>
    public IReadOnlySet<string> GetStems(int item) => words[item];

    /// <summary>How much less than their own words the words of an item say.</summary>
    public double Slack(int item) => slack[item];

    // A word before a colon may close what went before or open what follows: it speaks of both.
    private void Give(SentenceReading sentence, IReadOnlyList<(int First, int Last)> items, Spacing spacing, int at)
    {
        var reach = sentence.Get(at + 1) is { Text: ":" } ? 1 : 0;
        var nearest = items.Min(item => spacing.Between(at, item.First, item.Last));
        for (var item = 0; item < items.Count; item++)
        {
            if (spacing.Between(at, items[item].First, items[item].Last) <= nearest + reach)
            {
                words[item].Add(sentence.Tokens[at].Stem);
            }
        }
    }

    private static bool IsInside(IReadOnlyList<(int First, int Last)> items, int at) =>
        items.Any(item => at >= item.First && at <= item.Last);

    private static bool IsTelling(SentenceReading sentence, int at) =>
        !Stemmer.IsEmpty(sentence.Tokens[at]) && !IsNamed(sentence, at) && !IsInfinitive(sentence, at);

    // Long names' words are no labels; short ones, such as "AE commit", are.
    private static bool IsNamed(SentenceReading sentence, int at) =>
        sentence.Names.Any(name => at >= name.First && at <= name.Last && name.Last - name.First > 2);
}
