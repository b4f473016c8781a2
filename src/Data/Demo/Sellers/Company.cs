using RevBot.Data.Demo.Words;
using RevBot.Data.Warehouse.People;

namespace RevBot.Data.Demo.Sellers;

/// <summary>The people of the company: who sells what, when, and who takes over from whom.</summary>
internal sealed class Company
{
    private readonly Dictionary<int, Seller> byId;
    private readonly Dictionary<(int Team, int Month), double[]> weights = [];
    private readonly Seller[][] byTeam;

    /// <summary>Draws the people. The leaders and the first sellers are the same for every seed.</summary>
    /// <param name="seed">Of the demo company.</param>
    /// <param name="timeline">Its quarters.</param>
    /// <param name="scale">How many times the usual number of sellers, from 1.</param>
    /// <param name="words">Their names.</param>
    public Company(ulong seed, Timeline timeline, int scale, DemoWords words)
    {
        Sellers = new Recruiting(seed, timeline, scale, words).Sellers();
        Leaders = Leadership.Rows(words);
        byId = Sellers.ToDictionary(seller => seller.Id);
        byTeam = [.. Team.All.Select(team => Sellers.Where(seller => seller.Team == team).ToArray())];
        Handover = new(
            Day: Timeline.BusinessDayAfter(timeline.StartOf(10) + 45),
            Territory: 7,
            From: byTeam[4][0],
            To: byTeam[4][1]
        );
    }

    /// <summary>The chief, the vice presidents, the managers, the analyst and the administrator.</summary>
    public IReadOnlyList<SellerRow> Leaders { get; }

    /// <summary>Everybody who sells, by id.</summary>
    public IReadOnlyList<Seller> Sellers { get; }

    /// <summary>All people, by id.</summary>
    public IReadOnlyList<SellerRow> People => [.. Leaders, .. Sellers.Select(seller => seller.Row)];

    /// <summary>The territory that changed hands in the middle of a quarter.</summary>
    public Handover Handover { get; }

    /// <summary>The seller of an id.</summary>
    public Seller SellerById(int id) => byId[id];

    /// <summary>Who calls a quarter less than what comes.</summary>
    public Seller Sandbagger => byTeam[1][0];

    /// <summary>Who calls more than comes.</summary>
    public Seller Optimist => byTeam[5][1];

    /// <summary>A seller who works on the day, the more likely the more productive.</summary>
    /// <param name="chance">The deal's stream.</param>
    /// <param name="team">Which team.</param>
    /// <param name="day">Days since 1970; who is not active then is not picked.</param>
    public Seller Pick(SeededRandom chance, Team team, int day)
    {
        var sellers = byTeam[team.Index];
        var month = day / 30;
        if (!weights.TryGetValue((team.Index, month), out var found))
        {
            found = [.. sellers.Select(seller => seller.Productivity((month * 30) + 15))];
            weights[(team.Index, month)] = found;
        }

        for (var attempt = 0; attempt < 10; attempt++)
        {
            var seller = sellers[chance.Weighted(found)];
            if (seller.Works(day))
            {
                return seller;
            }
        }

        return sellers[0];
    }

    /// <summary>The territory in which a seller finds new deals on a day.</summary>
    /// <param name="seller">The seller.</param>
    /// <param name="day">Days since 1970: the territory changes hands.</param>
    public int TerritoryOf(Seller seller, int day) =>
        day >= Handover.Day ? seller.Row.TerritoryId!.Value
        : seller.Id == Handover.From.Id ? Handover.To.Row.TerritoryId!.Value
        : seller.Id == Handover.To.Id ? Handover.From.Row.TerritoryId!.Value
        : seller.Row.TerritoryId!.Value;

    /// <summary>Who owns a deal on a day, of those who owned it the day before.</summary>
    /// <param name="owner">Who owned it at first.</param>
    /// <param name="territory">The deal's territory.</param>
    /// <param name="day">Days since 1970.</param>
    public Seller OwnerOn(Seller owner, int territory, int day)
    {
        if (day == Handover.Day && owner.Id == Handover.From.Id && territory == Handover.Territory)
        {
            return Handover.To;
        }

        return day <= owner.To ? owner : Successor(owner);
    }

    /// <summary>The last of the group of six joins as the fifth leaves; see Recruiting.</summary>
    private Seller Successor(Seller leaver) => byTeam[leaver.Team.Index][leaver.Slot + 1];
}
