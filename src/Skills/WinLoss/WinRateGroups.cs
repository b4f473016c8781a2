using System.Runtime.InteropServices;
using RevBot.Data.Finance;
using RevBot.Skills.Statistics.Proportions;

namespace RevBot.Skills.WinLoss;

/// <summary>
/// The win rates of groups, ranked by the rate that is said. Groups with too few deals for a rate stand last, so that two
/// lucky wins out of two do not lead the ranking.
/// </summary>
internal sealed class WinRateGroups(Currency currency)
{
    /// <summary>Of more groups than this, those with the most closed deals are given.</summary>
    public const int Most = 200;

    private readonly Dictionary<string, Tally> tallies = new(StringComparer.Ordinal);

    /// <summary>How many groups have a closed deal, those left out of <see cref="Ranked"/> included.</summary>
    public int Count => tallies.Count;

    /// <summary>Adds a closed deal to a group.</summary>
    public void Add(string group, in ClosedDeal deal)
    {
        ref var tally = ref CollectionsMarshal.GetValueRefOrAddDefault(tallies, group, out _);
        tally = deal.IsWon
            ? tally with
            {
                Won = tally.Won + 1,
                WonMinor = tally.WonMinor + deal.Minor,
            }
            : tally with
            {
                Lost = tally.Lost + 1,
                LostMinor = tally.LostMinor + deal.Minor,
            };
    }

    /// <summary>
    /// The groups, highest rate first, or lowest, then by deals and name; those with fewer than 12 closed deals after the
    /// others. The <see cref="Most"/> with the most closed deals; empty where nothing was added.
    /// </summary>
    public IReadOnlyList<WinRateGroup> Ranked(bool lowestFirst = false) =>
        [
            .. tallies
                .OrderByDescending(group => group.Value.Deals)
                .ThenBy(group => group.Key, StringComparer.Ordinal)
                .Take(Most)
                .Select(group => Rated(group.Key, group.Value))
                .OrderBy(group => group.Sample == SampleSize.TooFew)
                .ThenBy(group => lowestFirst ? group.WinRate : -group.WinRate)
                .ThenByDescending(group => group.Deals)
                .ThenBy(group => group.Group, StringComparer.Ordinal),
        ];

    private WinRateGroup Rated(string name, Tally tally)
    {
        var range = Wilson.Of(tally.Won, tally.Deals);
        return new(name, tally.Deals, tally.Won, new(tally.WonMinor, currency), new(tally.LostMinor, currency))
        {
            WinRate = (double)tally.Won / tally.Deals,
            Low = range?.Low ?? 0,
            High = range?.High ?? 1,
        };
    }

    private readonly record struct Tally(int Won, int Lost, long WonMinor, long LostMinor)
    {
        public int Deals => Won + Lost;
    }
}
