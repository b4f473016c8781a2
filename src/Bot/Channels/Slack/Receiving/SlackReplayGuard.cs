using System.Collections.Concurrent;

namespace RevBot.Bot.Channels.Slack.Receiving;

/// <summary>
/// The signed requests of the last minutes. One that comes again, byte for byte, is not acted on again; older ones are
/// refused for their time, so nothing needs to be remembered for longer.
/// </summary>
internal sealed class SlackReplayGuard(TimeProvider time)
{
    private const int SweepEvery = 1000;
    private static readonly TimeSpan Kept = (2 * SlackSignature.Window) + TimeSpan.FromSeconds(10);
    private readonly ConcurrentDictionary<string, Seen> known = new(StringComparer.Ordinal);
    private int taken;

    /// <summary>Where a request stands.</summary>
    internal enum State
    {
        /// <summary>It is here for the first time; the caller acts on it and then says how it went.</summary>
        New = 0,

        /// <summary>It is being acted on.</summary>
        UnderWay = 1,

        /// <summary>It has been acted on.</summary>
        Done = 2,
    }

    /// <summary>Looks a request up, and keeps it where it is new.</summary>
    public State Begin(string signature)
    {
        if (Interlocked.Increment(ref taken) % SweepEvery == 0)
        {
            Sweep();
        }

        return known.TryAdd(signature, new(time.GetUtcNow(), false)) ? State.New
            : known.TryGetValue(signature, out var seen) && seen.IsDone ? State.Done
            : State.UnderWay;
    }

    /// <summary>It has been acted on.</summary>
    public void Finish(string signature) => known[signature] = new(time.GetUtcNow(), true);

    /// <summary>It came to nothing: the same request may be tried again.</summary>
    public void Forget(string signature) => known.TryRemove(signature, out _);

    private void Sweep()
    {
        var oldest = time.GetUtcNow() - Kept;
        foreach (var (signature, seen) in known)
        {
            if (seen.At < oldest)
            {
                known.TryRemove(new(signature, seen));
            }
        }
    }

    private sealed record Seen(DateTimeOffset At, bool IsDone);
}
