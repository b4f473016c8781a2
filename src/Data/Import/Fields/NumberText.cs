using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using RevBot.Data.Import.Mapping;

namespace RevBot.Data.Import.Fields;

/// <summary>
/// Reads numbers as people and programs write them: with a currency's sign or code before or after, thousands divided
/// by the style's separator, a space or an apostrophe, negative by a minus before or after or by parentheses. Never
/// guesses what a separator means that does not fit the style.
/// </summary>
internal static class NumberText
{
    private const NumberStyles Plain = NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
    private const int CodeLength = 3;
    private static readonly SearchValues<char> Dividers = SearchValues.Create(".,' ’\u00A0\u2009\u202F");

    /// <summary>Signs that stand for one currency only; a dollar or yen sign may be one of several.</summary>
    private static readonly FrozenDictionary<char, string> Signs = new Dictionary<char, string>
    {
        ['€'] = "EUR",
        ['£'] = "GBP",
        ['₹'] = "INR",
        ['₽'] = "RUB",
        ['₺'] = "TRY",
        ['₩'] = "KRW",
        ['₪'] = "ILS",
        ['₫'] = "VND",
        ['฿'] = "THB",
        ['₱'] = "PHP",
        ['₦'] = "NGN",
        ['₴'] = "UAH",
    }.ToFrozenDictionary();

    /// <summary>The number; null where it is none or its thousands are not in groups of three.</summary>
    /// <param name="text">Without blanks around it.</param>
    /// <param name="style">Whether a point or a comma divides units from fractions.</param>
    public static decimal? Parse(string text, DecimalStyle style) => Read(text, style)?.Value;

    /// <summary>
    /// The number, and the code of the currency that stands with it; null where none does, or one of several.
    /// </summary>
    /// <param name="text">Without blanks around it.</param>
    /// <param name="style">Whether a point or a comma divides units from fractions.</param>
    public static (decimal Value, string? Currency)? Read(string text, DecimalStyle style)
    {
        var rest = text.AsSpan().Trim();
        var (negative, code) = (false, (string?)null);
        // A sign, parentheses and a currency may stand in any order: -€5, €-5, (5 EUR), EUR (5).
        for (var length = -1; length != rest.Length; )
        {
            length = rest.Length;
            code ??= Currency(ref rest);
            if (!TakeSign(ref rest, ref negative))
            {
                return null;
            }
        }

        return Digits(rest, style) is { } value ? (negative ? -value : value, code) : null;
    }

    /// <summary>False where a second sign stands, which says nothing.</summary>
    private static bool TakeSign(ref ReadOnlySpan<char> rest, ref bool negative)
    {
        if (rest.IsEmpty)
        {
            return true;
        }

        var (first, last) = (rest[0], rest[^1]);
        var found = first switch
        {
            '(' when last == ')' => rest[1..^1],
            '-' or '−' or '–' or '+' => rest[1..],
            _ => last is '-' or '−' ? rest[..^1] : rest,
        };
        if (found.Length == rest.Length)
        {
            return true;
        }

        rest = found.Trim();
        var isMinus = first != '+';
        if (isMinus && negative)
        {
            return false;
        }

        negative |= isMinus;
        return true;
    }

    private static string? Currency(ref ReadOnlySpan<char> rest)
    {
        if (rest.Length > CodeLength && IsCode(rest[..CodeLength]) && !char.IsAsciiLetter(rest[CodeLength]))
        {
            return Take(ref rest, rest[..CodeLength].ToString().ToUpperInvariant(), CodeLength, fromEnd: false);
        }

        if (rest.Length > CodeLength && IsCode(rest[^CodeLength..]) && !char.IsAsciiLetter(rest[^(CodeLength + 1)]))
        {
            return Take(ref rest, rest[^CodeLength..].ToString().ToUpperInvariant(), CodeLength, fromEnd: true);
        }

        if (rest.Length > 1 && char.GetUnicodeCategory(rest[0]) == UnicodeCategory.CurrencySymbol)
        {
            return Take(ref rest, Signs.GetValueOrDefault(rest[0]), 1, fromEnd: false);
        }

        return rest.Length > 1 && char.GetUnicodeCategory(rest[^1]) == UnicodeCategory.CurrencySymbol
            ? Take(ref rest, Signs.GetValueOrDefault(rest[^1]), 1, fromEnd: true)
            : null;
    }

    private static string? Take(ref ReadOnlySpan<char> rest, string? code, int length, bool fromEnd)
    {
        rest = (fromEnd ? rest[..^length] : rest[length..]).Trim();
        return code;
    }

    private static bool IsCode(ReadOnlySpan<char> text) =>
        char.IsAsciiLetter(text[0]) && char.IsAsciiLetter(text[1]) && char.IsAsciiLetter(text[2]);

    private static decimal? Digits(ReadOnlySpan<char> text, DecimalStyle style)
    {
        var point = style == DecimalStyle.Point ? '.' : ',';
        var at = text.IndexOf(point);
        var whole = at < 0 ? text : text[..at];
        var fraction = at < 0 ? [] : text[(at + 1)..];
        if (Ungrouped(whole, style) is not { } digits || fraction.ContainsAny(Dividers))
        {
            return null;
        }

        var plain = at < 0 ? digits : $"{digits}.{fraction}";
        return decimal.TryParse(plain, Plain, CultureInfo.InvariantCulture, out var value) ? value : null;
    }

    /// <summary>
    /// The whole part without the dividers of its thousands; null where they are mixed or not in groups of three.
    /// </summary>
    private static string? Ungrouped(ReadOnlySpan<char> whole, DecimalStyle style)
    {
        var found = whole.IndexOfAnyExceptInRange('0', '9');
        if (found < 0 || !IsDivider(whole[found], style))
        {
            return whole.ToString();
        }

        var digits = new System.Text.StringBuilder();
        foreach (var range in whole.Split(whole[found]))
        {
            var group = whole[range];
            var fits = digits.Length == 0 ? group.Length is 1 or 2 or 3 : group.Length == 3;
            if (!fits || group.ContainsAnyExceptInRange('0', '9'))
            {
                return null;
            }

            digits.Append(group);
        }

        return digits.ToString();
    }

    private static bool IsDivider(char character, DecimalStyle style) =>
        character == (style == DecimalStyle.Point ? ',' : '.')
        || character is '\'' or '’'
        || char.GetUnicodeCategory(character) == UnicodeCategory.SpaceSeparator;
}
