using NodaTime;
using Period = RevBot.Data.Calendar.Period;

namespace RevBot.Skills.Brief;

/// <summary>Of which days a brief counts changes.</summary>
internal static class BriefWindow
{
    /// <summary>
    /// The first day that counts: by kind, but never before the period where today lies in it, since what happened before
    /// belongs to the period before. Of a period that is over, its own first day.
    /// </summary>
    public static LocalDate Since(BriefKind kind, LocalDate today, Period period)
    {
        if (period.End < today)
        {
            return period.Start;
        }

        var week = today.PlusDays(1 - (int)today.DayOfWeek);
        var first = kind switch
        {
            BriefKind.Monday => week.PlusWeeks(-1),
            BriefKind.Thursday or BriefKind.Deals => week,
            BriefKind.Monthly => new LocalDate(today.Year, today.Month, 1),
        };
        return period.Contains(today) && first < period.Start ? period.Start : first;
    }

    /// <summary>The last day that counts: today, or the last of a period that is over.</summary>
    public static LocalDate Until(LocalDate today, Period period) => period.End < today ? period.End : today;
}
