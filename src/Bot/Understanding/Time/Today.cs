using NodaTime;
using RevBot.Data.Calendar;
using Period = RevBot.Data.Calendar.Period;

namespace RevBot.Bot.Understanding.Time;

/// <summary>The day of the question in the company's calendar: what "this" and "last" count from.</summary>
/// <param name="Day">The day.</param>
/// <param name="Calendar">The fiscal calendar.</param>
internal sealed record Today(LocalDate Day, FiscalCalendar Calendar)
{
    /// <summary>The number of the current fiscal year.</summary>
    public int FiscalYear => Calendar.FiscalYear(Day);

    /// <summary>The period of a kind so many steps from now.</summary>
    public Period Near(PeriodKind kind, int steps) => Calendar.Shift(Calendar.PeriodOf(kind, Day), steps);
}
