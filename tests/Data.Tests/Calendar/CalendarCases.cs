using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using RevBot.Data.Calendar;

namespace RevBot.Data.Tests.Calendar;

/// <summary>Generated calendars, dates and kinds.</summary>
internal static class CalendarCases
{
    public static Gen<LocalDate> Date { get; } =
        Gen.Choose(0, 40_000).Select(days => new LocalDate(1985, 1, 1).PlusDays(days));

    public static Gen<FiscalCalendar> Calendar { get; } =
        from month in Gen.Choose(1, 12)
        from pattern in Gen.Elements(Enum.GetValues<FiscalPattern>())
        select new FiscalCalendar(month, pattern);

    public static Gen<(FiscalCalendar Calendar, LocalDate Date)> CalendarAndDate { get; } =
        from calendar in Calendar
        from date in Date
        select (calendar, date);

    public static Gen<(FiscalCalendar Calendar, Data.Calendar.Period Period)> CalendarAndPeriod { get; } =
        from given in CalendarAndDate
        from kind in Gen.Elements(Enum.GetValues<PeriodKind>())
        from days in Gen.Choose(0, 200)
        select (
            given.Calendar,
            kind == PeriodKind.Days
                ? Data.Calendar.Period.Between(given.Date, given.Date.PlusDays(days))
                : given.Calendar.PeriodOf(kind, given.Date)
        );
}
