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
            foreach (var day in new[] { deal.CreatedOn, deal.Now.CloseOn })
            {
                first = day is { } early ? LocalDate.Min(first, early) : first;
                last = day is { } late ? LocalDate.Max(last, late) : last;
            }
        }

        return Data.Calendar.Period.Between(first, last);
    }
}
