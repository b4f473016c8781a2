using System.Data.Common;
using System.Diagnostics;
using RevBot.Data.Database;

namespace RevBot.Data.State.Turns;

/// <summary>
/// A lease: only one process at a time works on a queue of a database. It ends when its holder disposes it, or when the
/// process ends in whatever way.
/// </summary>
/// <remarks>
/// It is a lock beside a SQLite file, or an application lock of a server's session. No row is written.
/// </remarks>
/// <param name="database">Migrated.</param>
/// <param name="queue">turns or deliveries.</param>
public sealed class QueueLease(IDatabase database, string queue)
{
    /// <summary>The queue of what comes in.</summary>
    public const string Turns = "turns";

    /// <summary>The queue of what goes out unasked.</summary>
    public const string Deliveries = "deliveries";

    // What fails sooner has not waited for another process.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>
    /// Waits until no other process holds the lease, then holds it. Holds a thread while it waits and holds.
    /// </summary>
    /// <param name="waiting">Told about once a minute that another process holds it.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    /// <returns>The lease that is held; to dispose it gives it back.</returns>
    /// <exception cref="DatabaseException">The database is gone, or cannot be opened.</exception>
    /// <exception cref="OperationCanceledException">The waiting was ended.</exception>
    public async Task<IDisposable> AcquireAsync(Action waiting, CancellationToken cancellation)
    {
        while (true)
        {
            var held = new Held();

            database.RequireFile();
            using (database.Open())
            {
                // The lock would be made beside a file that is not there, or is no database.
            }

            held.Start(() => database.WithLock(queue, connection => held.Keep(connection, database.Provider)));
            if (await held.HadAsync(cancellation))
            {
                return held;
            }

            waiting();
        }
    }

    private sealed class Held : IDisposable
    {
        private readonly ManualResetEventSlim over = new();
        private readonly TaskCompletionSource<bool> had = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private Task keeping = Task.CompletedTask;

        // A thread of its own: the lock is held by waiting inside it.
        public void Start(Action take) =>
            keeping = Task.Factory.StartNew(
                () => Run(take),
                CancellationToken.None,
                TaskCreationOptions.LongRunning,
                TaskScheduler.Default
            );

        public void Keep(DbConnection connection, DatabaseProvider provider)
        {
            if (provider == DatabaseProvider.Sqlite)
            {
                // The lock file is the lock; an open connection would keep the write-ahead log beside the file.
                connection.Close();
            }

            had.TrySetResult(true);
            over.Wait();
        }

        public async Task<bool> HadAsync(CancellationToken cancellation)
        {
            try
            {
                return await had.Task.WaitAsync(cancellation);
            }
            catch (OperationCanceledException)
            {
                over.Set();
                throw;
            }
        }

        public void Dispose()
        {
            over.Set();
            if (keeping.Wait(TimeSpan.FromSeconds(1)))
            {
                over.Dispose();
            }
        }

#pragma warning disable CA1031 // Whatever it is goes to whoever waits.
        private void Run(Action take)
        {
            var started = Stopwatch.GetTimestamp();
            try
            {
                take();
            }
            catch (DatabaseException) when (Stopwatch.GetElapsedTime(started) > Patience)
            {
                had.TrySetResult(false);
            }
            catch (Exception problem)
            {
                had.TrySetException(problem);
            }
        }
#pragma warning restore CA1031
    }
}
