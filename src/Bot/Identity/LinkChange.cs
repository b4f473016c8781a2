using System.Text.Json;
using RevBot.Data.State.Audit;
using RevBot.Data.State.Identity;

namespace RevBot.Bot.Identity;

/// <summary>How the link of an account changed, as the audit keeps it: enough to take it back.</summary>
/// <param name="Account">The account.</param>
/// <param name="HadLink">Whether it had a link before.</param>
/// <param name="Before">The person before; null for nobody.</param>
/// <param name="HasLink">Whether it has one now.</param>
/// <param name="After">The person now; null for nobody.</param>
internal sealed record LinkChange(ChannelAccount Account, bool HadLink, int? Before, bool HasLink, int? After)
{
    /// <summary>A link made or replaced.</summary>
    public static LinkChange Create(ChannelAccount account, IdentityLink? before, int? after) =>
        new(account, before is not null, before?.SellerId, true, after);

    /// <summary>The way back.</summary>
    public LinkChange Reversed() => new(Account, HasLink, After, HadLink, Before);

    /// <summary>Whether a link, or its absence, is what this change left.</summary>
    public bool LedTo(IdentityLink? link) => HasLink == (link is not null) && (link is null || link.SellerId == After);

    /// <summary>As an entry of the audit.</summary>
    public AuditEntry AsEntry(string action, string actor) =>
        new(action, actor, Account.ToString(), JsonSerializer.Serialize(this));

    /// <summary>Out of an entry of the audit.</summary>
    public static LinkChange Create(AuditEntry entry) =>
        JsonSerializer.Deserialize<LinkChange>(entry.Detail)
        ?? throw new InvalidDataException($"The audit entry {entry.Id} tells no change of a link.");
}
