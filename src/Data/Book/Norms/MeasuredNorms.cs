using System.Collections.Concurrent;
using NodaTime;
using RevBot.Data.Book.Cache;
using RevBot.Data.Calendar;

namespace RevBot.Data.Book.Norms;

/// <summary>
/// What was learnt from a book, by kind and day. A function of the book and the day, so keeping it changes no answer,
/// only its time. Each is measured once, whoever asks first; more than the limit are forgotten together.
/// </summary>
/// <param name="book">What they are measured over.</param>
internal sealed class MeasuredNorms(DealBook book)
{
    private const int Limit = 512;
    private readonly ConcurrentDictionary<(Type Kind, LocalDate Day), Lazy<object>> measured = new();

    /// <summary>The norm of a day, measured once.</summary>
    public T ForDay<T>(LocalDate day)
        where T : class, ICompanyNorm<T>
    {
        if (measured.Count > Limit)
        {
            measured.Clear();
        }

        return (T)
            measured
                .GetOrAdd((typeof(T), day), static (key, source) => new(() => Measure<T>(source, key.Day)), book)
                .Value;
    }

    private static T Measure<T>(DealBook book, LocalDate day)
        where T : class, ICompanyNorm<T> =>
        CachedNorms.Of<T>(new(book, Scope.OfTheCompany, Dates.CloseOf(day, book.Company.Zone)), book);
}
