using NodaTime;
using RevBot.Data.Book;

namespace RevBot.Skills.Metrics.Cubes;

/// <summary>The days that "any time" spans in a view.</summary>
internal static class AnyTime
{
    /// <summary>
    /// From the first day on which a deal in view was created or was to close, to the last or today, so that whatever
    /// has a date lies in it.
    /// </summary>
    public static Data.Calendar.Period Of(ScopedBook book)
    {
        var (first, last) = (book.Today, book.Today);
        foreach (var deal in book.Deals)
        {
            Span(deal.CreatedOn);
            Span(deal.Now.CloseOn);
        }

        return Data.Calendar.Period.Between(first, last);

        void Span(LocalDate? day)
        {
            if (day is { } date)
            {
                (first, last) = (LocalDate.Min(first, date), LocalDate.Max(last, date));
            }
        }
    }
}
