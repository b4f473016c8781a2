using NodaTime;
using RevBot.Data.Calendar;
using RevBot.Skills.Forecast.Learning;
using Period = RevBot.Data.Calendar.Period;

namespace RevBot.Skills.Forecast.Timing;

/// <summary>Cuts the time after a day into weeks of quarters: a deal closes in one of them or after the last.</summary>
internal static class TimingWindows
{
    /// <summary>The windows from the morrow of a day to the end of a quarter; none when that is over.</summary>
    public static TimingWindow[] After(LocalDate day, Period last, FiscalCalendar calendar)
    {
        var windows = new List<TimingWindow>();
        for (
            var quarter = calendar.QuarterOf(day.PlusDays(1));
            quarter.End <= last.End;
            quarter = calendar.Shift(quarter, 1)
        )
        {
            windows.AddRange(WeeksOf(quarter, day));
        }

        return [.. windows];
    }

    private static IEnumerable<TimingWindow> WeeksOf(Period quarter, LocalDate day)
    {
        for (var week = 0; week < QuarterWeek.Count; week++)
        {
            var first = LocalDate.Max(QuarterWeek.Day(quarter, week), day).PlusDays(1);
            var end = week + 1 < QuarterWeek.Count ? QuarterWeek.Day(quarter, week + 1) : quarter.End;
            if (first <= end)
            {
                yield return new(first, end, week, NodaTime.Period.DaysBetween(day, end) / 7.0);
            }
        }
    }
}
