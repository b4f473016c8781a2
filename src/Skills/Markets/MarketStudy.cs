using RevBot.Data.Book;
using RevBot.Data.Book.Deals;
using RevBot.Data.Book.Norms;
using RevBot.Data.Calendar;
using RevBot.Data.Finance;
using RevBot.Skills.Filtering;
using RevBot.Skills.Statistics;
using RevBot.Skills.Statistics.Proportions;
using RevBot.Skills.Statistics.Testing;
using RevBot.Skills.WinLoss;

namespace RevBot.Skills.Markets;

/// <summary>
/// Adds up the past year of each value of a dimension and ranks the values. Growth is tested against the company's own:
/// of a market's new deals of two years, the share of the later year against the share of all (z test of a proportion).
/// </summary>
/// <param name="book">The view.</param>
/// <param name="dimension">What the markets are by.</param>
/// <param name="year">The past year.</param>
/// <param name="before">The year before it.</param>
internal sealed class MarketStudy(ScopedBook book, DealDimension dimension, Period year, Period before)
{
    private const double Level = 0.05;
    private readonly Dictionary<string, Tally> tallies = new(StringComparer.Ordinal);
    private int created;
    private int createdBefore;

    /// <summary>Adds a deal that is meant.</summary>
    public void Add(Deal deal)
    {
        var state = deal.Now;
        var isNew = deal.CreatedOn is { } on && year.Contains(on);
        var wasNew = deal.CreatedOn is { } then && before.Contains(then);
        var closes = !state.IsOpen && state.ClosesIn(year);
        if (!isNew && !wasNew && !closes)
        {
            return;
        }

        (created, createdBefore) = (created + (isNew ? 1 : 0), createdBefore + (wasNew ? 1 : 0));
        foreach (var value in dimension.GroupsOf(book, deal, state))
        {
            if (value is DealDimension.None)
            {
                continue;
            }

            if (!tallies.TryGetValue(value, out var tally))
            {
                tallies[value] = tally = new();
            }

            tally.AddCreated(isNew, wasNew, state.Value.Minor);
            if (closes)
            {
                tally.AddClosed(ClosedDeal.Read(deal, state), deal.Competitor is not null);
            }
        }
    }

    /// <summary>The markets with at least 12 closed deals, the best score first; and how many have fewer.</summary>
    public (IReadOnlyList<Market> Ranked, int TooFew) Rank()
    {
        var known = tallies.Where(one => one.Value.Closed >= SampleSizes.Least).ToArray();
        var markets = Tested([.. known.Select(one => one.Value.Market(one.Key, book.Company.Currency))]);
        return (
            [
                .. markets
                    .Select(market => Scored(market, markets))
                    .OrderByDescending(market => market.Score)
                    .ThenBy(market => market.Name, StringComparer.Ordinal),
            ],
            tallies.Count - known.Length
        );
    }

    private Market[] Tested(Market[] markets)
    {
        if (!book.Coverage.Competitors)
        {
            markets = [.. markets.Select(market => market with { Contested = null })];
        }

        var share = created + createdBefore > 0 ? (double)created / (created + createdBefore) : 0.5;
        double[] zs = [.. markets.Select(market => GrowthZ(market, share))];
        var adjusted = BenjaminiHochberg.Adjust([.. zs.Select(Normal.TwoSided)]);
        return
        [
            .. markets.Select(
                (market, place) =>
                    market with
                    {
                        GrowthQValue = adjusted[place],
                        GrowsFaster = adjusted[place] <= Level && zs[place] > 0,
                    }
            ),
        ];
    }

    private static double GrowthZ(Market market, double share)
    {
        var all = market.CreatedDeals + market.CreatedDealsBefore;
        var deviation = Math.Sqrt(all * share * (1 - share));
        return deviation > 0 ? (market.CreatedDeals - (all * share)) / deviation : 0;
    }

    private static Market Scored(Market market, Market[] all) =>
        market with
        {
            Parts = new(
                Place(market, all, one => one.Created.Minor) ?? 0,
                Place(market, all, one => one.Growth),
                Place(market, all, one => one.WinRate) ?? 0,
                Place(market, all, one => -one.Contested),
                Place(market, all, one => one.WonSize?.Minor),
                Place(market, all, one => -one.CycleDays)
            ),
        };

    private static double? Place(Market market, Market[] all, Func<Market, double?> by)
    {
        double[] known = [.. all.Select(by).OfType<double>()];
        return by(market) is not { } own ? null
            : known.Length < 2 ? 0.5
            : (known.Count(other => other < own) + ((known.Count(other => other.Equals(own)) - 1) / 2.0))
                / (known.Length - 1);
    }

    private sealed class Tally
    {
        private readonly List<double> sizes = [];
        private readonly List<double> cycles = [];
        private long createdMinor;
        private long beforeMinor;
        private int createdDeals;
        private int beforeDeals;
        private int contested;

        public int Closed { get; private set; }

        public int Won { get; private set; }

        public void AddCreated(bool isNew, bool wasNew, long minor)
        {
            createdDeals += isNew ? 1 : 0;
            beforeDeals += wasNew ? 1 : 0;
            createdMinor += isNew ? minor : 0;
            beforeMinor += wasNew ? minor : 0;
        }

        public void AddClosed(in ClosedDeal deal, bool isContested)
        {
            Closed++;
            contested += isContested ? 1 : 0;
            if (!deal.IsWon)
            {
                return;
            }

            Won++;
            if (deal.HasAmount)
            {
                sizes.Add(deal.Minor);
            }

            if (deal.CycleDays is { } days)
            {
                cycles.Add(days);
            }
        }

        public Market Market(string name, Currency currency) =>
            new(name, new(createdMinor, currency), createdDeals, new(beforeMinor, currency), beforeDeals)
            {
                Closed = Closed,
                Won = Won,
                WinRate = (double)Won / Closed,
                Contested = (double)contested / Closed,
                WonSize = Percentiles.Of(sizes) is { } size ? new Money((long)size.Median, currency) : null,
                CycleDays = Percentiles.Of(cycles)?.Median,
            };
    }
}
