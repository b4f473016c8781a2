namespace RevBot.Bot.Inbox.Queue;

/// <summary>Shows in the channel that an answer is being made: at once, and again every few seconds. It never fails a turn.</summary>
internal sealed class TypingIndicator : IAsyncDisposable
{
    /// <summary>How long a platform shows one sign, or less.</summary>
    public static readonly TimeSpan Again = TimeSpan.FromSeconds(3);

    // A sign that comes after the answer would stay under it, so the answer waits for it; but not long.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly CancellationTokenSource ended;
    private readonly TimeProvider time;
    private readonly Task showing;

    public TypingIndicator(IChannel channel, IncomingTurn turn, TimeProvider time, CancellationToken cancellation)
    {
        this.time = time;
        ended = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        showing = ShowAsync(channel, turn, ended.Token);
    }

    public async ValueTask DisposeAsync()
    {
        await ended.CancelAsync();
        await Task.WhenAny(showing, Task.Delay(Patience, time, CancellationToken.None));
        ended.Dispose();
    }

#pragma warning disable CA1031, RCS1075 // A sign that cannot be shown is no reason not to answer.
    private async Task ShowAsync(IChannel channel, IncomingTurn turn, CancellationToken cancellation)
    {
        await Task.Yield();
        try
        {
            while (!cancellation.IsCancellationRequested)
            {
                // Not cancelled half-way: a request that was cut off may still arrive, after the answer.
                await channel.ShowWorkingAsync(turn, CancellationToken.None);
                await Task.Delay(Again, time, cancellation);
            }
        }
        catch (Exception)
        {
            // The next turn tries again.
        }
    }
#pragma warning restore CA1031, RCS1075
}
