using NodaTime;
using Period = RevBot.Data.Calendar.Period;

namespace RevBot.Skills.Brief;

/// <summary>
/// Of which days a brief counts changes. A week begins on Monday; Sunday belongs to the week before the Monday that
/// follows, so a brief written on Sunday for Monday's call looks back over the week that ends.
/// </summary>
internal static class BriefWindow
{
    /// <summary>
    /// The first day that counts: by kind, but never before the period where today lies in it, since what happened
    /// before belongs to the period before. Of a period that is over, its own first day.
    /// </summary>
    /// <param name="kind">
    /// Monday looks back to the Monday a week before; Thursday and Deals to the week's; Monthly to the 1st.
    /// </param>
    /// <param name="today">The day of the view.</param>
    /// <param name="period">The period of the forecast.</param>
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
