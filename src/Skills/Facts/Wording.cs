using System.Globalization;
using NodaTime;
using RevBot.Data.Finance;

namespace RevBot.Skills.Facts;

/// <summary>Values inside sentences of evidence, written as everywhere else.</summary>
internal static class Wording
{
    /// <summary><c>22 Nov 2026</c>.</summary>
    public static string Day(LocalDate date) => FactFormat.Date(date);

    /// <summary><c>1 deal</c>, <c>1,200 deals</c>.</summary>
    public static string Plural(long count, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:#,0} {noun}{(count == 1 ? "" : "s")}");

    /// <summary><c>12 days</c>; parts of a day are cut off.</summary>
    public static string Days(double days) => Plural((long)days, "day");

    /// <summary><c>15%</c>.</summary>
    public static string Percent(double share) => FactFormat.Text(FactValue.Share(share));

    /// <summary><c>$56.3K</c>.</summary>
    public static string Amount(Money money) => FactFormat.Text(FactValue.Of(money));
}
