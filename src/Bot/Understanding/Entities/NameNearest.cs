using RevBot.Bot.Understanding.Text;
using RevBot.Data.Geography;

namespace RevBot.Bot.Understanding.Entities;

/// <summary>Finds the likeliest things for a name that nothing has.</summary>
internal sealed class NameNearest(IReadOnlyList<NameThing> things)
{
    // At least half of the letters agree.
    private const double Least = 0.5;
    private const double PartWeight = 0.95;
    private const int Longest = 64;
    private const double Rounding = 1e-9;

    private readonly (NameThing Thing, Name Name)[] names = [.. things.Select(thing => (thing, Name.Of(TextOf(thing))))];

    /// <summary>The nearest things, best first; ties by kind and key.</summary>
    public IReadOnlyList<NameReading> Find(string text, int count)
    {
        var said = Name.Of(text);
        if (said.Whole.Length is 0 or > Longest)
        {
            return [];
        }

        return
        [
            .. names
                .Select(name => (name.Thing, Likeness: Likeness(said, name.Name)))
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

    private static double Likeness(Name said, Name name)
    {
        var best = Likeness(said.Whole, name.Whole);
        if (name.Words.Length == 1 && said.Words.Length == 1)
        {
            return best;
        }

        foreach (var part in name.Words)
        {
            foreach (var word in said.Words)
            {
                // A short word of a long text says less.
                var share = 0.5 + (0.5 * word.Length / said.Whole.Length);
                best = word[0] == part[0] ? Math.Max(best, PartWeight * share * Likeness(word, part)) : best;
            }
        }

        return best;
    }

    private static double Likeness(string left, string right)
    {
        var length = Math.Max(left.Length, right.Length);
        var most = (int)((length * (1 - Least)) + Rounding);
        var slips = Slips.Count(left, right, most);
        return slips > most || left.Length < 2 ? 0 : 1 - ((double)slips / length);
    }

    private static string TextOf(NameThing thing) =>
        thing.Kind == EntityKind.Country ? Countries.NameOf(thing.Key) : thing.Key;

    private readonly record struct Name(string[] Words, string Whole)
    {
        public static Name Of(string text)
        {
            var words = Array.FindAll(NameText.Words(text), word => word != NameText.Joiner);
            return new(words, string.Concat(words));
        }
    }
}
