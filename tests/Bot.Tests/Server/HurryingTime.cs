namespace RevBot.Bot.Tests.Server;

/// <summary>A clock whose waits are over at once, for so many rounds; the next wait never ends.</summary>
internal sealed class HurryingTime(int rounds) : TimeProvider
{
    private readonly TaskCompletionSource done = new();
    private int left = rounds;

    public Task Done => done.Task.WaitAsync(TimeSpan.FromSeconds(30));

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var goesOn = Interlocked.Decrement(ref left) > 0;
        if (!goesOn)
        {
            done.TrySetResult();
        }

        return base.CreateTimer(callback, state, goesOn ? TimeSpan.Zero : Timeout.InfiniteTimeSpan, period);
    }
}
