using System.Globalization;
using System.Text.Json;
using RevBot.Data.Calendar;

namespace RevBot.Skills.Filtering.Fields;

/// <summary>Reads what a condition compares a field with.</summary>
internal static class FieldValues
{
    /// <summary>The values as numbers, as <see cref="DealField.Number"/> gives them; the lower of two first.</summary>
    /// <exception cref="SkillInputException">They are not of the field's kind, too few or too many.</exception>
    public static IReadOnlyList<decimal> Numbers(DealField field, string op, JsonElement? given)
    {
        decimal[] numbers =
        [
            .. Items(field, op, given).Select(item => Number(field.Kind, item) ?? throw Wrong(field, item)),
        ];
        return op == "between" && numbers[0] > numbers[1] ? throw Count(field, op) : numbers;
    }

    /// <summary>The values as texts, without blanks around them.</summary>
    /// <exception cref="SkillInputException">One is no text or empty, or they are too few or too many.</exception>
    public static IReadOnlyList<string> Texts(DealField field, string op, JsonElement? given) =>
        [.. Items(field, op, given).Select(item => Text(item) ?? throw Wrong(field, item))];

    /// <summary>Sees that there is no value.</summary>
    /// <exception cref="SkillInputException">There is one.</exception>
    public static void RequireNone(DealField field, string op, JsonElement? given) => _ = Items(field, op, given);

    private static JsonElement[] Items(DealField field, string op, JsonElement? given)
    {
        JsonElement[] items = given switch
        {
            null or { ValueKind: JsonValueKind.Null or JsonValueKind.Undefined } => [],
            { ValueKind: JsonValueKind.Array } list => [.. list.EnumerateArray()],
            { } one => [one],
        };
        var isRight = op switch
        {
            "empty" or "not_empty" => items.Length == 0,
            "between" => items.Length == 2,
            "in" => items.Length > 0,
            _ => items.Length == 1,
        };
        return isRight ? items : throw Count(field, op);
    }

    private static decimal? Number(FieldKind kind, JsonElement item) =>
        kind switch
        {
            FieldKind.Date => Text(item) is { } iso && Dates.FromIso(iso) is { } day ? Dates.ToNumber(day) : null,
            FieldKind.Flag => Flag(item) is { } flag ? (flag ? 1 : 0) : null,
            FieldKind.Share => Plain(item) is >= 0 and <= 1 and var share ? share : null,
            _ => Plain(item),
        };

    // Language models write numbers and flags as texts, too.
    private static decimal? Plain(JsonElement item) =>
        item.ValueKind == JsonValueKind.Number && item.TryGetDecimal(out var number) ? number
        : Text(item) is { } text
        && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var written)
            ? written
        : null;

    private static bool? Flag(JsonElement item) =>
        item.ValueKind is JsonValueKind.True or JsonValueKind.False ? item.GetBoolean()
        : Text(item) is { } text && bool.TryParse(text, out var written) ? written
        : null;

    private static string? Text(JsonElement item) =>
        item.ValueKind == JsonValueKind.String && item.GetString()?.Trim() is { Length: > 0 } text ? text : null;

    private static SkillInputException Count(DealField field, string op) =>
        new(
            op switch
            {
                "empty" or "not_empty" => $"\"{op}\" takes no value, so leave it out for \"{field.Name}\".",
                "between" => $"\"between\" takes two values of \"{field.Name}\" in a list, the lower one first.",
                "in" => $"\"in\" takes a list of values of \"{field.Name}\".",
                _ => $"\"{op}\" takes one value of \"{field.Name}\".",
            }
        );

    private static SkillInputException Wrong(DealField field, JsonElement item)
    {
        var example = field.Kind switch
        {
            FieldKind.Number => "a number such as 3",
            FieldKind.Days => "a number of days such as 200",
            FieldKind.Share => "a share from 0 to 1, such as 0.8 for 80%",
            FieldKind.Money => "an amount such as 50000",
            FieldKind.Date => "a day such as 2027-01-01",
            FieldKind.Text => "a text",
            FieldKind.Flag => "true or false",
        };
        return new($"\"{field.Name}\" takes {example}, not \"{FilterWords.Quoted(item.ToString())}\".");
    }
}
