using System.Globalization;
using NodaTime;
using RevBot.Data.Finance;
using Period = RevBot.Data.Calendar.Period;

namespace RevBot.Skills.Facts;

/// <summary>Values inside sentences of evidence, written as everywhere else.</summary>
internal static class Wording
{
    /// <summary><c>22 Nov 2026</c>.</summary>
    public static string Day(LocalDate date) => FactFormat.Date(date);

    /// <summary><c>1 deal</c>, <c>1,200 deals</c>.</summary>
    public static string Plural(long count, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:#,0} {(count == 1 ? noun : Several(noun))}");

    /// <summary>
    /// <c>1 deal has</c>, <c>12 deals have</c>; a noun may have words behind it: <c>12 open deals due have</c>.
    /// </summary>
    public static string Has(long count, string noun)
    {
        var end = noun.EndsWith(" due", StringComparison.Ordinal) ? " due" : string.Empty;
        return $"{Plural(count, noun[..^end.Length])}{end} {(count == 1 ? "has" : "have")}";
    }

    /// <summary><c>deals</c>, where their number is not told.</summary>
    public static string Several(string noun) => noun + "s";

    /// <summary>What a period is called in a sentence.</summary>
    public static string Period(Period period) => FactFormat.Period(period.Id);

    /// <summary><c>12 days</c>; parts of a day are cut off.</summary>
    public static string Days(double days) => Plural((long)days, "day");

    /// <summary><c>15%</c>.</summary>
    public static string Percent(double share) => FactFormat.Text(FactValue.Share(share));

    /// <summary>The period with the word that goes before it.</summary>
    public static string When(Period period) => FactFormat.When(period.Id);

    /// <summary><c>386,900.00 USD</c>: to the last digit, where two amounts are to be told apart.</summary>
    public static string Exact(Money money) =>
        money.Amount.ToString(
            "N" + money.Currency.Digits.ToString(CultureInfo.InvariantCulture),
            CultureInfo.InvariantCulture
        )
        + " "
        + money.Currency.Code;

    /// <summary><c>$56.3K</c>.</summary>
    public static string Amount(Money money) => FactFormat.Text(FactValue.Of(money));
}
