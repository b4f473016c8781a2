using NodaTime;
using RevBot.Data.Calendar;

namespace RevBot.Data.Demo;

/// <summary>
/// The thirteen fiscal quarters of the company, twelve closed and the current one. Days are counted from 1970-01-01,
/// instants in microseconds, all in UTC.
/// </summary>
internal sealed class Timeline
{
    /// <summary>The place of the current quarter.</summary>
    public const int Current = 12;

    /// <summary>Microseconds of a day.</summary>
    public const long DayLength = 86_400_000_000;

    private const long Minute = 60_000_000;

    // Deals made so long before the first quarter feed its pipeline.
    private const int LeadIn = 120;
    private static readonly LocalDate Epoch = new(1970, 1, 1);
    private readonly int[] starts;

    /// <summary>Sets the quarters of the demo company around its last day.</summary>
    /// <param name="today">The last day of the data; it lies in the current quarter.</param>
    /// <param name="firstMonth">The first month of the fiscal year, 1 to 12.</param>
    public Timeline(LocalDate today, int firstMonth)
    {
        var calendar = new FiscalCalendar(firstMonth);
        var current = calendar.QuarterOf(today);
        Quarters = [.. Enumerable.Range(-Current, Current + 2).Select(step => calendar.Shift(current, step))];
        starts = [.. Quarters.Select(quarter => DayOf(quarter.Start))];
        Today = DayOf(today);
    }

    /// <summary>Twelve closed quarters, the current one and, for deals that live on, the one after it.</summary>
    public IReadOnlyList<Calendar.Period> Quarters { get; }

    /// <summary>The last day of the data.</summary>
    public int Today { get; }

    /// <summary>The first day on which a deal can be created.</summary>
    public int First => starts[0] - LeadIn;

    /// <summary>The last instant at which anything can be recorded: 23:30 of the last day.</summary>
    public long Cutoff => MicrosAt(Today, (23 * 60) + 30);

    /// <summary>When the CRM's own values were read: 23:45 of the last day.</summary>
    public long Captured => MicrosAt(Today, (23 * 60) + 45);

    /// <summary>The first day of a quarter.</summary>
    public int StartOf(int quarter) => starts[quarter];

    /// <summary>The last day of a quarter, included.</summary>
    public int EndOf(int quarter) => DayOf(Quarters[quarter].End);

    /// <summary>The place of the quarter that a day lies in; -1 before the first, 13 for any later one.</summary>
    public int QuarterOf(int day)
    {
        var quarter = starts.Length - 1;
        while (quarter >= 0 && day < starts[quarter])
        {
            quarter--;
        }

        return quarter;
    }

    /// <summary>The instant of a minute of a day.</summary>
    /// <param name="day">Days since 1970.</param>
    /// <param name="minute">Minutes into the day, UTC.</param>
    public static long MicrosAt(int day, int minute) => (day * DayLength) + (minute * Minute);

    /// <summary>The day that an instant lies in.</summary>
    public static int DayAt(long micros) => (int)(micros / DayLength);

    /// <summary>A day's count from 1970-01-01.</summary>
    public static int DayOf(LocalDate date) => NodaTime.Period.DaysBetween(Epoch, date);

    /// <summary>A day as a date.</summary>
    public static LocalDate DateOf(int day) => Epoch.PlusDays(day);

    /// <summary>A day as yyyymmdd.</summary>
    public static int Number(int day) => Dates.ToNumber(DateOf(day));

    /// <summary>Monday to Friday. 1970-01-01 was a Thursday.</summary>
    public static bool IsBusinessDay(int day) => (day + 3) % 7 < 5;

    /// <summary>The day itself, or the Friday before a weekend.</summary>
    public static int BusinessDayBefore(int day) => day - Math.Max(0, ((day + 3) % 7) - 4);

    /// <summary>The day itself, or the Monday after a weekend.</summary>
    public static int BusinessDayAfter(int day) => (day + 3) % 7 < 5 ? day : day + 7 - ((day + 3) % 7);
}
