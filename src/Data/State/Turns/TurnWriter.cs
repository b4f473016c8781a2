using System.Data.Common;
using System.Threading.Channels;
using Dapper;
using RevBot.Data.Database;

namespace RevBot.Data.State.Turns;

/// <summary>
/// Writes turns, one transaction for all writes that wait: a flood of turns costs a few commits, and each is on the
/// disk before its caller goes on. Callers wait for their own write, so what waits here is bounded by them.
/// </summary>
/// <remarks>
/// The connection to a SQLite file stays open while there is work: the last one that closes folds the write-ahead log
/// into the file and deletes it, which costs several syncs and would come between every two turns.
/// </remarks>
internal sealed class TurnWriter : IAsyncDisposable
{
    private const int MostTogether = 200;

    // Nobody waits for the folding of the log where nothing was written for so long.
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(5);

    private readonly IDatabase database;
    private readonly Channel<Job> jobs = Channel.CreateUnbounded<Job>(new() { SingleReader = true });
    private readonly Task running;
    private DbConnection? open;
    private DateTime openedOn;

    public TurnWriter(IDatabase database)
    {
        this.database = database;
        running = Task.Run(RunAsync);
    }

    /// <summary>Runs a write inside a transaction.</summary>
    /// <param name="write">
    /// Gives how many rows it changed. Run again where the transaction it shared could not be kept.
    /// </param>
    /// <param name="kept">Told the number once it is on the disk, in the order of the writes.</param>
    /// <exception cref="DbException">It could not be kept.</exception>
    /// <exception cref="DatabaseException">The database cannot be opened.</exception>
    public Task<int> WriteAsync(Func<DbTransaction, int> write, Action<int>? kept = null)
    {
        var job = new Job(write, kept);
        return jobs.Writer.TryWrite(job)
            ? job.Result.Task
            : Task.FromException<int>(new DatabaseException("RevBot is stopping and keeps nothing more."));
    }

    public async ValueTask DisposeAsync()
    {
        jobs.Writer.TryComplete();
        await running;
    }

    private async Task RunAsync()
    {
        var batch = new List<Job>();
        while (await WaitAsync())
        {
            while (batch.Count < MostTogether && jobs.Reader.TryRead(out var job))
            {
                batch.Add(job);
            }

            WriteAll(batch);
            batch.Clear();
        }

        Close();
    }

    private async Task<bool> WaitAsync()
    {
        var waiting = jobs.Reader.WaitToReadAsync().AsTask();
        if (open is not null && await Task.WhenAny(waiting, Task.Delay(Rest)) != waiting)
        {
            Close();
        }

        return await waiting;
    }

    private void WriteAll(List<Job> batch)
    {
        if (TryWrite(batch) is not { } problem)
        {
            return;
        }

        if (batch.Count == 1)
        {
            batch[0].Result.TrySetException(problem);
            return;
        }

        // One that cannot be written must not cost the others.
        foreach (var job in batch)
        {
            WriteAll([job]);
        }
    }

#pragma warning disable CA1031 // Whatever it is belongs to the callers who wait, and the writer goes on.
    private Exception? TryWrite(List<Job> batch)
    {
        try
        {
            using var transaction = Connection().BeginTransaction();
            var changed = batch.ConvertAll(job => job.Write(transaction));
            transaction.Commit();
            for (var place = 0; place < batch.Count; place++)
            {
                batch[place].Kept?.Invoke(changed[place]);
                batch[place].Result.TrySetResult(changed[place]);
            }

            return null;
        }
        catch (Exception problem)
        {
            Close();
            return problem;
        }
        finally
        {
            if (database.Provider != DatabaseProvider.Sqlite)
            {
                Close(); // A server's connections have a pool.
            }
        }
    }
#pragma warning restore CA1031

    // A file that was deleted or replaced must not be written to any more, though the connection to it would still do it.
    private DbConnection Connection()
    {
        if (open is not null && (!database.Exists || File.GetCreationTimeUtc(database.Name) != openedOn))
        {
            Close();
        }

        if (open is null)
        {
            database.RequireFile();
            open = database.Open();
            if (database.Provider == DatabaseProvider.Sqlite)
            {
                // What was acknowledged must outlive a loss of power too.
                open.Execute("PRAGMA synchronous = FULL");
                openedOn = File.GetCreationTimeUtc(database.Name);
            }
        }

        return open;
    }

    private void Close()
    {
        open?.Dispose();
        open = null;
    }

    private sealed record Job(Func<DbTransaction, int> Write, Action<int>? Kept)
    {
        public TaskCompletionSource<int> Result { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
