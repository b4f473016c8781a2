using NodaTime;
using RevBot.Data.Calendar;
using RevBot.Data.Finance;

namespace RevBot.Skills.Facts;

/// <summary>
/// A typed value, unrounded: money in units of its currency, a share in 0..1, days whole. It is rounded once, when it is
/// formatted.
/// </summary>
public sealed record FactValue
{
    private FactValue(FactUnit unit, decimal number, string? text = null, Currency? currency = null) =>
        (Unit, Number, Text, Currency) = (unit, number, text, currency);

    /// <summary>What kind of value.</summary>
    public FactUnit Unit { get; }

    /// <summary>The number; 0 for names, periods and dates.</summary>
    public decimal Number { get; }

    /// <summary>The text of a name or period, the ISO date of a date; null for numbers.</summary>
    public string? Text { get; }

    /// <summary>The currency of money.</summary>
    public Currency? Currency { get; }

    /// <summary>An amount.</summary>
    public static FactValue Of(Money money) => new(FactUnit.Money, money.Amount, currency: money.Currency);

    /// <summary>A number of things.</summary>
    public static FactValue Count(long count) => new(FactUnit.Count, count);

    /// <summary>A share, 0..1.</summary>
    public static FactValue Share(double share) => new(FactUnit.Share, Exact(share));

    /// <summary>A difference of shares: 0.05 is 5 points.</summary>
    public static FactValue Points(double difference) => new(FactUnit.Points, Exact(difference));

    /// <summary>A multiple.</summary>
    public static FactValue Ratio(double ratio) => new(FactUnit.Ratio, Exact(ratio));

    /// <summary>Whole days.</summary>
    public static FactValue Days(long days) => new(FactUnit.Days, days);

    /// <summary>A number without a unit.</summary>
    public static FactValue Plain(double number) => new(FactUnit.Number, Exact(number));

    /// <summary>A coefficient or a score without a unit, to three decimals.</summary>
    public static FactValue Coefficient(double number) => new(FactUnit.Coefficient, Exact(number));

    /// <summary>A calendar date.</summary>
    public static FactValue Date(LocalDate date) => new(FactUnit.Date, 0, Dates.Iso(date));

    /// <summary>A name, or other text out of the data.</summary>
    public static FactValue Name(string name) => new(FactUnit.Name, 0, name);

    /// <summary>A period.</summary>
    public static FactValue Period(RevBot.Data.Calendar.Period period) => new(FactUnit.Period, 0, period.Id);

    // Twelve digits: the same bytes on every machine, whatever the last bit of a double.
    private static decimal Exact(double value) => Math.Round((decimal)value, 12);
}
