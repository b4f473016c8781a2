using NodaTime;

namespace RevBot.Bot.Understanding.Time;

/// <summary>The holidays that people date things by, as fixed rules of the calendar.</summary>
internal static class Holidays
{
    private const int Thursday = 4;

    private static readonly (string Words, Func<int, LocalDate> Day)[] Table =
    [
        ("christmas eve", year => new(year, 12, 24)),
        ("christmas day", year => new(year, 12, 25)),
        ("christmas", year => new(year, 12, 25)),
        ("xmas", year => new(year, 12, 25)),
        ("boxing day", year => new(year, 12, 26)),
        ("new year 's eve", year => new(year, 12, 31)),
        ("new years eve", year => new(year, 12, 31)),
        ("nye", year => new(year, 12, 31)),
        ("new year 's day", year => new(year, 1, 1)),
        ("new years day", year => new(year, 1, 1)),
        ("new year 's", year => new(year, 1, 1)),
        ("new years", year => new(year, 1, 1)),
        ("new year", year => new(year, 1, 1)),
        ("valentine 's day", year => new(year, 2, 14)),
        ("valentines day", year => new(year, 2, 14)),
        ("good friday", year => Easter(year).PlusDays(-2)),
        ("easter monday", year => Easter(year).PlusDays(1)),
        ("easter sunday", Easter),
        ("easter", Easter),
        ("memorial day", year => new LocalDate(year, 6, 1).Previous(IsoDayOfWeek.Monday)),
        ("independence day", year => new(year, 7, 4)),
        ("labor day", LaborDay),
        ("labour day", LaborDay),
        ("halloween", year => new(year, 10, 31)),
        ("thanksgiving day", Thanksgiving),
        ("thanksgiving", Thanksgiving),
        ("black friday", year => Thanksgiving(year).PlusDays(1)),
        ("cyber monday", year => Thanksgiving(year).PlusDays(4)),
    ];

    private static readonly (string[] Words, Func<int, LocalDate> Day)[] Phrases =
    [
        .. Table
            .Select(holiday => (Words: holiday.Words.Split(' '), holiday.Day))
            .OrderByDescending(holiday => holiday.Words.Length),
    ];

    /// <summary>The words with which their names begin.</summary>
    public static IEnumerable<string> FirstWords =>
        Table.Select(holiday => holiday.Words.Split(' ')[0]).Distinct(StringComparer.Ordinal);

    /// <summary>The longest name that begins at a word: how many tokens, and its day in a calendar year; null for none.</summary>
    /// <param name="word">Gives the normal form of the token so many places on; empty past the end of the phrase.</param>
    public static (int Count, Func<int, LocalDate> Day)? Find(Func<int, string> word)
    {
        foreach (var (words, day) in Phrases)
        {
            var count = 0;
            while (count < words.Length && word(count) == words[count])
            {
                count++;
            }

            if (count == words.Length)
            {
                return (count, day);
            }
        }

        return null;
    }

    // The first Thursday of November is at most the 7th; three weeks on is the fourth.
    private static LocalDate Thanksgiving(int year) =>
        new LocalDate(year, 10, 31).Next((IsoDayOfWeek)Thursday).PlusWeeks(3);

    private static LocalDate LaborDay(int year) => new LocalDate(year, 8, 31).Next(IsoDayOfWeek.Monday);

    /// <summary>Easter Sunday of the Gregorian calendar (the anonymous algorithm of 1876).</summary>
    private static LocalDate Easter(int year)
    {
        var (golden, century, rest) = (year % 19, year / 100, year % 100);
        var moon = ((19 * golden) + century - (century / 4) - ((century - ((century + 8) / 25) + 1) / 3) + 15) % 30;
        var week = (32 + (2 * (century % 4)) + (2 * (rest / 4)) - moon - (rest % 4)) % 7;
        var late = (golden + (11 * moon) + (22 * week)) / 451;
        var sum = moon + week - (7 * late) + 114;
        return new(year, sum / 31, (sum % 31) + 1);
    }
}
