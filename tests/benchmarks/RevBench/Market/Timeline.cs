using NodaTime;
using RevBot.Data.Calendar;

namespace RevBot.Benchmarks.RevBench.Market;

/// <summary>
/// Which quarters are simulated, and when they are. All have 13 weeks: the calendar is 4-4-5 and ends before the first
/// quarter with 14. Weeks count from the first recorded Monday; below 0 the organisation runs in, unrecorded.
/// </summary>
/// <param name="History">Quarters before the first one tested.</param>
/// <param name="Tested">Quarters tested.</param>
internal sealed record Timeline(int History, int Tested)
{
    public const int RunIn = 4;

    /// <summary>The earliest year after one of 53 weeks.</summary>
    public const int MostQuarters = 23;

    private static readonly LocalDate End = new(2015, 9, 28);

    public static FiscalCalendar Calendar { get; } = new(1, FiscalPattern.Weeks445);

    public int Quarters => History + Tested;

    public int Weeks => Quarters * Usual.Weeks;

    /// <summary>The first day after the last quarter, a Monday.</summary>
    public static LocalDate Over => End;

    public LocalDate MondayOf(int week) => End.PlusWeeks(week - Weeks);

    /// <summary>The last day of a quarter.</summary>
    public LocalDate EndOf(int quarter) => MondayOf((quarter + 1) * Usual.Weeks).PlusDays(-1);

    /// <summary>A quarter's canonical name.</summary>
    public string NameOf(int quarter) => Calendar.QuarterOf(MondayOf(quarter * Usual.Weeks)).Id;

    public static int QuarterOf(int week) => (int)Math.Floor(week / (double)Usual.Weeks);

    public static int WeekOfQuarter(int week) => week - (QuarterOf(week) * Usual.Weeks);

    /// <summary>0 to 3; the last simulated quarter is a third one, whatever their number.</summary>
    public int QuarterOfYear(int quarter) => (((quarter - Quarters + 3) % 4) + 4) % 4;
}
