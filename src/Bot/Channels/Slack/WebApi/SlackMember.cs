namespace RevBot.Bot.Channels.Slack.WebApi;

/// <summary>A person as <c>users.info</c> tells of them.</summary>
/// <param name="Id">The user id.</param>
/// <param name="TeamId">The home workspace; null where Slack does not say.</param>
/// <param name="EnterpriseId">The organisation; null for none.</param>
internal sealed record SlackMember(string Id, string? TeamId, string? EnterpriseId)
{
    /// <summary>The e-mail that Slack vouches for; null where it does not.</summary>
    public string? Email { get; init; }

    /// <summary>The time zone, IANA.</summary>
    public string? Zone { get; init; }

    /// <summary>A guest, a stranger of another organisation, a program, or somebody who left the workspace.</summary>
    public bool IsNoFullMember { get; init; }
}
