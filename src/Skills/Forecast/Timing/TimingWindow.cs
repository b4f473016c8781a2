using NodaTime;
using RevBot.Data.Calendar;
using RevBot.Skills.Forecast.Learning;
using Period = RevBot.Data.Calendar.Period;

namespace RevBot.Skills.Forecast.Timing;

/// <summary>A week of a quarter that lies ahead of a day, or what is left of it. Windows follow each other without a gap.</summary>
/// <param name="First">Its first day.</param>
/// <param name="Last">Its last day, included.</param>
/// <param name="Week">The week of its quarter, 0 to 12; the last one ends with the quarter.</param>
/// <param name="Ahead">Weeks from the day to its last day, in fractions; above 0.</param>
internal readonly record struct TimingWindow(LocalDate First, LocalDate Last, int Week, double Ahead)
{
    /// <summary>How many days.</summary>
    public int Days => NodaTime.Period.DaysBetween(First, Last) + 1;

    /// <summary>Its length in weeks; a hazard is that of a whole week.</summary>
    public double Share => Math.Min(1, Days / 7.0);

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
