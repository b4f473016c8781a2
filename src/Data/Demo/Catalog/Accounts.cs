using RevBot.Data.Demo.Sellers;
using RevBot.Data.Demo.Words;
using RevBot.Data.Warehouse.Deals;

namespace RevBot.Data.Demo.Catalog;

/// <summary>
/// The accounts, cut into cells of one territory and one segment. An account is made anew from its id whenever it is
/// asked for, so that any number of them takes no memory.
/// </summary>
internal sealed class Accounts
{
    private const double PerDeal = 0.4;
    private const int Reach = 3;
    private readonly ulong seed;
    private readonly DemoWords words;
    private readonly Names names;
    private readonly Dictionary<int, string> given = [];
    private readonly int[] starts;

    /// <summary>Decides how many accounts there are; each is drawn when it is asked for.</summary>
    /// <param name="seed">Of the demo company.</param>
    /// <param name="deals">How many deals there will be.</param>
    /// <param name="words">Names of accounts, and what others are made up from.</param>
    public Accounts(ulong seed, int deals, DemoWords words)
    {
        (this.seed, this.words, names) = (seed, words, new(words));
        var shares = Shares();
        starts = new int[shares.Length + 1];
        for (var cell = 0; cell < shares.Length; cell++)
        {
            var size = shares[cell] == 0 ? 0 : Math.Max(2, (int)Math.Round(shares[cell] * deals * PerDeal));
            starts[cell + 1] = starts[cell] + size;
        }

        // Far from each other, so that they are of all territories and segments.
        for (var place = 0; place < words.Accounts.Count; place++)
        {
            given[1 + (place * Count / words.Accounts.Count)] = words.Accounts[place];
        }
    }

    /// <summary>How many there are; ids run from 1.</summary>
    public int Count => starts[^1];

    /// <summary>One of the accounts of a territory and a segment.</summary>
    /// <param name="chance">The deal's stream.</param>
    /// <param name="territory">Where the account is.</param>
    /// <param name="segment">How large it is.</param>
    public int Pick(SeededRandom chance, int territory, Segment segment)
    {
        var cell = Cell(territory, segment.Index);
        var (first, last) = (starts[cell] + 1, starts[cell + 1]);
        return Given(chance.Whole(first, last), first, last);
    }

    /// <summary>The account of an id.</summary>
    public AccountRow Create(int id)
    {
        var (territory, segment) = Place(id);
        var chance = new SeededRandom(seed, Purpose.Account, id);
        var industry = chance.Pick(words.Industries);
        return new()
        {
            Id = id,
            CrmId = CrmIds.Account(id),
            Name = NameOf(id, industry),
            Segment = words.Segments[segment.Index],
            Industry = industry.Name,
            Country = chance.Pick(territory.Countries),
            TerritoryId = territory.Id,
            Employees = (long)Math.Clamp(chance.LogNormal(segment.Employees, 0.7), 5, 400_000),
            ParentName = id > 20 && chance.Happens(0.06) ? NameOf(chance.Whole(1, 20)) : null,
            Revision = 1,
        };
    }

    /// <summary>All of them, by id.</summary>
    public IEnumerable<AccountRow> All() => Enumerable.Range(1, Count).Select(Create);

    private string NameOf(int id) => NameOf(id, new SeededRandom(seed, Purpose.Account, id).Pick(words.Industries));

    private string NameOf(int id, Industry industry) =>
        given.TryGetValue(id, out var name) ? name : names.Account(id, industry);

    /// <summary>A given account has its neighbours' deals too, so that there is something to tell about it.</summary>
    private int Given(int id, int first, int last) =>
        given.Count == 0
            ? id
            : Enumerable
                .Range(0, Reach + 1)
                .SelectMany(step => new[] { id - step, id + step })
                .FirstOrDefault(near => first <= near && near <= last && given.ContainsKey(near), id);

    private (Territory Territory, Segment Segment) Place(int id)
    {
        // The last cell that starts before the id; empty cells start where the next one does and are never that.
        var cell = Array.BinarySearch(starts, id - 1);
        cell = cell < 0 ? ~cell - 1 : cell;
        while (starts[cell + 1] < id)
        {
            cell++;
        }

        return (words.TerritoryOf((cell / Segment.All.Count) + 1), Segment.All[cell % Segment.All.Count]);
    }

    private static int Cell(int territory, int segment) => ((territory - 1) * Segment.All.Count) + segment;

    private double[] Shares()
    {
        var shares = new double[words.Territories.Count * Segment.All.Count];
        foreach (var team in Team.All)
        {
            foreach (var territory in team.Territories)
            {
                for (var segment = 0; segment < Segment.All.Count; segment++)
                {
                    shares[Cell(territory, segment)] += team.Share * team.Mix[segment] / team.Territories.Count;
                }
            }
        }

        return shares;
    }
}
