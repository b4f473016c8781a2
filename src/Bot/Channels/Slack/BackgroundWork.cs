using System.Threading.Channels;
using RevBot.Bot.Channels.Slack.WebApi;

namespace RevBot.Bot.Channels.Slack;

/// <summary>
/// What is done for Slack beside answers and after its request was acknowledged: prompts, a form, the state of a session.
/// Nothing of it is missed where it fails, and where too much waits the newest is left out.
/// </summary>
internal sealed class BackgroundWork(TimeProvider time, ILogger<BackgroundWork> logger) : BackgroundService
{
    private const int MostWaiting = 1000;
    private const int AtOnce = 4;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);
    private readonly Channel<Func<CancellationToken, Task>> waiting = Channel.CreateBounded<
        Func<CancellationToken, Task>
    >(new BoundedChannelOptions(MostWaiting) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Has something done soon.</summary>
    public void Add(Func<CancellationToken, Task> chore) => waiting.Writer.TryWrite(chore);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => WorkAsync(stoppingToken)));

    private async Task WorkAsync(CancellationToken stopping)
    {
        await foreach (var chore in waiting.Reader.ReadAllAsync(stopping))
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(stopping);
            limit.CancelAfter(Limit);
            try
            {
                await chore(limit.Token);
            }
            catch (SlackApiException problem)
            {
                Log.BackgroundCallSkipped(logger, problem.Method, problem.Error);
            }
            catch (OperationCanceledException) when (!stopping.IsCancellationRequested)
            {
                Log.BackgroundCallSkipped(logger, "chore", "too_slow");
            }
#pragma warning disable CA1031 // A worker lives as long as the program: whatever one chore does, the next is done.
            catch (Exception problem) when (!stopping.IsCancellationRequested)
#pragma warning restore CA1031
            {
                Log.BackgroundWorkFailed(logger, time, problem);
            }
        }
    }
}
