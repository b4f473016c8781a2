using RevBot.Data.Calendar;
using Period = RevBot.Data.Calendar.Period;

namespace RevBot.Bot.Understanding.Time;

/// <summary>The same period of another year.</summary>
internal static class YearShift
{
    private const int Quarters = 4;
    private const int Months = 12;

    /// <summary>The period so many years later; earlier below 0. A week moves by 52 weeks.</summary>
    public static Period Move(Period period, int years, FiscalCalendar calendar) =>
        period.Kind switch
        {
            PeriodKind.Year => calendar.Shift(period, years),
            PeriodKind.Quarter => calendar.Shift(period, Quarters * years),
            PeriodKind.Month => calendar.Shift(period, Months * years),
            PeriodKind.Week => calendar.Shift(period, 52 * years),
            _ => Period.Between(period.Start.PlusYears(years), period.End.PlusYears(years)),
        };

    /// <summary>A month without its year, of what has happened, is one that has begun; other ranges are as they were read.</summary>
    public static Period Begun(TimeValue.Range range, Today today) =>
        range.IsBareMonth && range.Period.Start > today.Day ? Move(range.Period, -1, today.Calendar) : range.Period;
}
