using System.Data.Common;
using RevBot.Data.Database;

namespace RevBot.Bot.Inbox.Storage;

/// <summary>
/// Repeats a step of the inbox until the database takes it: what was sent must be kept as sent, or it would be sent again.
/// </summary>
/// <param name="time">For the pauses.</param>
/// <param name="failed">Told of each failure its kind, and how long the pause before the next try is.</param>
internal sealed class WriteRetry(TimeProvider time, Action<string, TimeSpan> failed)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    /// <summary>Runs a step until it succeeds.</summary>
    /// <exception cref="OperationCanceledException">Stopped between two tries.</exception>
    public async Task<T> RunAsync<T>(Func<Task<T>> step, CancellationToken cancellation)
    {
        while (true)
        {
            try
            {
                return await step();
            }
            catch (Exception problem) when (problem is DbException or DatabaseException)
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
