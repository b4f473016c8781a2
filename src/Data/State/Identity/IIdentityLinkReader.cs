namespace RevBot.Data.State.Identity;

/// <summary>
/// Finds links of accounts: in the table as it is now, inside a transaction, or in what was read at once for many.
/// </summary>
public interface IIdentityLinkReader
{
    /// <summary>
    /// The link of an account; null where there is none. A link of any organisation counts for each one, after a link
    /// of the account's own; an account without an organisation has the links of its id in all of them.
    /// </summary>
    IdentityLink? Find(ChannelAccount account);

    /// <summary>The links of a person in a channel, by organisation and id.</summary>
    IReadOnlyList<IdentityLink> ListForSeller(int sellerId, string channel);
}
