namespace RevBot.Bot.Grounding.Reading;

/// <summary>
/// Which words of a sentence say what a figure (or a day) is of: each word speaks of the nearest one. A figure that no
/// word is nearest to shares the words of the one before it, as in "between $3M and $4M".
/// </summary>
internal sealed class Ownership
{
    private readonly HashSet<string>[] words;
    private readonly bool[] inherited;

    public Ownership(SentenceReading sentence, Spacing spacing, IReadOnlyList<(int First, int Last)> items)
    {
        words = [.. items.Select(_ => new HashSet<string>(StringComparer.Ordinal))];
        inherited = new bool[items.Count];
        for (var at = 0; at < sentence.Tokens.Count && items.Count > 0; at++)
        {
            if (!Stems.IsEmpty(sentence.Tokens[at]) && !IsInside(items, at) && !IsNamed(sentence, at))
            {
                words[Nearest(items, spacing, at)].Add(sentence.Tokens[at].Stem);
            }
        }

        for (var item = 1; item < words.Length; item++)
        {
            if (words[item].Count == 0)
            {
                (words[item], inherited[item]) = (words[item - 1], true);
            }
        }
    }

    /// <summary>The stems that speak of an item.</summary>
    public IReadOnlySet<string> Of(int item) => words[item];

    /// <summary>Whether they are the words of the item before it.</summary>
    public bool IsInherited(int item) => inherited[item];

    private static int Nearest(IReadOnlyList<(int First, int Last)> items, Spacing spacing, int word)
    {
        var (nearest, least) = (0, int.MaxValue);
        for (var item = 0; item < items.Count; item++)
        {
            var distance = spacing.Between(word, items[item].First, items[item].Last);
            if (distance < least)
            {
                (nearest, least) = (item, distance);
            }
        }

        return nearest;
    }

    private static bool IsInside(IReadOnlyList<(int First, int Last)> items, int at) =>
        items.Any(item => at >= item.First && at <= item.Last);

    // Long names' words are no labels; short ones, such as "AE commit", are.
    private static bool IsNamed(SentenceReading sentence, int at) =>
        sentence.Names.Any(name => at >= name.First && at <= name.Last && name.Last - name.First > 2);
}
