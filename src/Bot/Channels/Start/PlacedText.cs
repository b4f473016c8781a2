using System.Text.RegularExpressions;

namespace RevBot.Bot.Channels.Start;

/// <summary>A text whose places were filled, in parts, so that the figures can be told from the words.</summary>
/// <param name="Parts">In order; what was put into a place is a figure or a name, the rest are words.</param>
internal sealed partial record PlacedText(IReadOnlyList<(string Text, bool IsFilled)> Parts)
{
    /// <summary>The whole.</summary>
    public string Text => string.Concat(Parts.Select(part => part.Text));

    /// <summary>Fills the places; what is put in is not looked at again. Null where one of them stays empty.</summary>
    /// <param name="text">With places such as <c>{quota}</c>.</param>
    /// <param name="find">What stands for a name; null or empty for nothing.</param>
    public static PlacedText? Fill(string text, Func<string, string?> find)
    {
        var parts = new List<(string, bool)>();
        var end = 0;
        foreach (Match place in Place().Matches(text))
        {
            if (find(place.Groups["name"].Value) is not { Length: > 0 } value)
            {
                return null;
            }

            parts.Add((text[end..place.Index], false));
            parts.Add((value, true));
            end = place.Index + place.Length;
        }

        parts.Add((text[end..], false));
        return new([.. parts.Where(part => part.Item1.Length > 0)]);
    }

    [GeneratedRegex("{(?<name>[a-z_]+)}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Place();
}
