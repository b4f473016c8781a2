using System.Collections.Concurrent;
using NodaTime;
using RevBot.Data.Book.Cache;

namespace RevBot.Data.Book.Norms;

/// <summary>
/// What was learnt from a book, by kind and instant. A function of the book and the instant, so keeping it changes no
/// answer, only its time. Each is measured once, whoever asks first; more than the limit are forgotten together.
/// </summary>
/// <param name="book">What they are measured over.</param>
internal sealed class MeasuredNorms(DealBook book)
{
    private const int Limit = 512;
    private readonly ConcurrentDictionary<(Type Kind, Instant At), Lazy<object>> measured = new();

    /// <summary>The norm as known at an instant, measured once.</summary>
    public T At<T>(Instant instant)
        where T : class, ICompanyNorm<T>
    {
        if (measured.Count > Limit)
        {
            measured.Clear();
        }

        return (T)
            measured
                .GetOrAdd((typeof(T), instant), static (key, source) => new(() => Measure<T>(source, key.At)), book)
                .Value;
    }

    private static T Measure<T>(DealBook book, Instant instant)
        where T : class, ICompanyNorm<T> => CachedNorms.Of<T>(new(book, Scope.OfTheCompany, instant), book);
}
