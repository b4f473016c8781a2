using System.Collections.Concurrent;
using RevBot.Bot.Cards;
using RevBot.Bot.Identity;
using RevBot.Bot.Inbox;

namespace RevBot.Bot.Tests.Inbox;

/// <summary>A platform in memory: it remembers what was said where, and fails or waits where it is told to.</summary>
internal sealed class LoopbackChannel(string name = "loopback") : IChannel
{
    private readonly ConcurrentQueue<Said> said = new();
    private int messages;
    private int signs;

    public string Name => name;

    /// <summary>What was said, in order.</summary>
    public IReadOnlyList<Said> Sayings => [.. said];

    /// <summary>How often work was shown.</summary>
    public int Signs => Volatile.Read(ref signs);

    /// <summary>Who reads, by place; a place that is not there tells nobody.</summary>
    public Dictionary<string, IReadOnlyList<ChannelPerson>> Readers { get; } = new(StringComparer.Ordinal);

    /// <summary>How often readers were asked for.</summary>
    public int Looks { get; private set; }

    /// <summary>What happens before something is said; null for nothing.</summary>
    public Func<IncomingTurn, string, CancellationToken, Task>? Before { get; set; }

    /// <summary>Whether private messages are refused.</summary>
    public bool RefusesPrivate { get; set; }

    public Task ShowWorkingAsync(IncomingTurn turn, CancellationToken cancellation)
    {
        Interlocked.Increment(ref signs);
        return Task.CompletedTask;
    }

    public Task<string?> SayAsync(IncomingTurn turn, Card card, string key, CancellationToken cancellation) =>
        SendAsync(turn, card, key, "place", cancellation);

    public Task<string?> SayPrivatelyAsync(IncomingTurn turn, Card card, string key, CancellationToken cancellation) =>
        RefusesPrivate
            ? throw new HttpRequestException("The person does not take messages.")
            : SendAsync(turn, card, key, "private", cancellation);

    public Task ReplaceAsync(IncomingTurn turn, string messageId, Card card, CancellationToken cancellation) =>
        SendAsync(turn, card, "replaced " + messageId, "replace", cancellation);

    public Task<IReadOnlyList<ChannelPerson>?> ReadersAsync(IncomingTurn turn, CancellationToken cancellation)
    {
        Looks++;
        return Task.FromResult(Readers.GetValueOrDefault(turn.Place.Id));
    }

    private async Task<string?> SendAsync(
        IncomingTurn turn,
        Card card,
        string key,
        string how,
        CancellationToken cancellation
    )
    {
        if (Before is { } before)
        {
            await before(turn, key, cancellation);
        }

        said.Enqueue(new(turn, card, key, how));
        return $"m{Interlocked.Increment(ref messages)}";
    }

    internal sealed record Said(IncomingTurn Turn, Card Card, string Key, string How)
    {
        public string Text => string.Join('\n', Card.Paragraphs);
    }
}
