namespace RevBot.Bot.Channels.Teams.Tokens;

/// <summary>What a verified token says, to be held against the activity that came with it.</summary>
/// <param name="ServiceUrl">The address that replies go to.</param>
/// <param name="Endorsements">The channels that the signing key may speak for.</param>
internal sealed record VerifiedToken(string ServiceUrl, IReadOnlyList<string> Endorsements)
{
    /// <summary>Whether the key may speak for a channel.</summary>
    public bool Endorses(string? channel) =>
        channel is not null && Endorsements.Contains(channel, StringComparer.Ordinal);

    /// <summary>Whether an activity's address is the one vouched for.</summary>
    public bool VouchesFor(string? serviceUrl) =>
        serviceUrl is not null
        && string.Equals(serviceUrl.TrimEnd('/'), ServiceUrl.TrimEnd('/'), StringComparison.OrdinalIgnoreCase);
}
