using System.Globalization;
using NodaTime;
using RevBot.Data.Calendar;
using RevBot.Data.Finance;
using RevBot.Data.Import.Extract;
using RevBot.Data.Import.Mapping;
using static System.FormattableString;

namespace RevBot.Data.Import.Fields;

/// <summary>
/// Reads a field's text as what it is. Null where the field is not mapped or empty; a value that cannot be read, or
/// lies outside what the mapping or reason allows, rejects the row or is left empty, as the mapping says.
/// </summary>
/// <param name="zone">The zone of dates and of times without an offset.</param>
/// <param name="decimals">How numbers are written.</param>
internal sealed class ValueReader(DateTimeZone zone, DecimalStyle decimals)
{
    private const int FirstYear = 1900;
    private const int LastYear = 2200;
    private const int LongestQuote = 60;

    private const decimal Largest = 9_000_000_000_000m;

    /// <summary>The text; a required one that is empty rejects the row.</summary>
    /// <param name="field">Null where it is not mapped.</param>
    /// <param name="row">Rejected where a required field is empty.</param>
    public static string? Raw(Field? field, ExtractRow row)
    {
        if (field is null || row.Problem is not null)
        {
            return null;
        }

        var text = field.Text(row);
        if (text is null && field.Target.IsRequired)
        {
            var reason = $"{field.Target.Name} is empty";
            if (field.Rule.OnUnknown == OnBad.Skip)
            {
                row.SetApart(reason);
            }

            row.Reject(reason);
        }

        return text;
    }

    /// <summary>The text; one longer than the database takes is a bad value and not cut.</summary>
    public static string? Text(Field? field, ExtractRow row)
    {
        var text = Raw(field, row);
        return text is null || text.Length <= field!.Target.Longest
            ? text
            : Bad<string>(field, row, $"is longer than {field.Target.Longest} characters", text);
    }

    /// <summary>
    /// An exact number within the mapping's minimum and maximum, both allowed, and never beyond nine trillion either
    /// way.
    /// </summary>
    public decimal? Number(Field? field, ExtractRow row) => Written(field, row)?.Value;

    /// <summary>An exact amount in units of a currency; one that stands with another currency is a bad value.</summary>
    /// <param name="field">Null where it is not mapped.</param>
    /// <param name="row">Rejected where the text is no amount.</param>
    /// <param name="currency">The currency that the amount is in.</param>
    public decimal? Amount(Field? field, ExtractRow row, Currency currency)
    {
        if (Written(field, row) is not ({ } value, var code))
        {
            return null;
        }

        return code is null || string.Equals(code, currency.Code, StringComparison.Ordinal)
            ? value
            : Bad<decimal?>(field!, row, $"is in {code}, the row in {currency.Code}", field!.Text(row)!);
    }

    private (decimal Value, string? Currency)? Written(Field? field, ExtractRow row)
    {
        if (Raw(field, row) is not { } text)
        {
            return null;
        }

        if (NumberText.Read(text, decimals) is not { } written)
        {
            return Bad<(decimal, string?)?>(field!, row, "is not a number", text);
        }

        var rule = field!.Rule;
        var reason =
            Math.Abs(written.Value) > Largest ? "is too large"
            : written.Value < rule.Minimum ? Invariant($"is below {rule.Minimum}")
            : written.Value > rule.Maximum ? Invariant($"is above {rule.Maximum}")
            : null;
        return reason is null ? written : Bad<(decimal, string?)?>(field, row, reason, text);
    }

    /// <summary>A whole number; 7.0 is one, 7.5 is not.</summary>
    public long? Integer(Field? field, ExtractRow row) =>
        Number(field, row) is not { } value ? null
        : value == decimal.Truncate(value) ? (long)value
        : Bad<long?>(field!, row, "is not a whole number", field!.Text(row)!);

    /// <summary>A whole number that fits 32 bits.</summary>
    public int? Small(Field? field, ExtractRow row) =>
        Integer(field, row) is not { } value ? null
        : value is >= int.MinValue and <= int.MaxValue ? (int)value
        : Bad<int?>(field!, row, "is too large", field!.Text(row)!);

    /// <summary>A number as the nearest double.</summary>
    public double? Real(Field? field, ExtractRow row) => Number(field, row) is { } value ? Nearest(value) : null;

    /// <summary>Minor units, rounded half to even.</summary>
    /// <param name="field">Null where it is not mapped.</param>
    /// <param name="row">Rejected where the text is no amount.</param>
    /// <param name="currency">Gives the minor unit: yen have none.</param>
    public long? Money(Field? field, ExtractRow row, Currency currency) =>
        Amount(field, row, currency) is { } value ? Finance.Money.FromAmount(value, currency).Minor : null;

    /// <summary>A share; 15 where the mapping says percent, or "15%", is 0.15.</summary>
    public double? Share(Field? field, ExtractRow row)
    {
        if (Raw(field, row) is not { } text)
        {
            return null;
        }

        var isPercent = field!.Rule.IsPercent || text.EndsWith('%');
        if (NumberText.Parse(text.TrimEnd('%').TrimEnd(), decimals) is not { } value)
        {
            return Bad<double?>(field, row, "is not a number", text);
        }

        var share = isPercent ? value / 100 : value;
        return share is >= 0 and <= 1 ? Nearest(share) : Bad<double?>(field, row, "is not a share from 0 to 1", text);
    }

