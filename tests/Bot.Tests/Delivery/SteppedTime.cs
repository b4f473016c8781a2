namespace RevBot.Bot.Tests.Delivery;

/// <summary>The machine's clock, moved ahead by the test; whoever reads it may die of it.</summary>
internal sealed class SteppedTime : TimeProvider
{
    private readonly Lock guard = new();
    private TimeSpan ahead;
    private CancellationTokenSource? death;
    private int left;

    /// <summary>Whether timers take their time; if not, every wait is over at once.</summary>
    public bool Waits { get; set; } = true;

    public void Advance(TimeSpan step) => ahead += step;

    /// <summary>After so many readings the next one cancels the source and throws, and so does every later one.</summary>
    public void DieAt(int readings, CancellationTokenSource source)
    {
        lock (guard)
        {
            (left, death) = (readings, source);
        }
    }

    /// <summary>Reading does no harm any more.</summary>
    public void Live()
    {
        lock (guard)
        {
            death = null;
        }
    }

    public override DateTimeOffset GetUtcNow()
    {
        lock (guard)
        {
            if (death is not null && left-- <= 0)
            {
                death.Cancel();
                throw new OperationCanceledException(death.Token);
            }
        }

        return System.GetUtcNow() + ahead;
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        base.CreateTimer(callback, state, Waits || dueTime < TimeSpan.Zero ? dueTime : TimeSpan.Zero, period);
}
