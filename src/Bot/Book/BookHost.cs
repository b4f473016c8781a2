using RevBot.Bot.Configuration;
using RevBot.Data.Book;
using RevBot.Data.Book.Loading;
using RevBot.Skills.Forecast;

namespace RevBot.Bot.Book;

/// <summary>
/// Holds the book that answers are made from. A refresh makes a new book beside it and swaps it in whole; whoever has
/// taken the old one goes on with it, so a question sees one moment.
/// </summary>
public sealed class BookHost(BookLoader loader)
{
    private readonly Lock refreshing = new();
    private volatile DealBook? book;
    private TaskCompletionSource swapped = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>
    /// Makes another book ready for those who look at the old one, which answers until that is done; null for nothing. It
    /// does not fail and bounds itself.
    /// </summary>
    public Action<DealBook, CancellationToken>? MakeReady { get; set; }

    /// <summary>Whether a book is there.</summary>
    public bool IsLoaded => book is not null;

    /// <summary>
    /// Ends once a book of another revision is there than when it was asked for. Ask for it before looking at the book, and
    /// no change is missed.
    /// </summary>
    public Task Swapped => Volatile.Read(ref swapped).Task;

    /// <summary>The book; loaded on first use.</summary>
    public DealBook Current(CancellationToken cancellation)
    {
        if (book is { } loaded)
        {
            return loaded;
        }

        lock (refreshing)
        {
            return book ??= loader.Load(cancellation);
        }
    }

    /// <summary>
    /// Brings the book up to date with the database. Side effect: swaps it in. The old book answers until the new one is
    /// warm; the first book answers at once and is warmed meanwhile.
    /// </summary>
    /// <param name="clock">What day it is, for what is worked out ahead.</param>
    /// <param name="cancellation">Stops a load.</param>
    /// <returns>Whether anything had changed; that a sync found no change is none.</returns>
    public bool Refresh(BotClock clock, CancellationToken cancellation)
    {
        DealBook? old;
        DealBook now;
        lock (refreshing)
        {
            old = book;
            now = old is null ? loader.Load(cancellation) : loader.Refresh(old, cancellation);
            if (old is not null)
            {
                Prepare(now, clock);
            }

            if (old is not null && !ReferenceEquals(old, now))
            {
                MakeReady?.Invoke(now, cancellation);
            }

            book = now;
        }

        var hasChanged = old?.Revision != now.Revision;
        if (hasChanged)
        {
            Interlocked.Exchange(ref swapped, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
        }

        Prepare(now, clock);
        return hasChanged;
    }

    // What the closed quarters teach is kept between books, so after the first one it is at hand at once.
    private static void Prepare(DealBook book, BotClock clock)
    {
        var now = clock.Now(book.Company);
        book.Warm(now);
        if (book.DealCount > 0)
        {
            _ = ForecastKnowledge.Prepare(book, now);
        }
    }
}
