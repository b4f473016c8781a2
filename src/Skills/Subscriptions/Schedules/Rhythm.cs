using System.Globalization;
using NodaTime;

namespace RevBot.Skills.Subscriptions.Schedules;

/// <summary>
/// On which days and when something comes, as settings and people say it: <c>monday 08:00</c>, <c>first tuesday</c>,
/// <c>thursday 15:00, quarter-end 12:00, not first-week</c>.
/// </summary>
/// <param name="Days">At least one part.</param>
/// <param name="SkipsFirstWeek">Whether weekly days in the first seven days of a fiscal quarter are left out.</param>
public sealed record Rhythm(IReadOnlyList<RhythmDay> Days, bool SkipsFirstWeek)
{
    private const string NotFirstWeek = "not first-week";
    private const int MostParts = 8;
    private static readonly string[] Ordinals = ["first", "second", "third", "fourth", "last"];

    private static readonly Dictionary<string, RhythmDayKind> Named = new(StringComparer.Ordinal)
    {
        ["daily"] = RhythmDayKind.Daily,
        ["month-start"] = RhythmDayKind.MonthStart,
        ["month-end"] = RhythmDayKind.MonthEnd,
        ["quarter-start"] = RhythmDayKind.QuarterStart,
        ["quarter-end"] = RhythmDayKind.QuarterEnd,
    };

    /// <summary>When something comes that says no time.</summary>
    public static LocalTime UsualTime { get; } = new(8, 0);

    /// <summary>Reads a rhythm; null where it is none.</summary>
    /// <param name="text">In any case, at most eight parts between commas.</param>
    public static Rhythm? Parse(string? text)
    {
        var parts = (text ?? string.Empty)
            .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(part => string.Join(' ', part.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
            .Select(part => part.ToLowerInvariant())
            .ToArray();
        var days = parts.Where(part => part != NotFirstWeek).Select(ParseDay).ToArray();
        return days.Length is 0 or > MostParts || Array.Exists(days, day => day is null)
            ? null
            : new([.. days.OfType<RhythmDay>()], parts.Contains(NotFirstWeek, StringComparer.Ordinal));
    }

    /// <summary>Reads a time such as <c>08:00</c>; null where it is none.</summary>
    public static LocalTime? ParseTime(string? text) =>
        TimeOnly.TryParseExact(text, "H:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? new(time.Hour, time.Minute)
            : null;

    /// <summary>The same at another time, whatever its parts say.</summary>
    public Rhythm At(LocalTime time) => this with { Days = [.. Days.Select(day => day with { Time = time })] };

    /// <summary>In words, such as "every Monday at 08:00".</summary>
    public override string ToString() =>
        string.Join(" and ", Days.Select(Describe)) + (SkipsFirstWeek ? ", but for a quarter's first week" : "");

    private static string Describe(RhythmDay day)
    {
        var when = day.Kind switch
        {
            RhythmDayKind.Daily => "every working day",
            RhythmDayKind.Weekly => $"every {day.Weekday}",
            RhythmDayKind.Monthly => $"every {Ordinals[day.Nth - 1]} {day.Weekday} of the month",
            RhythmDayKind.MonthStart => "every month's first working day",
            RhythmDayKind.MonthEnd => "every month's last working day",
            RhythmDayKind.QuarterStart => "every quarter's first working day",
            RhythmDayKind.QuarterEnd => "every quarter's last working day",
        };
        return $"{when} at {(day.Time ?? UsualTime).ToString("HH:mm", CultureInfo.InvariantCulture)}";
    }

    private static RhythmDay? ParseDay(string part)
    {
        var words = part.Split(' ');
        var time = ParseTime(words[^1]);
        var said = time is null ? words : words[..^1];
        return said switch
        {
            [var name] when Named.TryGetValue(name, out var kind) => new(kind, IsoDayOfWeek.None, 0, time),
            [var name] when WeekdayOf(name) is { } weekday => new(RhythmDayKind.Weekly, weekday, 0, time),
            [var nth, var name] when WeekdayOf(name) is { } weekday && Array.IndexOf(Ordinals, nth) is >= 0 and var n =>
                new(RhythmDayKind.Monthly, weekday, n + 1, time),
            _ => null,
        };
    }

    private static IsoDayOfWeek? WeekdayOf(string name) =>
        Enum.TryParse<IsoDayOfWeek>(name, ignoreCase: true, out var day)
        && day != IsoDayOfWeek.None
        && name.All(char.IsAsciiLetter)
            ? day
            : null;
}
