using System.Globalization;
using System.Text.RegularExpressions;

namespace RevBot.Bot.Tests.Wording.Grounding;

/// <summary>
/// Makes a true sentence false by changing one thing. Works on the words alone and knows nothing of the check: patterns of
/// its own, a generator with a fixed seed.
/// </summary>
internal sealed partial class Mutations(ulong seed)
{
    private static readonly Dictionary<string, string> Opposites = new(StringComparer.Ordinal)
    {
        ["rose"] = "fell",
        ["fell"] = "rose",
        ["rises"] = "falls",
        ["falls"] = "rises",
        ["grew"] = "shrank",
        ["shrank"] = "grew",
        ["increased"] = "decreased",
        ["decreased"] = "increased",
        ["up"] = "down",
        ["down"] = "up",
        ["gained"] = "dropped",
        ["dropped"] = "gained",
    };

    private static readonly Dictionary<string, string> Sides = new(StringComparer.Ordinal)
    {
        ["over"] = "under",
        ["above"] = "below",
        ["below"] = "above",
        ["short of"] = "over",
        ["more than"] = "less than",
        ["less than"] = "more than",
        ["ahead of"] = "behind",
        ["behind"] = "ahead of",
        ["at least"] = "at most",
    };

    private static readonly string[] Superlatives = ["largest", "highest", "biggest", "lowest", "smallest"];

    private ulong state = seed;

    /// <summary>Every mutant of a sentence with its class; <paramref name="columns"/> are names that could stand in each other's place.</summary>
    public IEnumerable<(string Class, string Text)> Of(string sentence, IReadOnlyList<IReadOnlyList<string>> columns)
    {
        var all = Numbers(sentence)
            .Concat(Units(sentence))
            .Concat(Days(sentence))
            .Concat(Words(sentence))
            .Concat(WordMutations.Of(sentence))
            .Concat(columns.SelectMany(names => Names(sentence, names)));
        return all.Where(mutant => !string.Equals(mutant.Text, sentence, StringComparison.Ordinal))
            .DistinctBy(mutant => mutant.Text);
    }

    private int Next(int below)
    {
        state = unchecked((state * 6364136223846793005UL) + 1442695040888963407UL);
        return (int)((state >> 33) % (ulong)below);
    }

    private IEnumerable<(string Class, string Text)> Numbers(string sentence)
    {
        foreach (
            var match in Number()
                .Matches(sentence)
                .Where(match => !InDay(sentence, match) && match.Value.Any(digit => digit is >= '1' and <= '9'))
        )
        {
            yield return ("digit", Replace(sentence, match, Digit(match.Value)));
            yield return ("x10", Replace(sentence, match, Times(match.Value, 10)));
            if (match.Value.Contains(',', StringComparison.Ordinal))
            {
                yield return ("/1000", Replace(sentence, match, match.Value[..match.Value.LastIndexOf(',')]));
            }
        }

        foreach (var match in Scaled().Matches(sentence).Cast<Match>())
        {
            var other = match.Groups[2].Value == "M" ? "K" : "M";
            yield return (other == "K" ? "/1000" : "x1000", Replace(sentence, match, match.Groups[1].Value + other));
        }

        foreach (var match in Signed().Matches(sentence).Cast<Match>())
        {
            yield return (
                "sign",
                Replace(sentence, match, match.Value[0] == '-' ? "+" + match.Value[1..] : "-" + match.Value[1..])
            );
        }

        foreach (
            var match in Money()
                .Matches(sentence)
                .Where(match => match.Index == 0 || sentence[match.Index - 1] is ' ' or '(')
        )
        {
            yield return ("sign", sentence.Insert(match.Index, "-"));
            yield return ("currency", Replace(sentence, match, "€" + match.Value[1..]));
        }
    }

    private static IEnumerable<(string Class, string Text)> Units(string sentence)
    {
        foreach (var match in Percent().Matches(sentence).Where(match => match.Value != "0%"))
        {
            yield return ("%/pp", Replace(sentence, match, match.Groups[1].Value + " points"));
        }

        foreach (
            var (from, to) in new[]
            {
                (" days", " weeks"),
                (" weeks", " months"),
                (" quarters", " months"),
                (" points", "%"),
                (" deals", " sellers"),
            }
        )
        {
            var at = sentence.IndexOf(from, StringComparison.Ordinal);
            if (
                at > 1
                && char.IsDigit(sentence[at - 1])
                && !(sentence[at - 1] == '0' && !char.IsDigit(sentence[at - 2]))
            )
            {
                yield return ("unit", sentence[..at] + to + sentence[(at + from.Length)..]);
            }
        }

        foreach (var match in Multiple().Matches(sentence).Where(match => match.Value != "0.0x"))
        {
            yield return ("unit", Replace(sentence, match, match.Groups[1].Value + "%"));
        }
    }

    private IEnumerable<(string Class, string Text)> Days(string sentence)
    {
        foreach (var match in Day().Matches(sentence).Cast<Match>())
        {
            var day = int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);
            var other = 1 + ((day + 2 + Next(20)) % 28);
            yield return (
                "date",
                Replace(
                    sentence,
                    match,
                    $"{(other == day ? other % 28 + 1 : other)} {match.Groups[2].Value} {match.Groups[3].Value}"
                )
            );
            var year = int.Parse(match.Groups[3].Value, CultureInfo.InvariantCulture);
            yield return ("date", Replace(sentence, match, $"{day} {match.Groups[2].Value} {year - 1}"));
        }

