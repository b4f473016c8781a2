using System.Collections.Concurrent;
using RevBot.Bot.Inbox;

namespace RevBot.Bot.Tests.Channels.Slack.Local;

/// <summary>A queue that keeps turns and knows repeats by their keys; answers nothing.</summary>
internal sealed class KeptTurns : ITurnQueue
{
    private readonly ConcurrentDictionary<string, IncomingTurn> known = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<IncomingTurn> turns = new();
    private readonly ConcurrentQueue<string> stopped = new();

    public IReadOnlyList<IncomingTurn> All => [.. turns];

    public IReadOnlyList<string> Stopped => [.. stopped];

    public Task<bool> PutAsync(IncomingTurn turn, CancellationToken cancellation)
    {
        var isNew = known.TryAdd($"{turn.Channel} {turn.Key}", turn);
        if (isNew)
        {
            turns.Enqueue(turn);
        }

        return Task.FromResult(isNew);
    }

    public void Stop(string channel, string conversation, string person) =>
        stopped.Enqueue($"{channel} {conversation} {person}");
}
