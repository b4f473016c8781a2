using System.Globalization;
using NodaTime;
using NodaTime.Text;
using RevBot.Data.Calendar;
using RevBot.Data.Finance;

namespace RevBot.Skills.Facts;

/// <summary>
/// The one place where a value is rounded and becomes text, so the same value has the same text in every channel.
/// English, whatever the machine's culture.
/// </summary>
/// <remarks>
/// Money below 10,000 is written out; above, it is shortened to about three figures: $56.3K, $420K, $4.05M, $14.8M.
/// Shares are percentages, to one decimal below 10%. Halves round away from zero, as people round.
/// </remarks>
public static class FactFormat
{
    private static readonly LocalDatePattern Day = LocalDatePattern.CreateWithInvariantCulture("d MMM uuuu");
    private static readonly LocalDatePattern Month = LocalDatePattern.CreateWithInvariantCulture("MMM uuuu");
    private static readonly CultureInfo Culture = CultureInfo.InvariantCulture;

    /// <summary>A value as people read it, rounded.</summary>
    /// <param name="value">Any value; money without a currency is written in dollars.</param>
    public static string Text(FactValue value) =>
        value.Unit switch
        {
            FactUnit.Money => Money(value.Number, value.Currency ?? Currency.Usd),
            FactUnit.Count => value.Number.ToString("#,0", Culture),
            FactUnit.Share => Percent(value.Number),
            FactUnit.Points => Points(value.Number),
            FactUnit.Ratio => Round(value.Number, 1).ToString("0.0", Culture) + "x",
            FactUnit.Days => value.Number.ToString("#,0", Culture) + (Math.Abs(value.Number) == 1 ? " day" : " days"),
            FactUnit.Date => Date(DayOf(value)),
            FactUnit.Number => Round(value.Number, 1).ToString("#,0.#", Culture),
            FactUnit.Coefficient => Round(value.Number, 3).ToString("0.000", Culture),
            FactUnit.Period => Period(TextOf(value)),
            FactUnit.Name => TextOf(value),
        };

    /// <summary>
    /// A value to its last digit, for working it out: <c>386,900.00 USD</c>, <c>54.0541%</c>; whole values as people
    /// read them.
    /// </summary>
    public static string Exact(FactValue value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.Unit switch
        {
            FactUnit.Money => Wording.Exact(
                Data.Finance.Money.FromAmount(value.Number, value.Currency ?? Currency.Usd)
            ),
            FactUnit.Share => (value.Number * 100).ToString("#,0.####", Culture) + "%",
            FactUnit.Points => (value.Number * 100).ToString("+#,0.####;-#,0.####;0", Culture) + " points",
            FactUnit.Ratio => value.Number.ToString("#,0.####", Culture) + "x",
            FactUnit.Number => value.Number.ToString("#,0.######", Culture),
            _ => Text(value),
        };
    }

    /// <summary><c>22 Nov 2026</c>.</summary>
    public static string Date(LocalDate date) => Day.Format(date);

    /// <summary><c>1 Nov 2026 to 31 Jan 2027</c>, or the one day.</summary>
    public static string Days(LocalDate from, LocalDate to) => from == to ? Date(from) : $"{Date(from)} to {Date(to)}";

    /// <summary>
    /// A canonical period as people read it: <c>Nov 2026</c>, <c>16 Nov 2026 to 22 Nov 2026</c>; quarters, years and
    /// weeks as they are.
    /// </summary>
    public static string Period(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        var ends = id.Split("..");
        return ends.Length == 2 && Dates.FromIso(ends[0]) is { } from && Dates.FromIso(ends[1]) is { } to
                ? Days(from, to)
            : Dates.FromIso(id) is { } day ? Date(day)
            : Dates.FromIso(id + "-01") is { } first ? Month.Format(first)
            : id;
    }

    /// <summary>
    /// <c>in 2026-Q4</c>, <c>in Nov 2026</c>; of days <c>from 16 Nov 2026 to 22 Nov 2026</c> or <c>on 16 Nov 2026</c>.
    /// </summary>
    public static string When(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        var name = Period(id);
        return !id.Contains("..", StringComparison.Ordinal) ? $"in {name}"
            : name.Contains(" to ", StringComparison.Ordinal) ? $"from {name}"
            : $"on {name}";
    }

    private static LocalDate DayOf(FactValue value) =>
        Dates.FromIso(TextOf(value)) ?? throw new InvalidOperationException("A date has an ISO text.");

    private static string TextOf(FactValue value) =>
        value.Text ?? throw new InvalidOperationException($"A {value.Unit} has a text.");

    private static string Percent(decimal share)
    {
        var percent = share * 100;
        return Math.Abs(percent) < 10 && percent != 0
            ? Round(percent, 1).ToString("0.#", Culture) + "%"
            : Round(percent, 0).ToString("#,0", Culture) + "%";
    }

    private static string Points(decimal difference)
    {
        var points = Round(difference * 100, 1);
        var sign = points > 0 ? "+" : string.Empty;
        return $"{sign}{points.ToString("0.#", Culture)} {(Math.Abs(points) == 1 ? "point" : "points")}";
    }

    private static string Money(decimal amount, Currency currency)
    {
        var size = Math.Abs(amount);
        var sign = amount < 0 ? "-" : string.Empty;
        return sign + Symbol(currency) + Short(size);
    }

    private static string Short(decimal size)
    {
        if (size < 10_000)
        {
            return size == decimal.Truncate(size)
                ? size.ToString("#,0", Culture)
                : Round(size, size < 100 ? 2 : 0).ToString(size < 100 ? "0.00" : "#,0", Culture);
        }

        // An amount that rounds up to 1,000 of a scale is written in the next one: 999,950 is $1M.
        (decimal Unit, string Letter)[] scales = [(1_000, "K"), (1_000_000, "M"), (1_000_000_000, "B")];
        foreach (var (unit, letter) in scales)
        {
            var digits = DigitsOf(size / unit, letter);
            var rounded = Round(size / unit, digits);
            if (rounded < 1000 || letter == "B")
            {
                return rounded.ToString(
                        digits == 2 ? "#,0.##"
                            : digits == 1 ? "#,0.#"
                            : "#,0",
                        Culture
                    ) + letter;
            }
        }

        throw new InvalidOperationException("An amount has a scale.");
    }

    private static int DigitsOf(decimal scaled, string letter) =>
        scaled >= 100 ? 0
        : scaled >= 10 ? 1
        : letter == "K" ? 1
        : 2;

    private static string Symbol(Currency currency) =>
        currency.Code switch
        {
            "USD" => "$",
            "EUR" => "€",
            "GBP" => "£",
            _ => currency.Code + " ",
        };

    private static decimal Round(decimal value, int digits) => Math.Round(value, digits, MidpointRounding.AwayFromZero);
}