        foreach (var match in Quarter().Matches(sentence).Cast<Match>())
        {
            var quarter = match.Groups[2].Value[0] - '0';
            yield return ("period", Replace(sentence, match, $"{match.Groups[1].Value}-Q{(quarter % 4) + 1}"));
            yield return (
                "period",
                Replace(
                    sentence,
                    match,
                    $"{int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) - 1}-Q{quarter}"
                )
            );
        }
    }

    private static IEnumerable<(string Class, string Text)> Words(string sentence)
    {
        foreach (var (kind, pairs) in new[] { ("direction", Opposites), ("over/under", Sides) })
        {
            foreach (var (from, to) in pairs)
            {
                var at = Find(sentence, from);
                if (
                    at >= 0
                    && !(
                        kind == "over/under" && sentence[at..].StartsWith(from + " the last", StringComparison.Ordinal)
                    )
                )
                {
                    yield return (kind, sentence[..at] + to + sentence[(at + from.Length)..]);
                }
            }
        }

        foreach (var superlative in Superlatives)
        {
            var at = Find(sentence, superlative);
            if (at >= 0 && !sentence.Contains("second", StringComparison.Ordinal))
            {
                yield return ("rank", sentence[..at] + "second " + sentence[at..]);
            }
        }

        foreach (var not in new[] { " not", " does not", "n't" })
        {
            var at = sentence.IndexOf(not, StringComparison.Ordinal);
            if (at >= 0 && (at + not.Length == sentence.Length || !char.IsLetter(sentence[at + not.Length])))
            {
                yield return ("not", sentence[..at] + sentence[(at + not.Length)..]);
                break;
            }
        }
    }

    private IEnumerable<(string Class, string Text)> Names(string sentence, IReadOnlyList<string> names)
    {
        foreach (var name in names.Where(name => Find(sentence, name) >= 0))
        {
            var at = Find(sentence, name);
            var others = names.Where(other => other != name && Find(sentence, other) < 0).ToArray();
            if (others.Length > 0)
            {
                yield return ("name", sentence[..at] + others[Next(others.Length)] + sentence[(at + name.Length)..]);
            }

            yield return ("invented", sentence[..at] + "Quillmark Zephyr" + sentence[(at + name.Length)..]);
        }
    }

    private static int Find(string sentence, string word)
    {
        var at = sentence.IndexOf(word, StringComparison.Ordinal);
        return
            at >= 0
            && (at == 0 || !char.IsLetter(sentence[at - 1]))
            && (at + word.Length == sentence.Length || !char.IsLetter(sentence[at + word.Length]))
            ? at
            : -1;
    }

    private string Digit(string number)
    {
        var places = Enumerable.Range(0, number.Length).Where(at => char.IsAsciiDigit(number[at])).ToArray();
        var place = places[Next(places.Length)];
        var digit = (char)('0' + ((number[place] - '0' + 1 + Next(8)) % 10));
        return number[..place]
            + (place == 0 && digit == '0' && number.Length > 1 ? '9' : digit)
            + number[(place + 1)..];
    }

    private static string Times(string number, int factor) =>
        (decimal.Parse(number, NumberStyles.Number, CultureInfo.InvariantCulture) * factor).ToString(
            "#,0.##",
            CultureInfo.InvariantCulture
        );

    private static string Replace(string sentence, Capture match, string with) =>
        sentence[..match.Index] + with + sentence[(match.Index + match.Length)..];

    private static bool InDay(string sentence, Capture number) =>
        Day()
            .Matches(sentence)
            .Concat(Quarter().Matches(sentence))
            .Concat(Year().Matches(sentence))
            .Any(day => number.Index >= day.Index && number.Index < day.Index + day.Length);

    [GeneratedRegex(@"\d+(?:,\d{3})*(?:\.\d+)?", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Number();

    [GeneratedRegex(@"(?<number>\d+(?:\.\d+)?)(?<scale>[KM])\b", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Scaled();

    [GeneratedRegex(@"[+-]\$?\d+(?:\.\d+)?[KM]?", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Signed();

    [GeneratedRegex(@"\$\d+(?:,\d{3})*(?:\.\d+)?[KM]?", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Money();

    [GeneratedRegex(@"(?<number>\d+(?:\.\d+)?)%", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Percent();

    [GeneratedRegex(@"(?<number>\d+\.\d)x\b", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Multiple();

    [GeneratedRegex(
        @"(?<day>\d{1,2}) (?<month>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) (?<year>\d{4})",
        RegexOptions.None,
        matchTimeoutMilliseconds: 10_000
    )]
    private static partial Regex Day();

    [GeneratedRegex(@"(?<year>\d{4})-Q(?<quarter>[1-4])", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Quarter();

    [GeneratedRegex(
        @"FY\d{4}|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4}",
        RegexOptions.None,
        matchTimeoutMilliseconds: 10_000
    )]
    private static partial Regex Year();
}
