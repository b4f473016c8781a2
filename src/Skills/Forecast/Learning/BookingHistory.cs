using NodaTime;
using RevBot.Data.Book;
using RevBot.Data.Book.History;
using Period = RevBot.Data.Calendar.Period;

namespace RevBot.Skills.Forecast.Learning;

/// <summary>What a view's deals brought before a period: the bookings of the quarters before it, in minor units.</summary>
internal sealed class BookingHistory
{
    /// <summary>How many quarters back.</summary>
    public const int Quarters = 8;

    private const int TrailingDays = 91;
    private const double Unlikely = 0.01;

    /// <summary>A quarter may begin quietly, with a weekend or a holiday.</summary>
    private const int QuietDays = 14;
    private readonly Period[] quarters;
    private readonly double[] bookings = new double[Quarters];
    private readonly int[] wins = new int[Quarters];
    private readonly LocalDate last;
    private LocalDate first = LocalDate.MaxIsoValue;
    private double squares;

    /// <summary>An empty history.</summary>
    /// <param name="view">For the calendar and the day.</param>
    /// <param name="period">The period that is forecast; the quarters before it count, as far as they are over or running by the day.</param>
    public BookingHistory(ScopedBook view, Period period)
    {
        last = LocalDate.Min(period.Start.PlusDays(-1), view.DataDay);
        var calendar = view.Company.Calendar;
        var next = calendar.QuarterOf(last.PlusDays(1));
        quarters = [.. Enumerable.Range(1, Quarters).Select(back => calendar.Shift(next, -back))];
    }

    /// <summary>Won in the 91 days up to the eve of the period.</summary>
    public double Trailing { get; private set; }

    /// <summary>Won in the quarters back, all together.</summary>
    public double Total => bookings.Sum();

    /// <summary>The same for one day.</summary>
    public double DailyRate => Trailing / TrailingDays;

    /// <summary>How many of the quarters back are known: those before the first win do not count.</summary>
    public int Known => Array.FindLastIndex(bookings, booked => booked > 0) + 1;

    /// <summary>Bookings of so many quarters back, from 1 to 8.</summary>
    public double Of(int back) => bookings[back - 1];

    /// <summary>The share of a quarter that the record covers: below 1 of the one in which it begins, else 1.</summary>
    /// <param name="back">1 to 8.</param>
    public double Covered(int back) => CoveredShare(quarters[back - 1], first, wins[back - 1]);

    /// <summary>
    /// What a quarter usually brings: the wins of the last four quarters, for one of them, times the mean amount of all
    /// wins known. Fewer deals than amounts decide a sum, so the mean amount looks back twice as far.
    /// </summary>
    /// <param name="count">How many quarters' wins, where so many are known.</param>
    public double Usual(int count)
    {
        var known = Known;
        var covered = Enumerable.Range(1, Math.Min(count, known)).Sum(Covered);
        return known == 0 ? 0 : wins.Take(count).Sum() / covered * (Total / wins.Sum());
    }

    /// <summary>Σa² ÷ Σa of the deals won: what one more typical amount of revenue adds to the variance.</summary>
    public double Lumpiness => Total is > 0 and var sum ? squares / sum : 0;

    /// <summary>
    /// Adds a won deal that closed by the eve of the period or the day of the view; any other changes nothing.
    /// </summary>
    public void Add(in DealState won)
    {
        if (won.CloseOn is not { } day || day > last)
        {
            return;
        }

        double amount = won.Value.Minor;
        first = LocalDate.Min(first, day);
        Trailing += NodaTime.Period.DaysBetween(day, last) < TrailingDays ? amount : 0;
        for (var back = 0; back < quarters.Length; back++)
        {
            if (quarters[back].Contains(day))
            {
                bookings[back] += amount;
                wins[back]++;
                squares += amount * amount;
                return;
            }
        }
    }

    /// <summary>
    /// The share of a quarter that a record of closings covers, above 0 to 1: below 1 where the record begins inside it, as
    /// an extract does that was cut at a date. Were the quarter whole, the chance that none of its n closings fell into the
    /// part before the first one would be (1 − part)^n. Where that is below a hundredth, and more than a fortnight is empty,
    /// the record is taken to begin with the first closing.
    /// </summary>
    /// <param name="quarter">The quarter.</param>
    /// <param name="first">The first day of all on which a deal closed.</param>
    /// <param name="closings">Deals closed in the quarter.</param>
    public static double CoveredShare(Period quarter, LocalDate first, int closings)
    {
        if (!quarter.Contains(first))
        {
            return 1;
        }

        var empty = NodaTime.Period.DaysBetween(quarter.Start, first);
        var covered = 1 - (empty / (double)quarter.Days);
        return empty > QuietDays && Math.Pow(covered, closings) < Unlikely ? covered : 1;
    }
}
