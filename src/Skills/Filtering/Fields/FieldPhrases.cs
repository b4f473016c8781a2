using System.Globalization;
using RevBot.Data.Calendar;
using RevBot.Skills.Facts;

namespace RevBot.Skills.Filtering.Fields;

/// <summary>A condition in words: <c>close date after 1 Jan 2027</c>, <c>no competitor</c>, <c>older than 200 days</c>.</summary>
internal static class FieldPhrases
{
    private static readonly Dictionary<string, string> Usual = new(StringComparer.Ordinal)
    {
        ["="] = "{1} of {0}",
        ["!="] = "{1} other than {0}",
        ["<"] = "{1} below {0}",
        ["<="] = "{1} of at most {0}",
        [">"] = "{1} above {0}",
        [">="] = "{1} of at least {0}",
        ["between"] = "{1} from {0}",
        ["in"] = "{1} of {0}",
        ["contains"] = "{1} with \"{0}\"",
        ["empty"] = "no {1}",
        ["not_empty"] = "any {1}",
    };

    private static readonly Dictionary<string, string> Dated = new(StringComparer.Ordinal)
    {
        ["="] = "{1} on {0}",
        ["!="] = "{1} not on {0}",
        ["<"] = "{1} before {0}",
        ["<="] = "{1} up to {0}",
        [">"] = "{1} after {0}",
        [">="] = "{1} from {0} on",
        ["in"] = "{1} on {0}",
    };

    /// <summary>A condition in words.</summary>
    /// <param name="field">The field.</param>
    /// <param name="op">The comparison.</param>
    /// <param name="values">The values in words, none for <c>empty</c>; see <see cref="Value"/>.</param>
    public static string Say(DealField field, string op, params IReadOnlyList<string> values)
    {
        var phrase =
            field.Phrases.GetValueOrDefault(op)
            ?? (field.Kind == FieldKind.Date ? Dated.GetValueOrDefault(op) : null)
            ?? Usual[op];
        var joined = string.Join(op == "between" ? " to " : " or ", values);
        return string.Format(CultureInfo.InvariantCulture, phrase, joined, field.Words);
    }

    /// <summary>A number of a field in words: <c>80%</c>, <c>200 days</c>, <c>1 Jan 2027</c>.</summary>
    public static string Value(DealField field, decimal value, string currency) =>
        field.Kind switch
        {
            FieldKind.Date => Wording.Day(Dates.FromNumber((long)value)),
            FieldKind.Share => Written(value * 100) + "%",
            FieldKind.Days => Written(value) + (value == 1 ? " day" : " days"),
            FieldKind.Money => Written(value) + " " + currency,
            _ => Written(value),
        };

    private static string Written(decimal value) => value.ToString("#,0.##", CultureInfo.InvariantCulture);
}
