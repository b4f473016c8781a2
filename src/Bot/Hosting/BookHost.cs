using RevBot.Data.Book;

namespace RevBot.Bot.Hosting;

/// <summary>
/// Holds the book that answers are made from. A refresh makes a new book beside it and swaps it in whole; whoever has
/// taken the old one goes on with it, so a question sees one moment.
/// </summary>
public sealed class BookHost(BookLoader loader)
{
    private readonly Lock refreshing = new();
    private volatile DealBook? book;

    /// <summary>Whether a book is there.</summary>
    public bool IsLoaded => book is not null;

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

    /// <summary>Brings the book up to date with the database. Side effect: swaps it in.</summary>
    /// <returns>Whether anything had changed.</returns>
    public bool Refresh(CancellationToken cancellation)
    {
        lock (refreshing)
        {
            var old = book;
            book = old is null ? loader.Load(cancellation) : loader.Refresh(old, cancellation);
            return !ReferenceEquals(old, book);
        }
    }
}
