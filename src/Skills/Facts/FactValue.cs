using System.Diagnostics.CodeAnalysis;
using NodaTime;
using RevBot.Data.Calendar;
using RevBot.Data.Finance;

namespace RevBot.Skills.Facts;

/// <summary>
/// A typed value, unrounded: money in units of its currency, a share in 0..1, days whole. It is rounded once, when
/// <see cref="FactFormat"/> writes it.
/// </summary>
/// <remarks>
/// Every factory takes null and gives null for it, so a value that may be missing needs no check of its own:
/// <c>FactValue.Share(figures.WinRate)</c>. A missing value is left out of an answer; it is never shown as 0.
/// </remarks>
public sealed record FactValue
{
    private FactValue(FactUnit unit, decimal number, string? text = null, Currency? currency = null) =>
        (Unit, Number, Text, Currency) = (unit, number, text, currency);

    /// <summary>What kind of value it is, which decides how it is written.</summary>
    public FactUnit Unit { get; }

    /// <summary>
    /// The number in the unit's own measure: 0.05 for 5%, days for days; 0 for names, periods and dates.
    /// </summary>
    public decimal Number { get; }

    /// <summary>The text of a name or period, the ISO date of a date; null for numbers.</summary>
    public string? Text { get; }

    /// <summary>The currency of money; null for every other unit.</summary>
    public Currency? Currency { get; }

    /// <summary>An amount of money.</summary>
    [return: NotNullIfNotNull(nameof(money))]
    public static FactValue? Of(Money? money) =>
        money is { } known ? new(FactUnit.Money, known.Amount, currency: known.Currency) : null;

    /// <summary>A whole number of things.</summary>
    [return: NotNullIfNotNull(nameof(count))]
    public static FactValue? Count(long? count) => count is { } known ? new(FactUnit.Count, known) : null;

    /// <summary>A share, 0..1; it is written as a percentage.</summary>
    [return: NotNullIfNotNull(nameof(share))]
    public static FactValue? Share(double? share) => Rounded(FactUnit.Share, share);

    /// <summary>A difference of two shares, −1..1; 0.05 is written as +5 points.</summary>
    [return: NotNullIfNotNull(nameof(difference))]
    public static FactValue? Points(double? difference) => Rounded(FactUnit.Points, difference);

    /// <summary>A multiple; 2.8 is written as 2.8x.</summary>
    [return: NotNullIfNotNull(nameof(ratio))]
    public static FactValue? Ratio(double? ratio) => Rounded(FactUnit.Ratio, ratio);

    /// <summary>A whole number of days.</summary>
    [return: NotNullIfNotNull(nameof(days))]
    public static FactValue? Days(long? days) => days is { } known ? new(FactUnit.Days, known) : null;

    /// <summary>A mean or median of days, rounded to whole days; halves go to the even day.</summary>
    [return: NotNullIfNotNull(nameof(days))]
    public static FactValue? RoundedDays(double? days) =>
        days is { } known ? new(FactUnit.Days, (long)Math.Round(known, MidpointRounding.ToEven)) : null;

    /// <summary>A number without a unit, written to one decimal.</summary>
    [return: NotNullIfNotNull(nameof(number))]
    public static FactValue? Plain(double? number) => Rounded(FactUnit.Number, number);

    /// <summary>A coefficient or a score without a unit, written to three decimals.</summary>
    [return: NotNullIfNotNull(nameof(number))]
    public static FactValue? Coefficient(double? number) => Rounded(FactUnit.Coefficient, number);

    /// <summary>A calendar date.</summary>
    [return: NotNullIfNotNull(nameof(date))]
    public static FactValue? Date(LocalDate? date) =>
        date is { } known ? new(FactUnit.Date, 0, Dates.Iso(known)) : null;

    /// <summary>A calendar date that results carry as ISO text; null where the text is no date.</summary>
    public static FactValue? IsoDate(string? iso) => iso is null ? null : Date(Dates.FromIso(iso));

    /// <summary>A name, or other text out of the data.</summary>
    [return: NotNullIfNotNull(nameof(name))]
    public static FactValue? Name(string? name) => name is null ? null : new(FactUnit.Name, 0, name);

    /// <summary>A period of days, by its canonical name.</summary>
    [return: NotNullIfNotNull(nameof(period))]
    public static FactValue? Period(Data.Calendar.Period? period) =>
        period is null ? null : new(FactUnit.Period, 0, period.Id);

    // Twelve digits: the same bytes on every machine, whatever the last bit of a double.
    private static FactValue? Rounded(FactUnit unit, double? value) =>
        value is { } known ? new(unit, Math.Round((decimal)known, 12)) : null;
}
