using RevBot.Data.Book;
using RevBot.Data.Finance;
using RevBot.Skills.Statistics;
using RevBot.Skills.Statistics.Proportions;
using RevBot.Skills.Statistics.Testing;

namespace RevBot.Skills.Territories;

/// <summary>
/// Compares each territory's opportunity for a full seller with that of all others together. The amount created in a year
/// is a sum of a chance number of deals of chance size, so ln of the ratio of two such sums has the variance
/// Σa² ÷ (Σa)² + the same of the others (compound Poisson, by the delta method); the interval is at 80%, and what is called
/// off has passed among all territories that were looked at (<see cref="BenjaminiHochberg"/>, at 10%).
/// </summary>
internal sealed class TerritoryBalance
{
    private const double Level = 0.1;

    // Less than half of a seller makes any opportunity look large.
    private const double LeastCapacity = 0.5;
    private readonly ScopedBook book;
    private readonly TerritoryStudy study;
    private readonly string[] names;

    private TerritoryBalance(ScopedBook book, TerritoryStudy study) =>
        (this.book, this.study, names) = (book, study, [.. study.Names]);

    /// <summary>The territories, the most opportunity for each full seller first; those without capacity last, by name.</summary>
    public static IReadOnlyList<TerritoryLoad> Measure(ScopedBook book, TerritoryStudy study)
    {
        var balance = new TerritoryBalance(book, study);
        TerritoryLoad[] loads = [.. balance.names.Select(balance.Load)];
        var tests = loads.Select(load => balance.Test(load)).ToArray();
        var known = Enumerable.Range(0, loads.Length).Where(place => tests[place] is not null).ToArray();
        var adjusted = BenjaminiHochberg.Adjust([.. known.Select(place => tests[place]!.Chance)]);
        for (var at = 0; at < known.Length; at++)
        {
            var test = tests[known[at]]!;
            loads[known[at]] = loads[known[at]] with
            {
                Index = test.Ratio,
                IndexLow = test.Range.Low,
                IndexHigh = test.Range.High,
                IsOff = adjusted[at] <= Level,
            };
        }

        return
        [
            .. loads
                .OrderByDescending(load => load.Density?.Minor ?? long.MinValue)
                .ThenBy(load => load.Territory, StringComparer.Ordinal),
        ];
    }

    private TerritoryLoad Load(string name)
    {
        var (tally, (sellers, capacity)) = (study.Of(name), study.PeopleOf(name));
        return new()
        {
            Territory = name,
            Region = study.RegionOf(name),
            Sellers = sellers,
            Capacity = capacity,
            Open = new(tally.Open, book.Company.Currency),
            OpenDeals = tally.OpenDeals,
            Created = new(tally.Created, book.Company.Currency),
            CreatedDeals = tally.CreatedDeals,
            Density = capacity >= LeastCapacity ? PerSeller(tally.Created, capacity) : null,
            Closed = tally.Closed,
            WinRate = tally.Closed >= SampleSizes.Least ? (double)tally.Won / tally.Closed : null,
            Competitor = tally.Competitor,
            CompetitorShare =
                book.Coverage.Competitors && tally.CreatedDeals > 0
                    ? (double)tally.Contested / tally.CreatedDeals
                    : null,
        };
    }

    private IndexTest? Test(TerritoryLoad load)
    {
        var (tally, rest) = (study.Of(load.Territory), names.Where(name => name != load.Territory).ToArray());
        var (created, squares) = (
            rest.Sum(name => (double)study.Of(name).Created),
            rest.Sum(name => study.Of(name).Squares)
        );
        var capacity = rest.Sum(name => study.PeopleOf(name).Capacity);
        var deals = rest.Sum(name => study.Of(name).CreatedDeals);
        return
            load.Density is null
            || capacity < LeastCapacity
            || Math.Min(tally.CreatedDeals, deals) < SampleSizes.Least
            || tally.Created <= 0
            || created <= 0
            ? null
            : IndexTest.Of((tally.Created, tally.Squares, load.Capacity), (created, squares, capacity));
    }

    private Money PerSeller(double minor, double capacity) => Money.Rounded(minor / capacity, book.Company.Currency);

    /// <summary>A ratio of two sums for each full seller.</summary>
    /// <param name="Ratio">Above 0.</param>
    /// <param name="Range">Its 80% interval.</param>
    /// <param name="Chance">How likely one as far from 1 is by chance.</param>
    internal sealed record IndexTest(double Ratio, Interval Range, double Chance)
    {
        /// <summary>Compares (Σa, Σa², capacity) of two.</summary>
        public static IndexTest Of(
            (double Sum, double Squares, double Capacity) one,
            (double Sum, double Squares, double Capacity) other
        )
        {
            var ratio = one.Sum / one.Capacity / (other.Sum / other.Capacity);
            var deviation = Math.Sqrt((one.Squares / (one.Sum * one.Sum)) + (other.Squares / (other.Sum * other.Sum)));
            var width = Math.Exp(Normal.Quantile(0.9) * deviation);
            return new(ratio, new(ratio / width, ratio * width), Normal.TwoSided(Math.Log(ratio) / deviation));
        }
    }
}
