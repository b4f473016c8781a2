using System.Globalization;
using System.Text.RegularExpressions;
using RevBot.Data.Calendar;
using RevBot.Skills;
using RevBot.Skills.Facts;

namespace RevBot.Bot.Tests.Wording.Grounding;

/// <summary>A hand-written sentence with slots for facts.</summary>
internal sealed partial record Phrase(string Function, string Condition, string Text)
{
    private static readonly string[] Words =
        "zero one two three four five six seven eight nine ten eleven twelve".Split(' ');

    /// <summary>Those of a file beside the tests.</summary>
    public static IReadOnlyList<Phrase> Of(string file) =>
        [
            .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Wording", "Grounding", file))
                .Where(line => line.Length > 0 && line[0] != '#')
                .Select(line => line.Split('|'))
                .Select(parts => new Phrase(parts[0], parts[1], parts[2])),
        ];

    /// <summary>The sentence for a result; null where the condition does not hold or a fact is missing.</summary>
    public string? Say(SkillResult result)
    {
        var facts = result
            .AllFacts.DistinctBy(fact => fact.Id, StringComparer.Ordinal)
            .ToDictionary(fact => fact.Id, fact => fact.Value, StringComparer.Ordinal);
        if (!Holds(facts))
        {
            return null;
        }

        var missing = false;
        var text = Slot()
            .Replace(
                Text,
                slot =>
                {
                    if (slot.Groups[1].Value == "period")
                    {
                        missing |= result.Period is null;
                        return result.Period is { } period ? FactFormat.Period(period) : string.Empty;
                    }

                    if (!facts.TryGetValue(slot.Groups[1].Value, out var value))
                    {
                        missing = true;
                        return string.Empty;
                    }

                    return Written(value, slot.Groups[2].Value);
                }
            );
        return missing ? null : text;
    }

    private bool Holds(Dictionary<string, FactValue> facts)
    {
        if (Condition.Length == 0)
        {
            return true;
        }

        var at = Condition.IndexOfAny(['<', '>', '=']);
        if (at < 0)
        {
            return facts.TryGetValue(Condition, out var known) && (known.Text is not null || known.Number != 0);
        }

        return Number(Condition[..at], facts) is { } left
            && Number(Condition[(at + 1)..], facts) is { } right
            && Condition[at] switch
            {
                '<' => left < right,
                '>' => left > right,
                _ => left == right,
            };
    }

    private static decimal? Number(string word, Dictionary<string, FactValue> facts) =>
        decimal.TryParse(word, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number
        : facts.TryGetValue(word, out var value) ? value.Number
        : null;

    public static string Written(FactValue value, string how) =>
        how switch
        {
            "word" when value.Number is >= 0 and <= 12 => Words[(int)value.Number],
            "long" when value.Unit == FactUnit.Share => Math.Round(value.Number * 100, 1, MidpointRounding.AwayFromZero)
                .ToString("0.0", CultureInfo.InvariantCulture) + " percent",
            "long" when value.Unit == FactUnit.Date => Dates
                .FromIso(value.Text!)!
                .Value.ToString("MMMM d, uuuu", CultureInfo.InvariantCulture),
            "long" when value.Unit == FactUnit.Money && Math.Abs(value.Number) >= 1_000_000 => Sign(value)
                + "$"
                + Math.Round(Math.Abs(value.Number) / 1_000_000, 1, MidpointRounding.AwayFromZero)
                    .ToString("0.0", CultureInfo.InvariantCulture)
                + " million",
            "long" when value.Unit == FactUnit.Money => Sign(value)
                + "$"
                + Math.Round(Math.Abs(value.Number), 0, MidpointRounding.AwayFromZero)
                    .ToString("#,0", CultureInfo.InvariantCulture),
            _ => FactFormat.Text(value),
        };

    private static string Sign(FactValue value) => value.Number < 0 ? "-" : string.Empty;

    [GeneratedRegex(@"\{(?<fact>[\w.]+)(?::(?<form>\w+))?\}", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Slot();
}
