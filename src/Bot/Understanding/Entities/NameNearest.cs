using RevBot.Bot.Understanding.Text;

namespace RevBot.Bot.Understanding.Entities;

/// <summary>Finds the likeliest things for a name that nothing has.</summary>
internal sealed class NameNearest
{
    // At least half of the letters agree.
    private const double Least = 0.5;
    private const double PartWeight = 0.95;
    private const int Longest = 64;
    private const double Rounding = 1e-9;

    private readonly (NameThing Thing, string[] Words, string Whole)[] names;

    public NameNearest(IEnumerable<NameThing> things) =>
        names = [
            .. things.Select(thing =>
            {
                var words = WordsOf(NameOf(thing));
                return (thing, words, string.Concat(words));
            }),
        ];

    /// <summary>The nearest things, best first; ties by kind and key.</summary>
    public IReadOnlyList<NameReading> Find(string text, int count)
    {
        var words = WordsOf(text);
        var whole = string.Concat(words);
        return whole.Length is 0 or > Longest || count < 1
            ? []
            :
            [
                .. Best(whole, words, count)
                    .Select(thing => new NameReading(thing.Kind, thing.Key, NameMatchKind.Whole, 1)
                    {
                        Keys = thing.Keys,
                        RepairedAs = thing.Key,
                    }),
            ];
    }

    // What cannot come among the best any more is not compared to the end.
    private IEnumerable<NameThing> Best(string whole, string[] words, int count)
    {
        var best = new SortedSet<(double Distance, EntityKind Kind, string Key, NameThing Thing)>(
            Comparer<(double Distance, EntityKind Kind, string Key, NameThing)>.Create(
                (left, right) =>
                    (left.Distance, left.Kind).CompareTo((right.Distance, right.Kind)) is var order and not 0
                        ? order
                        : string.CompareOrdinal(left.Key, right.Key)
            )
        );
        foreach (var (thing, parts, name) in names)
        {
            var least = best.Count < count ? Least : 1 - best.Max.Distance;
            var likeness = Likeness(whole, words, name, parts, least);
            if (likeness >= least)
            {
                best.Add((1 - likeness, thing.Kind, thing.Key, thing));
            }

            if (best.Count > count)
            {
                best.Remove(best.Max);
            }
        }

        return best.Select(found => found.Thing);
    }

    private static string[] WordsOf(string text) => [.. NameText.Words(text).Where(word => word != NameText.Joiner)];

    private static double Likeness(string whole, string[] words, string name, string[] parts, double least)
    {
        var best = Likeness(whole, name, least);
        if (parts.Length > 1 || words.Length > 1)
        {
            foreach (var part in parts)
            {
                foreach (var word in words)
                {
                    best =
                        word[0] == part[0]
                            ? Math.Max(best, PartWeight * Likeness(word, part, least) * Share(word, whole))
                            : best;
                }
            }
        }

        return best;
    }

    private static string NameOf(NameThing thing) =>
        thing.Kind == EntityKind.Country ? Data.Geography.Countries.NameOf(thing.Key) : thing.Key;

    // A short word of a long text says less.
    private static double Share(string word, string whole) => 0.5 + (0.5 * word.Length / whole.Length);

    private static double Likeness(string left, string right, double least)
    {
        var length = Math.Max(left.Length, right.Length);
        var most = (int)((length * (1 - least)) + Rounding);
        var slips = Slips.Count(left, right, most);
        return slips > most || left.Length < 2 ? 0 : 1 - ((double)slips / length);
    }
}
