using System.Globalization;

namespace RevBot.Bot.Cards.Drawing;

/// <summary>The periods beside a quarter, a fiscal year or a month, by their canonical names.</summary>
internal static class OtherPeriods
{
    private const int Quarters = 4;
    private const int Months = 12;

    /// <summary>The period so many after the given one; null for weeks and intervals, and beyond four-digit years.</summary>
    public static string? Shift(string period, int step)
    {
        if (period.StartsWith("FY", StringComparison.Ordinal))
        {
            return Year(period.AsSpan(2)) is { } fiscal ? Named(fiscal + step, "FY", string.Empty) : null;
        }

        return period.Length == 7 && Year(period.AsSpan(0, 4)) is { } year && period[4] == '-'
            ? period[5] == 'Q'
                ? Moved(year, period.AsSpan(6), step, Quarters)
                : Moved(year, period.AsSpan(5), step, Months)
            : null;
    }

    private static string? Moved(int year, ReadOnlySpan<char> part, int step, int inYear)
    {
        if (!int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        var all = (year * inYear) + number - 1 + step;
        var place = (all % inYear) + 1;
        var end =
            inYear == Quarters
                ? $"-Q{place.ToString(CultureInfo.InvariantCulture)}"
                : $"-{place.ToString("00", CultureInfo.InvariantCulture)}";
        return Named(all / inYear, string.Empty, end);
    }

    private static string? Named(int year, string before, string after) =>
        year is > 1000 and < 9999 ? before + year.ToString(CultureInfo.InvariantCulture) + after : null;

    private static int? Year(ReadOnlySpan<char> text) =>
        text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            ? year
            : null;
}
