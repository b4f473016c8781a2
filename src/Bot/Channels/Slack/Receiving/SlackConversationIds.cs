using System.Collections.Concurrent;
using RevBot.Bot.Configuration;

namespace RevBot.Bot.Channels.Slack.Receiving;

/// <summary>
/// Which talk a message belongs to. In channels it is the thread. In a direct message that shows every question as a
/// thread of its own, a question asked soon after the one before goes on with the same talk ("and by region?"), and so
/// does what is said in its thread. Kept in memory: after a restart a thread is a talk of its own.
/// </summary>
internal sealed class SlackConversationIds(SlackSettings settings, TimeProvider time)
{
    private const int MostKnown = 20_000;
    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(15);
    private readonly ConcurrentDictionary<string, string> talkOfThread = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Last> lastOf = new(StringComparer.Ordinal);

    /// <summary>The talk of a message in a channel or in a thread.</summary>
    public string ForThread(string channel, string thread) =>
        talkOfThread.GetValueOrDefault(Thread(channel, thread), Thread(channel, thread));

    /// <summary>The talk of a direct message outside threads, which goes on with the last one where that is not long ago.</summary>
    public string ForDirectMessage(string channel, string message)
    {
        if (settings.View == SlackView.Classic)
        {
            return channel;
        }

        Bound();
        var (now, own) = (time.GetUtcNow(), Thread(channel, message));
        var last = lastOf.AddOrUpdate(
            channel,
            new Last(own, now),
            (_, before) => new(now - before.At <= Soon ? before.Talk : own, now)
        );
        talkOfThread[own] = last.Talk;
        return last.Talk;
    }

    private static string Thread(string channel, string thread) => $"{channel}:{thread}";

    private void Bound()
    {
        if (talkOfThread.Count > MostKnown)
        {
            talkOfThread.Clear();
        }

        if (lastOf.Count > MostKnown)
        {
            lastOf.Clear();
        }
    }

    private sealed record Last(string Talk, DateTimeOffset At);
}
