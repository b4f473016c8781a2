using RevBot.Data.Calendar;
using static RevBot.Bot.Understanding.Time.TimePart;
using Range = RevBot.Bot.Understanding.Time.TimeValue.Range;

namespace RevBot.Bot.Understanding.Time;

/// <summary>Days of months, months and dates in digits: "3 Nov", "Nov 3-9, 2026", 2026-11-01, "November of last year".</summary>
internal static class DayRules
{
    /// <summary>The rules in order.</summary>
    public static IReadOnlyList<TimeRule> All { get; } =
    [
        new("DateText", DateText.Read),
        new("Year /DateText", DateText.ReadAfterYear),
        new("Digits ~Year", m => DateText.Month(m, m.Get<Year>(1).Number, m[0])),
        new("Year /Two", m => m[1] <= 12 ? DateText.Month(m, m.Get<Year>(0).Number, m[1]) : null),
        // Nov-26 and NOV26 are months of years; a day stands apart.
        new("Month ~Two", m => m[1] is >= 20 and < 50 ? m.Today.Calendar.Month(2000 + m[1], m[0]) : null),
        new("Month ,OfYear", m => MonthOf(m.Today, m[0], m.Get<OfYear>(1).Value)),
        new("Year 's Month", m => MonthOf(m.Today, m[2], m.Get<Year>(0))),
        new("Month Day -Day", m => Days(m, 1, 2, 0)),
        new("Month The? Day To|and The? Day (!Month)", m => Days(m, 2, 5, 0)),
        new("Day -Day of? Month", m => Days(m, 0, 1, 3)),
        new("Day To|and The? Day of? Month", m => Days(m, 0, 3, 5)),
        new("Month The? Day (!UnitWord)", m => m.Is(2, "Ordinal") || m.IsMonth(0) ? Days(m, 2, 2, 0) : null),
        new("Nth Month", m => Days(m, 0, 0, 1)),
        new("Digits|Ordinal of Month", m => Days(m, 0, 0, 2)),
        new("(MayLead) Digits Month", m => Days(m, 1, 1, 2)),
        // "Which 3 may slip" is no third of May.
        new("Digits Month", m => m.Norm(1) != "may" || m.IsMonth(1) ? Days(m, 0, 0, 1) : null),
        new("Date ,OfYear", m => m.MonthYear(1) is { } year ? Of(m, year) : null),
        new("Date Two (!NoTime)", OfShort),
        new("Date", m => Of(m, null)),
        new("Month", m => m.IsMonth(0) ? Bare(m.Today, m[0]) : null),
        // "The 3rd" is a day after a word that says so; without one it may be the third of anything.
        new(
            "The? Ordinal of AMonth",
            m => m.Range(3) is { IsBareMonth: false, Period: var month } ? DayOf(month, m[1]) : null
        ),
        new("The? Ordinal of month", m => DayOf(m.Today.Near(PeriodKind.Month, 0), m[1])),
        new("(DayLead) The? Nth (!UnitWord|Thing)", m => DayOf(m.Today.Near(PeriodKind.Month, 0), m[2], isBare: true)),
    ];

    /// <summary>A month without its year: that of the current fiscal year.</summary>
    private static Range Bare(Today today, int month) =>
        new(InFiscalYear(today.Calendar, today.FiscalYear, month)) { IsBareMonth = true };

    private static Period MonthOf(Today today, int month, Year year) =>
        year.MonthYear is { } named
            ? today.Calendar.Month(named, month)
            : InFiscalYear(today.Calendar, year.Number, month);

    private static Period InFiscalYear(FiscalCalendar calendar, int year, int month) =>
        calendar.Month(calendar.FirstMonth == 1 || month < calendar.FirstMonth ? year : year - 1, month);

    // "1 Nov 26", but not "1 Nov 26 deals".
    private static object? OfShort(TimeMatch m) =>
        m[1] is >= 20 and < 50 && m.Chart[m.At(1)].Mark == ' ' && m.Chart[m.Next] is not { Id: 0, IsClose: true }
            ? Of(m, 2000 + m[1])
            : null;

    private static Date? Days(TimeMatch m, int first, int last, int month) =>
        m[first] is >= 1 and <= 31
        && m[last] is >= 1 and <= 31
        && (first == last || m[last] > m[first])
        && m.Chart[m.At(last)].Mark != '\''
            ? new(m[first], m[last], m[month])
            : null;

    private static object Of(TimeMatch m, int? year)
    {
        var (first, last, month) = m.Get<Date>(0);
        var day = DateText.Day(m, last, month, year);
        return first != last && day is Range { Period: var end } range
            ? new Span(range with { Period = Period.Between(end.Start.PlusDays(first - last), end.Start) })
            : day;
    }

    private static Range? DayOf(Period month, int day, bool isBare = false) =>
        day >= 1 && day <= month.Days
            ? new(FiscalCalendar.DayOf(month.Start.PlusDays(day - 1))) { IsBareMonth = isBare }
            : null;
}
