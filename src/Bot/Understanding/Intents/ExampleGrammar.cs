using System.Text;

namespace RevBot.Bot.Understanding.Intents;

/// <summary>
/// Writes out examples that hold choices: <c>(show|list) deals (in {country})</c>. A choice with one side is optional. Not
/// every combination is written, only as many as the longest choice has sides, so that each side of each choice occurs.
/// </summary>
internal static class ExampleGrammar
{
    /// <summary>The questions that an example stands for, each once; the example itself where it holds no choice.</summary>
    public static IEnumerable<string> Expand(string example)
    {
        var parts = Split(example);
        var count = parts.Max(part => part.Length);
        return Enumerable.Range(0, count).Select(turn => Combine(parts, turn)).Distinct(StringComparer.Ordinal);
    }

    // Where all choices had the same length, the second sides would only ever meet second sides; each choice after the
    // first is therefore shifted by its place.
    private static string Combine(List<string[]> parts, int turn)
    {
        var text = new StringBuilder();
        for (var place = 0; place < parts.Count; place++)
        {
            text.Append(parts[place][(turn + (place / 2)) % parts[place].Length]);
        }

        return string.Join(' ', text.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    private static List<string[]> Split(string example)
    {
        var parts = new List<string[]>();
        var rest = example;
        while (rest.IndexOf('(', StringComparison.Ordinal) is >= 0 and var open)
        {
            var close = rest.IndexOf(')', open);
            if (close < 0)
            {
                break;
            }

            parts.Add([rest[..open]]);
            var sides = rest[(open + 1)..close].Split('|');
            parts.Add(sides.Length == 1 ? [sides[0], ""] : sides);
            rest = rest[(close + 1)..];
        }

        parts.Add([rest]);
        return parts;
    }
}
