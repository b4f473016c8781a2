using RevBot.Bot.Channels.Slack.WebApi;
using RevBot.Bot.Identity;

namespace RevBot.Bot.Channels.Slack.Receiving;

/// <summary>Whom a request is from: full members of a workspace that is answered, and nobody else.</summary>
internal sealed class SlackCallerLookup(SlackComponents parts, ILogger<SlackCallerLookup> logger)
{
    private const int LongestTeam = 40;

    /// <summary>Whether a workspace is answered.</summary>
    /// <exception cref="SlackApiException">Slack does not say which is ours.</exception>
    public async Task<bool> IsAnsweredAsync(string? team, string? enterprise, CancellationToken cancellation)
    {
        if (await parts.Members.IsOursAsync(team, enterprise, cancellation))
        {
            return true;
        }

        var foreign = Id(team);
        Log.ForeignTeam(logger, foreign);
        return false;
    }

    /// <summary>The person; null for guests, strangers, programs and the bot itself.</summary>
    /// <exception cref="SlackApiException">Slack does not say who it is.</exception>
    public async Task<ChannelPerson?> FindAsync(string? id, CancellationToken cancellation)
    {
        if (id is null || await parts.Members.FindAsync(id, cancellation) is not { } member)
        {
            return null;
        }

        var person = await parts.Readers.PersonAsync(member, cancellation);
        if (!person.IsOutsider)
        {
            return person;
        }

        var outsider = Id(id);
        Log.OutsiderRefused(logger, outsider);
        return null;
    }

    private static string Id(string? id) =>
        id is { Length: <= LongestTeam } && id.All(char.IsAsciiLetterOrDigit) ? id : "?";
}
