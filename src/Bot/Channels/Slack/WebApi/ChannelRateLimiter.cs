using System.Collections.Concurrent;

namespace RevBot.Bot.Channels.Slack.WebApi;

/// <summary>
/// Keeps to what Slack allows in one conversation: a message a second, more for a short while. Each conversation may run
/// ahead by <see cref="Burst"/> messages and then sends one a second.
/// </summary>
internal sealed class ChannelRateLimiter(TimeProvider time)
{
    /// <summary>How many messages a conversation may be ahead.</summary>
    public const int Burst = 10;

    private const int MostKnown = 10_000;
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(1);
    private readonly ConcurrentDictionary<string, DateTimeOffset> paidUntil = new(StringComparer.Ordinal);

    /// <summary>Takes the next place in a conversation's row, and says how long to wait for it.</summary>
    public TimeSpan Reserve(string channel)
    {
        var now = time.GetUtcNow();
        if (paidUntil.Count > MostKnown)
        {
            Forget(now);
        }

        var paid = paidUntil.AddOrUpdate(channel, now + Step, (_, known) => (known > now ? known : now) + Step);
        var wait = paid - now - (Burst * Step);
        return wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
    }

    private void Forget(DateTimeOffset now)
    {
        foreach (var (channel, paid) in paidUntil)
        {
            if (paid <= now)
            {
                paidUntil.TryRemove(new(channel, paid));
            }
        }
    }
}
