using System.Collections.Concurrent;
using RevBot.Bot.Cards;

namespace RevBot.Bot.Channels.Teams;

/// <summary>
/// Buttons that are waiting for what they show: Teams wants a button's answer on the same request within five seconds,
/// while turns are answered from the queue. A reply that comes in time goes back on the request.
/// </summary>
internal sealed class InvokeReplies(TimeProvider time)
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource<Card?>> waiting = new(StringComparer.Ordinal);

    /// <summary>How long a request waits: what Teams allows, less the way.</summary>
    public static TimeSpan TimeLimit { get; } = TimeSpan.FromSeconds(4);

    /// <summary>Opens a place for a turn's reply; close it by disposing.</summary>
    /// <returns>Null where another request waits for the same turn already.</returns>
    public Waiter? Open(string turnKey)
    {
        var source = new TaskCompletionSource<Card?>(TaskCreationOptions.RunContinuationsAsynchronously);
        return waiting.TryAdd(turnKey, source) ? new(this, turnKey, source.Task) : null;
    }

    /// <summary>Gives the card that takes the old one's place. False where nobody waits any more.</summary>
    public bool TryReplace(string turnKey, Card card) =>
        waiting.TryGetValue(turnKey, out var source) && source.TrySetResult(card);

    /// <summary>Tells that the reply went elsewhere.</summary>
    public void ReportElsewhere(string turnKey)
    {
        if (waiting.TryGetValue(turnKey, out var source))
        {
            source.TrySetResult(null);
        }
    }

    /// <summary>A request that waits.</summary>
    internal sealed class Waiter(InvokeReplies replies, string turnKey, Task<Card?> reply) : IDisposable
    {
        /// <summary>Whether a reply came in time, and the card to show; null for one that went elsewhere.</summary>
        public async Task<(bool InTime, Card? Card)> WaitAsync(CancellationToken cancellation)
        {
            try
            {
                return (true, await reply.WaitAsync(TimeLimit, replies.time, cancellation));
            }
            catch (TimeoutException)
            {
                return (false, null);
            }
        }

        public void Dispose() => replies.waiting.TryRemove(turnKey, out _);
    }

    private readonly TimeProvider time = time;
}
