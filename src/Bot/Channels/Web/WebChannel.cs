using System.Collections.Concurrent;
using RevBot.Bot.Cards;
using RevBot.Bot.Identity;
using RevBot.Bot.Inbox;

namespace RevBot.Bot.Channels.Web;

/// <summary>The chat page as a channel: the reply goes back on the request that asked. Who has gone gets nothing.</summary>
internal sealed class WebChannel(TimeProvider time) : IChannel
{
    /// <summary>The channel's name in turns.</summary>
    public const string ChannelName = "web";

    private readonly ConcurrentDictionary<string, WebWaiter> waiting = new(StringComparer.Ordinal);
    private readonly long run = time.GetUtcNow().UtcTicks;
    private long turns;

    public string Name => ChannelName;

    /// <summary>Opens a place for a reply; close it by disposing.</summary>
    public WebWaiter Open()
    {
        var key = FormattableString.Invariant($"{run}-{Interlocked.Increment(ref turns)}");
        return waiting[key] = new(key, () => waiting.TryRemove(key, out _));
    }

    public Task ShowWorkingAsync(IncomingTurn turn, CancellationToken cancellation)
    {
        if (waiting.TryGetValue(turn.Key, out var waiter))
        {
            waiter.HasBegun = true;
        }

        return Task.CompletedTask;
    }

    public Task<string?> SayAsync(IncomingTurn turn, Card card, string key, CancellationToken cancellation)
    {
        if (waiting.TryGetValue(turn.Key, out var waiter))
        {
            waiter.Card = card;
        }

        return Task.FromResult<string?>(null);
    }

    public Task<string?> SayPrivatelyAsync(IncomingTurn turn, Card card, string key, CancellationToken cancellation) =>
        SayAsync(turn, card, key, cancellation);

    public Task ReplaceAsync(IncomingTurn turn, string messageId, Card card, CancellationToken cancellation) =>
        SayAsync(turn, card, messageId, cancellation);

    public Task<IReadOnlyList<ChannelPerson>?> ReadersAsync(IncomingTurn turn, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<ChannelPerson>?>([turn.Sender]);

    public void Ended(IncomingTurn turn, string outcome)
    {
        if (waiting.TryGetValue(turn.Key, out var waiter))
        {
            waiter.End(outcome);
        }
    }
}
