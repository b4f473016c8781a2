using System.Data.Common;
using System.Diagnostics;
using RevBot.Data.Database;

namespace RevBot.Bot.Turns.Inbox;

/// <summary>
/// The right to answer the turns of a database, which one process has at a time and loses with its end, however that comes.
/// </summary>
/// <param name="database">Migrated.</param>
internal sealed class Tenure(IDatabase database)
{
    private const string LockName = "turns";

    // What fails sooner has not waited for another process.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>Waits until no other process has it.</summary>
    /// <param name="waiting">Told about once a minute that another process has it.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    /// <returns>To be disposed at the end.</returns>
    /// <exception cref="DatabaseException">The database cannot be opened.</exception>
    public async Task<IDisposable> TakeAsync(Action waiting, CancellationToken cancellation)
    {
        while (true)
        {
            var held = new Held();
            using (InboxWriter.OpenThere(database))
            {
                // The lock would be made beside a file that is not there.
            }

            held.Start(() => database.WithLock(LockName, connection => held.Keep(connection, database.Provider)));
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
