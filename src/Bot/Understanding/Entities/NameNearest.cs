using RevBot.Bot.Understanding.Text;

namespace RevBot.Bot.Understanding.Entities;

/// <summary>Finds the likeliest things for a name that nothing has.</summary>
internal sealed class NameNearest
{
    // At least half of the letters agree.
    private const double Least = 0.5;
    private const double PartWeight = 0.95;
    private const int Longest = 64;

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
        return whole.Length is 0 or > Longest
            ? []
            :
            [
                .. names
                    .Select(name => (name.Thing, Likeness: Likeness(whole, words, name.Whole, name.Words)))
                    .Where(found => found.Likeness >= Least)
                    .OrderByDescending(found => found.Likeness)
                    .ThenBy(found => found.Thing.Kind)
                    .ThenBy(found => found.Thing.Key, StringComparer.Ordinal)
                    .Take(count)
                    .Select(found => new NameReading(found.Thing.Kind, found.Thing.Key, NameMatchKind.Whole, 1)
                    {
                        Keys = found.Thing.Keys,
                        RepairedAs = found.Thing.Key,
                    }),
            ];
    }

    private static string[] WordsOf(string text) => [.. NameText.Words(text).Where(word => word != NameText.Joiner)];

    private static double Likeness(string whole, string[] words, string name, string[] parts)
    {
        var best = Likeness(whole, name);
        if (parts.Length > 1 || words.Length > 1)
        {
            foreach (var part in parts)
            {
                foreach (var word in words)
                {
                    best =
                        word[0] == part[0]
                            ? Math.Max(best, PartWeight * Likeness(word, part) * Share(word, whole))
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

    private static double Likeness(string left, string right)
    {
        var length = Math.Max(left.Length, right.Length);
        var most = length / 2;
        var slips = Slips.Count(left, right, most);
        return slips > most || left.Length < 2 ? 0 : 1 - ((double)slips / length);
    }
}
