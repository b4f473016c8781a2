using System.Collections.Concurrent;
using NodaTime;

namespace RevBot.Data.Book.Norms;

/// <summary>
/// The norms of a book by day. They are a function of the book and the day, so keeping them changes no answer, only its
/// time. Few days are asked about; more than the limit are forgotten together.
/// </summary>
/// <param name="book">What they are measured over.</param>
internal sealed class NormsCache(DealBook book)
{
    private const int Limit = 64;
    private readonly ConcurrentDictionary<LocalDate, CompanyNorms> byDay = new();

    /// <summary>The norms of a day; each is measured when it is first asked for.</summary>
    public CompanyNorms ForDay(LocalDate day)
    {
        if (byDay.Count > Limit)
        {
            byDay.Clear();
        }

        return byDay.GetOrAdd(day, static (asOf, source) => new(source, asOf), book);
    }
}
