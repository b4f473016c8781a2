using System.Collections.Concurrent;
using RevBot.Bot.Inbox;

namespace RevBot.Bot.Tests.Channels.Teams;

/// <summary>A queue that keeps turns in memory, knows repeats, and hands each to whoever listens.</summary>
internal sealed class KeptTurns : ITurnQueue
{
    private readonly ConcurrentDictionary<string, IncomingTurn> kept = new(StringComparer.Ordinal);

    public ConcurrentQueue<IncomingTurn> Turns { get; } = new();

    /// <summary>Answers a turn, after it was kept; not waited for.</summary>
    public Func<IncomingTurn, Task>? Answer { get; set; }

    public Task<bool> PutAsync(IncomingTurn turn, CancellationToken cancellation)
    {
        if (!kept.TryAdd(turn.Key, turn))
        {
            return Task.FromResult(false);
        }

        Turns.Enqueue(turn);
        if (Answer is { } answer)
        {
            _ = Task.Run(() => answer(turn), CancellationToken.None);
        }

        return Task.FromResult(true);
    }

    public void Stop(string channel, string conversation, string person) =>
        throw new NotSupportedException("Teams has no stop button.");
}
