using System.Data.Common;
using RevBot.Data.Database;

namespace RevBot.Bot.Inbox.Storage;

/// <summary>
/// Repeats a step until the database takes it: what was sent must be kept as sent, or it would be sent again.
/// </summary>
/// <param name="time">For the pauses of two seconds.</param>
/// <param name="failed">Told of each failure its kind, and how long the pause before the next try is.</param>
/// <param name="most">How often a step is tried, at least 1; without one, for ever.</param>
internal sealed class WriteRetry(TimeProvider time, Action<string, TimeSpan> failed, int most = int.MaxValue)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    /// <summary>Runs a step until it succeeds.</summary>
    /// <exception cref="OperationCanceledException">Stopped between two tries.</exception>
    /// <exception cref="DbException">The last try failed.</exception>
    /// <exception cref="DatabaseException">The last try found no database.</exception>
    public async Task<T> RunAsync<T>(Func<Task<T>> step, CancellationToken cancellation)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await step();
            }
            catch (Exception problem) when (problem is DbException or DatabaseException && tries < most)
            {
                failed(problem.GetType().Name, Pause);
                await Task.Delay(Pause, time, cancellation);
            }
        }
    }

    /// <summary>Runs a step without a result until it succeeds.</summary>
    public Task RunAsync(Func<Task> step, CancellationToken cancellation) =>
        RunAsync(
            async () =>
            {
                await step();
                return true;
            },
            cancellation
        );
}
