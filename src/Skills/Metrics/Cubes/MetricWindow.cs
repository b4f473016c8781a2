using NodaTime;
using RevBot.Data.Book;
using RevBot.Data.Calendar;

namespace RevBot.Skills.Metrics.Cubes;

/// <summary>A period to measure, and the instant at which what stands in it is looked at.</summary>
/// <param name="Period">The period.</param>
/// <param name="At">The instant of what stands; null for the view's own.</param>
internal sealed record MetricWindow(Data.Calendar.Period Period, Instant? At)
{
    /// <summary>Whether any time is meant, so that deals without a close date count too.</summary>
    public bool IsAnyTime { get; init; }

    /// <summary>A period as it stands now.</summary>
    public static MetricWindow Of(Data.Calendar.Period period) => new(period, null);

    /// <summary>
    /// A period to compare with, as it stood as many days after its start as today is after the start of the one
    /// compared: a pipeline of the 53rd day is compared with that of the 53rd day. Beyond its length the last day
    /// counts.
    /// </summary>
    /// <param name="book">The view; its day decides how far the period has run.</param>
    /// <param name="period">The period that is measured.</param>
    /// <param name="compareTo">The period to compare with.</param>
    public static MetricWindow SamePoint(ScopedBook book, Data.Calendar.Period period, Data.Calendar.Period compareTo)
    {
        var into = Math.Max(0, NodaTime.Period.DaysBetween(period.Start, book.Today));
        var day = compareTo.Start.PlusDays(Math.Min(into, compareTo.Days - 1));
        return new(compareTo, day < book.Today ? Dates.CloseOf(day, book.Company.Zone) : null);
    }

    /// <summary>The day of what stands.</summary>
    public LocalDate DayOf(ScopedBook book) => At is { } at ? book.Company.DayOf(at) : book.Today;
}