    /// <summary>yyyymmdd; of an instant, the day in the mapping's zone.</summary>
    public int? Date(Field? field, ExtractRow row)
    {
        if (Moment(field, row) is not { } moment)
        {
            return null;
        }

        var (local, _, offset) = moment;
        var date = offset is { } given ? local.WithOffset(given).ToInstant().InZone(zone).Date : local.Date;
        return Dates.ToNumber(date);
    }

    /// <summary>Microseconds; a date stands for the moment of the day that the mapping says, in its zone.</summary>
    public long? Instant(Field? field, ExtractRow row)
    {
        if (Moment(field, row) is not { } moment)
        {
            return null;
        }

        var (local, hasTime, offset) = moment;
        var instant =
            offset is { } given ? local.WithOffset(given).ToInstant()
            : hasTime ? local.InZoneLeniently(zone).ToInstant()
            : InstantOfDay(local.Date, field!.Rule.At);
        return Dates.ToMicros(instant);
    }

    /// <summary>True or false in any spelling of <see cref="FlagText"/>; every other text is a bad value.</summary>
    public static bool? YesNo(Field? field, ExtractRow row) =>
        Raw(field, row) is not { } text ? null
        : FlagText.Parse(text) is { } flag ? flag
        : Bad<bool?>(field!, row, "is neither true nor false", text);

    /// <summary>The currency of the row, or the one given where it has none.</summary>
    /// <param name="field">Null where it is not mapped.</param>
    /// <param name="row">Rejected where the text is no code.</param>
    /// <param name="otherwise">For a row that names none.</param>
    public static Currency Currency(Field? field, ExtractRow row, Currency otherwise)
    {
        if (Raw(field, row) is not { } text)
        {
            return otherwise;
        }

        if (text.Length == 3 && text.All(char.IsAsciiLetter))
        {
            return new(text);
        }

        Bad<string>(field!, row, "is not a currency code", text);
        return otherwise;
    }

    /// <summary>A name of an enum, without regard to case, spaces and punctuation: "Best Case" is BestCase.</summary>
    public static TEnum? Choice<TEnum>(Field? field, ExtractRow row)
        where TEnum : struct, Enum
    {
        if (Raw(field, row) is not { } text)
        {
            return null;
        }

        return NameOf<TEnum>(text)
            ?? Bad<TEnum?>(field!, row, $"is none of {string.Join(", ", Enum.GetNames<TEnum>())}", text);
    }

    /// <summary>The choice that a text names, without regard to case, spaces and punctuation; null for none.</summary>
    public static TEnum? NameOf<TEnum>(string text)
        where TEnum : struct, Enum =>
        Names<TEnum>.Known.TryGetValue(text, out var named)
        || Names<TEnum>.Known.TryGetValue(string.Concat(text.Where(char.IsAsciiLetter)), out named)
            ? named
            : null;

    /// <summary>A value from outside, cut short for a sentence.</summary>
    public static string Quote(string text) => text.Length <= LongestQuote ? $"'{text}'" : $"'{text[..LongestQuote]}…'";

    private static (LocalDateTime Local, bool HasTime, Offset? Offset)? Moment(Field? field, ExtractRow row)
    {
        if (Raw(field, row) is not { } text)
        {
            return null;
        }

        if (field!.Moments.Parse(text) is not { } moment)
        {
            return Bad<(LocalDateTime, bool, Offset?)?>(field, row, "is not a date", text);
        }

        var date = moment.Local.Date;
        return date.Year is < FirstYear or > LastYear || date < field.Rule.Earliest || date > field.Rule.Latest
            ? Bad<(LocalDateTime, bool, Offset?)?>(field, row, "is an impossible date", text)
            : moment;
    }

    private Instant InstantOfDay(LocalDate date, DayPart part) =>
        part switch
        {
            DayPart.Start => zone.AtStartOfDay(date).ToInstant(),
            DayPart.Noon => date.At(LocalTime.Noon).InZoneLeniently(zone).ToInstant(),
            DayPart.End => Dates.CloseOf(date, zone),
        };

    /// <summary>A cast from decimal can be one unit off in the last place; reading the digits is not.</summary>
    private static double Nearest(decimal value) =>
        double.Parse(value.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    private static T? Bad<T>(Field field, ExtractRow row, string reason, string text)
    {
        var sentence = $"{field.Target.Name} {Quote(text)} {reason}";
        if (field.Rule.OnInvalid != OnBad.Null || field.Target.IsRequired)
        {
            row.Reject(sentence);
        }
        else
        {
            row.Note(sentence + "; left empty");
        }

        return default;
    }

    private static class Names<TEnum>
        where TEnum : struct, Enum
    {
        public static readonly Dictionary<string, TEnum> Known = Enum.GetValues<TEnum>()
            .ToDictionary(value => value.ToString(), StringComparer.OrdinalIgnoreCase);
    }
}
