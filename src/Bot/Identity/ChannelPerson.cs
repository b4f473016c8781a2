namespace RevBot.Bot.Identity;

/// <summary>A person as a channel vouches for them. Names are for logs at Trace only and never identify.</summary>
/// <param name="Id">The channel's id: an Entra object id, a Slack user id.</param>
/// <param name="Email">An e-mail that the platform itself vouches for; null where it does not.</param>
public sealed record ChannelPerson(string Id, string? Email)
{
    /// <summary>The Entra tenant or the Slack workspace.</summary>
    public string? Organisation { get; init; }

    /// <summary>A guest, a stranger of another organisation, or a program: gets nothing.</summary>
    public bool IsOutsider { get; init; }

    /// <summary>The person's time zone, IANA; null where the platform does not say.</summary>
    public string? Zone { get; init; }
}
