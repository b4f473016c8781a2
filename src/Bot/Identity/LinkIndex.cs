namespace RevBot.Bot.Identity;

/// <summary>Every link at one moment.</summary>
internal sealed class LinkIndex : IFindsLinks
{
    private readonly Dictionary<ChannelAccount, IdentityLink> byAccount;
    private readonly ILookup<(int, string), IdentityLink> byPerson;

    private LinkIndex(IReadOnlyList<IdentityLink> links)
    {
        byAccount = links.ToDictionary(link => link.Account);
        byPerson = links
            .Where(link => link.SellerId is not null)
            .ToLookup(link => (link.SellerId!.Value, link.Account.Channel));
    }

    public static LinkIndex Of(IReadOnlyList<IdentityLink> links) => new(links);

    public IdentityLink? Find(ChannelAccount account) =>
        byAccount.GetValueOrDefault(account)
        ?? byAccount.GetValueOrDefault(account with { Organisation = string.Empty });

    public IReadOnlyList<IdentityLink> Of(int sellerId, string channel) => [.. byPerson[(sellerId, channel)]];
}
