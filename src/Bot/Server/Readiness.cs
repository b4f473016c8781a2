using System.Data.Common;
using RevBot.Bot.Book;
using RevBot.Data.Database;
using RevBot.Data.State.Checks;

namespace RevBot.Bot.Server;

/// <summary>
/// Whether questions can be answered: the book is loaded, the database can be reached, its schema is this program's. The
/// database is looked at once in a few seconds however often it is asked, since anybody may ask.
/// </summary>
internal sealed class Readiness(IDatabase database, BookHost books, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Keep = TimeSpan.FromSeconds(3);
    private readonly SemaphoreSlim looking = new(1, 1);
    private Look? last;

    /// <summary>Why questions cannot be answered, one sentence without names or paths; null when they can.</summary>
    public async Task<string?> WhyNotAsync(CancellationToken cancellation) =>
        books.IsLoaded
            ? await AboutDatabaseAsync(cancellation)
            : await AboutDatabaseAsync(cancellation) ?? "The book is still being loaded.";

    public void Dispose() => looking.Dispose();

    private async Task<string?> AboutDatabaseAsync(CancellationToken cancellation)
    {
        if (!await looking.WaitAsync(Keep, cancellation))
        {
            return "The database does not answer.";
        }

        try
        {
            if (last is not { } kept || time.GetElapsedTime(kept.At) > Keep)
            {
                var reason = await Task.Run(AboutDatabase, cancellation);
                last = new(time.GetTimestamp(), reason);
            }

            return last.Reason;
        }
        finally
        {
            looking.Release();
        }
    }

    private string? AboutDatabase()
    {
        try
        {
            if (database is { Provider: DatabaseProvider.Sqlite, Exists: false })
            {
                return "The database is gone.";
            }

            DatabaseProbe.Read(database);
            var migrator = new Migrator(database);
            var current = migrator.Current();
            return current == migrator.Newest
                ? null
                : $"The database has schema {current}; this program needs {migrator.Newest}.";
        }
        catch (Exception problem) when (problem is DatabaseException or DbException)
        {
            return "The database cannot be reached.";
        }
    }

    private sealed record Look(long At, string? Reason);
}
