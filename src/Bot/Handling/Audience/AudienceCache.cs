using System.Collections.Concurrent;
using RevBot.Bot.Identity;
using RevBot.Bot.Inbox;

namespace RevBot.Bot.Handling.Audience;

/// <summary>Who reads in a place, asked of the platform and kept for a minute: a flood of questions is one look.</summary>
internal sealed class AudienceCache(TimeProvider time)
{
    /// <summary>How long a look holds.</summary>
    public static readonly TimeSpan Keep = TimeSpan.FromMinutes(1);

    private const int MostPlaces = 1000;

    private readonly ConcurrentDictionary<(string Channel, string Place), Look> looks = new();

    /// <summary>The readers; null where the platform does not tell. That is not kept: the next question asks again.</summary>
    public async Task<IReadOnlyList<ChannelPerson>?> ReadersAsync(
        IChannel channel,
        IncomingTurn turn,
        CancellationToken cancellation
    )
    {
        var key = (turn.Channel, turn.Place.Id);
        if (looks.TryGetValue(key, out var look) && time.GetElapsedTime(look.At) < Keep)
        {
            return look.Readers;
        }

        var at = time.GetTimestamp();
        var readers = await AskAsync(channel, turn, cancellation);
        if (looks.Count >= MostPlaces)
        {
            looks.Clear();
        }

        if (readers is null)
        {
            looks.TryRemove(key, out _);
        }
        else
        {
            looks[key] = new(at, readers);
        }

        return readers;
    }

#pragma warning disable CA1031 // Whatever keeps the platform from telling: nobody is entitled by what is not known.
    private static async Task<IReadOnlyList<ChannelPerson>?> AskAsync(
        IChannel channel,
        IncomingTurn turn,
        CancellationToken cancellation
    )
    {
        try
        {
            return await channel.ReadersAsync(turn, cancellation);
        }
        catch (Exception) when (!cancellation.IsCancellationRequested)
        {
            return null;
        }
    }
#pragma warning restore CA1031

    private sealed record Look(long At, IReadOnlyList<ChannelPerson> Readers);
}
