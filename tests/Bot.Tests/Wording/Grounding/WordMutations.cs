using System.Globalization;
using System.Text.RegularExpressions;

namespace RevBot.Bot.Tests.Wording.Grounding;

/// <summary>Mutants by words: quantities without digits, reasons made up, sentences denied, days written out.</summary>
internal static partial class WordMutations
{
    private static readonly (string From, string To)[] Quantities =
    [
        ("More than half", "Less than half"),
        ("more than half", "less than half"),
        ("Less than half", "More than half"),
        ("less than half", "more than half"),
        ("More than twice", "Less than twice"),
        ("more than twice", "less than twice"),
        ("Most ", "None "),
        ("Not all ", "All "),
        ("All ", "None "),
        ("None ", "All "),
        ("A majority", "A minority"),
        ("A minority", "A majority"),
    ];

    private static readonly string[] Reasons =
    [
        " because buyers went quiet",
        " due to weak marketing",
        " thanks to the new pricing",
    ];

    /// <summary>Every mutant with its class.</summary>
    public static IEnumerable<(string Class, string Text)> Of(string sentence) =>
        QuantitiesOf(sentence).Concat(ReasonsOf(sentence)).Concat(DenialsOf(sentence)).Concat(DaysOf(sentence));

    private static IEnumerable<(string, string)> QuantitiesOf(string sentence)
    {
        foreach (var (from, to) in Quantities)
        {
            var at = sentence.IndexOf(from, StringComparison.Ordinal);
            if (at == 0 || (at > 0 && !char.IsLetter(sentence[at - 1])))
            {
                yield return ("quantity", sentence[..at] + to + sentence[(at + from.Length)..]);
                yield break;
            }
        }
    }

    // One reason a sentence, chosen by its length: enough, and the same each time.
    private static IEnumerable<(string, string)> ReasonsOf(string sentence)
    {
        if (sentence.EndsWith('.') && !sentence.Contains("because", StringComparison.Ordinal))
        {
            yield return ("cause", sentence[..^1] + Reasons[sentence.Length % Reasons.Length] + ".");
        }
    }

    private static IEnumerable<(string, string)> DenialsOf(string sentence)
    {
        if (Verb().Match(sentence) is { Success: true } verb && !sentence.Contains(" not", StringComparison.Ordinal))
        {
            var end = verb.Index + verb.Length;
            yield return ("not", sentence[..end] + " not" + sentence[end..]);
        }
    }

    private static IEnumerable<(string, string)> DaysOf(string sentence)
    {
        foreach (var day in Day().Matches(sentence).Cast<Match>())
        {
            var number = int.Parse(day.Groups[2].Value, CultureInfo.InvariantCulture);
            var other = day.Groups[1].Value + " " + ((number + 6) % 28 + 1).ToString(CultureInfo.InvariantCulture);
            yield return ("date", sentence[..day.Index] + other + sentence[(day.Index + day.Length)..]);
        }
    }

    [GeneratedRegex(@" (?:is|are|was|were|will|would|could)(?= )", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Verb();

    [GeneratedRegex(
        @"\b(?<month>January|February|March|April|May|June|July|August|September|October|November|December) (?<day>\d{1,2})(?=, \d{4})",
        RegexOptions.None,
        matchTimeoutMilliseconds: 10_000
    )]
    private static partial Regex Day();
}
