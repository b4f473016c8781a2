using NodaTime;
using RevBot.Data.Book;
using RevBot.Data.Book.History;
using Period = RevBot.Data.Calendar.Period;

namespace RevBot.Skills.Forecast.Features;

/// <summary>What a view's deals brought before a period: the bookings of the quarters before it, in minor units.</summary>
internal sealed class BookingHistory
{
    /// <summary>How many quarters back.</summary>
    public const int Quarters = 8;

    private const int TrailingDays = 91;
    private readonly Period[] quarters;
    private readonly double[] bookings = new double[Quarters];
    private readonly LocalDate last;
    private double sum;
    private double squares;

    public BookingHistory(ScopedBook view, Period period)
    {
        last = LocalDate.Min(period.Start.PlusDays(-1), view.Today);
        var calendar = view.Company.Calendar;
        var first = calendar.QuarterOf(last.PlusDays(1));
        quarters = [.. Enumerable.Range(1, Quarters).Select(back => calendar.Shift(first, -back))];
    }

    /// <summary>Won in the 91 days up to the eve of the period.</summary>
    public double Trailing { get; private set; }

    /// <summary>The same for one day.</summary>
    public double DailyRate => Trailing / TrailingDays;

    /// <summary>Bookings of so many quarters back, from 1 to 8.</summary>
    public double Of(int back) => bookings[back - 1];

    /// <summary>The mean of the last four quarters that brought anything to speak of; quarters before the first win do not count.</summary>
    public double Usual(int count)
    {
        var known = Array.FindLastIndex(bookings, booked => booked > 0) + 1;
        var used = Math.Min(count, known);
        return used == 0 ? 0 : bookings.Take(used).Average();
    }

    /// <summary>Σa² ÷ Σa of the deals won: what one more typical amount of revenue adds to the variance.</summary>
    public double Lumpiness => sum > 0 ? squares / sum : 0;

    public void Add(in DealState won)
    {
        if (won.CloseOn is not { } day || day > last)
        {
            return;
        }

        double amount = won.Value.Minor;
        Trailing += NodaTime.Period.DaysBetween(day, last) < TrailingDays ? amount : 0;
        for (var back = 0; back < quarters.Length; back++)
        {
            if (quarters[back].Contains(day))
            {
                bookings[back] += amount;
                sum += amount;
                squares += amount * amount;
                return;
            }
        }
    }
}
