using System.Text;
using System.Text.RegularExpressions;

namespace RevBot.Bot.Provenance.Phrases;

/// <summary>
/// A phrase with choices and slots, fitted to whole messages in linear time: <c>(a|b)</c> is a choice, <c>(a)</c> may be
/// left out, <c>{figure}</c> takes some words.
/// </summary>
internal sealed class PhrasePattern
{
    private readonly Regex pattern;

    /// <param name="phrase">The phrase.</param>
    /// <param name="slots">What each slot takes, as a pattern.</param>
    public PhrasePattern(string phrase, IReadOnlyDictionary<string, string> slots) =>
        pattern = new(
            $"^{Written(phrase, slots)}$",
            RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
        );

    /// <summary>What a slot took; an empty text where it was left out. Null where the phrase does not fit.</summary>
    public IReadOnlyDictionary<string, string>? Match(string message) =>
        Find(message)?.ToDictionary(slot => slot.Key, slot => slot.Value.Text, StringComparer.Ordinal);

    /// <summary>The same with where each slot's words stand.</summary>
    public IReadOnlyDictionary<string, PhraseSlot>? Find(string message)
    {
        var match = pattern.Match(message);
        return !match.Success
            ? null
            : match
                .Groups.Values.Skip(1)
                .ToDictionary(
                    group => group.Name,
                    group => new PhraseSlot(
                        group.Value.Trim(),
                        group.Index + group.Length - group.Value.TrimStart().Length
                    ),
                    StringComparer.Ordinal
                );
    }

    private static string Written(string phrase, IReadOnlyDictionary<string, string> slots)
    {
        var text = new StringBuilder();
        for (var place = 0; place < phrase.Length; place++)
        {
            var letter = phrase[place];
            if (letter == '{')
            {
                var close = phrase.IndexOf('}', place);
                var name = phrase[(place + 1)..close];
                text.Append("(?<").Append(name).Append('>').Append(slots[name]).Append(')');
                place = close;
            }
            else if (letter == '(')
            {
                text.Append("(?:");
            }
            else if (letter == ')')
            {
                text.Append(MustChoose(phrase, place) ? ")" : ")?");
            }
            else
            {
                text.Append(letter == '|' ? "|" : Regex.Escape(letter.ToString()));
            }
        }

        return text.ToString();
    }

    // Whether the bracket that closes here holds a choice that must be made. One that begins or ends with a space may be
    // left out, as may a bracket without a choice.
    private static bool MustChoose(string phrase, int close)
    {
        var depth = 0;
        var hasBar = false;
        for (var place = close; place >= 0; place--)
        {
            depth += phrase[place] switch
            {
                ')' => 1,
                '(' => -1,
                _ => 0,
            };
            hasBar |= phrase[place] == '|' && depth == 1;
            if (depth == 0)
            {
                return hasBar && phrase[place + 1] != ' ' && phrase[close - 1] != ' ';
            }
        }

        return hasBar;
    }
}
