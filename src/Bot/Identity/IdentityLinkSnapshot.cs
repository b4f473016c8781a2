using RevBot.Data.State.Identity;

namespace RevBot.Bot.Identity;

/// <summary>Every link at one moment, in memory.</summary>
internal sealed class IdentityLinkSnapshot : IIdentityLinkReader
{
    private readonly ILookup<(string, string), IdentityLink> byAccount;
    private readonly ILookup<(int, string), IdentityLink> byPerson;

    private IdentityLinkSnapshot(IReadOnlyList<IdentityLink> links)
    {
        byAccount = links.ToLookup(link => (link.Account.Channel, link.Account.Id));
        byPerson = links
            .Where(link => link.SellerId is not null)
            .ToLookup(link => (link.SellerId!.Value, link.Account.Channel));
    }

    public static IdentityLinkSnapshot Of(IReadOnlyList<IdentityLink> links) => new(links);

    public IdentityLink? Find(ChannelAccount account) =>
        byAccount[(account.Channel, account.Id)]
            .Where(link =>
                account.Organisation.Length == 0
                || link.Account.Organisation.Length == 0
                || string.Equals(link.Account.Organisation, account.Organisation, StringComparison.Ordinal)
            )
            .OrderByDescending(link => link.Account.Organisation, StringComparer.Ordinal)
            .FirstOrDefault();

    public IReadOnlyList<IdentityLink> ListForSeller(int sellerId, string channel) =>
        [.. byPerson[(sellerId, channel)]];
}
