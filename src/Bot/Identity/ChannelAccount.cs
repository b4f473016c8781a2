using RevBot.Bot.Turns;

namespace RevBot.Bot.Identity;

/// <summary>A person's account in a channel.</summary>
/// <param name="Channel">teams, slack or web.</param>
/// <param name="Organisation">The Entra tenant or the Slack workspace; empty for any.</param>
/// <param name="Id">The Entra object id or the Slack user id.</param>
internal sealed record ChannelAccount(string Channel, string Organisation, string Id)
{
    /// <summary>Longer ids are nobody's.</summary>
    public const int LongestId = 200;

    /// <summary>Longer organisations are nobody's.</summary>
    public const int LongestOrganisation = 100;

    /// <summary>Whether it can be kept.</summary>
    public bool IsSound =>
        Id.Length is > 0 and <= LongestId
        && Organisation.Length <= LongestOrganisation
        && !Id.Any(char.IsControl)
        && !Organisation.Any(char.IsControl);

    /// <summary>The account of a person as a channel vouches for them.</summary>
    public static ChannelAccount Of(string channel, ChannelPerson person) =>
        new(channel, person.Organisation ?? string.Empty, person.Id);

    /// <inheritdoc/>
    public override string ToString() => $"{Channel}:{Organisation}:{Id}";
}
