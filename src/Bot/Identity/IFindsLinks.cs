namespace RevBot.Bot.Identity;

/// <summary>Finds links of accounts: straight in the table for one person, in what was read at once for many.</summary>
internal interface IFindsLinks
{
    /// <summary>The link of an account, or of its id in any organisation; null where there is none.</summary>
    IdentityLink? Find(ChannelAccount account);

    /// <summary>The accounts of a person in a channel.</summary>
    IReadOnlyList<IdentityLink> Of(int sellerId, string channel);
}
