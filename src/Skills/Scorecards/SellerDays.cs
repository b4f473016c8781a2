using NodaTime;
using RevBot.Data.Book.People;
using Period = RevBot.Data.Calendar.Period;

namespace RevBot.Skills.Scorecards;

/// <summary>The days of a period on which somebody sells.</summary>
/// <param name="First">The first, included.</param>
/// <param name="Last">The last, included; before the first for somebody who was not there.</param>
internal readonly record struct SellerDays(LocalDate First, LocalDate Last)
{
    /// <summary>Fewer days than this say nothing of what is usual.</summary>
    public const int Telling = 90;

    /// <summary>How many, 0 and more.</summary>
    public int Days => Math.Max(0, NodaTime.Period.DaysBetween(First, Last) + 1);

    /// <summary>A person's days in a period.</summary>
    public static SellerDays Of(Seller seller, Period period) =>
        new(
            LocalDate.Max(period.Start, seller.ActiveFrom ?? period.Start),
            LocalDate.Min(period.End, seller.ActiveTo ?? period.End)
        );

    /// <summary>The first day where the person came after the period's start; null otherwise.</summary>
    public LocalDate? JoinedOn(Period period) => First > period.Start ? First : null;

    /// <summary>The last day where the person left before the period's end and by today; null otherwise.</summary>
    public LocalDate? LeftOn(Period period, LocalDate today) => Last < period.End && Last < today ? Last : null;

    /// <summary>How many of them are gone on a day that is over.</summary>
    public int Gone(LocalDate today) => Math.Max(0, NodaTime.Period.DaysBetween(First, LocalDate.Min(today, Last)) + 1);

    /// <summary>The share that is gone, 0..1; null where there are none, or none yet.</summary>
    public double? Elapsed(LocalDate today) => Days == 0 || Gone(today) == 0 ? null : (double)Gone(today) / Days;
}
