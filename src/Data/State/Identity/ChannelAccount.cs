namespace RevBot.Data.State.Identity;

/// <summary>
/// A person's account in a channel. Part of <c>identity_link</c>, and as JSON of entries of the audit.
/// </summary>
/// <param name="Channel">teams, slack, web, or signin for an account of the company's sign-in service.</param>
/// <param name="Organisation">The Entra tenant, the Slack workspace or the sign-in service; empty for any.</param>
/// <param name="Id">The Entra object id or the Slack user id.</param>
public sealed record ChannelAccount(string Channel, string Organisation, string Id)
{
    /// <summary>Longer ids are nobody's.</summary>
    public const int LongestId = 200;

    /// <summary>Longer organisations are nobody's.</summary>
    public const int LongestOrganisation = 100;

    /// <summary>Whether it can be kept: it fits the columns and holds no control characters.</summary>
    public bool IsSound =>
        Id.Length is > 0 and <= LongestId
        && Organisation.Length <= LongestOrganisation
        && !Id.Any(char.IsControl)
        && !Organisation.Any(char.IsControl);

    /// <inheritdoc/>
    public override string ToString() => $"{Channel}:{Organisation}:{Id}";
}
