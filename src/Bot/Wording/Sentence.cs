using System.Globalization;
using System.Text;

namespace RevBot.Bot.Wording;

/// <summary>
/// A line whose figures, days and names are placeholders: <c>The win rate is ⟦1⟧.</c> Whoever rewords it never sees a value
/// that it could change.
/// </summary>
/// <param name="Pattern">The words, with placeholders numbered from 1.</param>
/// <param name="Values">What stands for them, in the order of their numbers.</param>
public sealed record Sentence(string Pattern, IReadOnlyList<string> Values)
{
    /// <summary>Before the number of a placeholder; no text of a company has it.</summary>
    internal const char Open = '⟦';

    /// <summary>After the number of a placeholder.</summary>
    internal const char Close = '⟧';

    /// <summary>The line as it is read.</summary>
    public string Text => Fill(Pattern, Values);

    /// <summary>Puts values in the place of placeholders; a number that has no value stays as it is.</summary>
    internal static string Fill(string pattern, IReadOnlyList<string> values)
    {
        var text = new StringBuilder(pattern.Length + 32);
        var at = 0;
        while (pattern.IndexOf(Open, at) is var open and >= 0 && pattern.IndexOf(Close, open) is var close and >= 0)
        {
            var isNumber = int.TryParse(
                pattern.AsSpan(open + 1, close - open - 1),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var number
            );
            var value = isNumber && number >= 1 && number <= values.Count ? values[number - 1] : null;
            text.Append(pattern, at, open - at).Append(value ?? pattern[open..(close + 1)]);
            at = close + 1;
        }

        return text.Append(pattern, at, pattern.Length - at).ToString();
    }
}
