using System.Runtime.InteropServices;
using RevBot.Data.Finance;
using RevBot.Skills.Statistics.Proportions;

namespace RevBot.Skills.WinLoss;

/// <summary>The win rates of groups, with each group's rate adjusted for how few deals it has.</summary>
internal sealed class WinRateGroups(Currency currency)
{
    /// <summary>Of more groups than this, those with the most closed deals are given.</summary>
    public const int Most = 200;

    private readonly Dictionary<string, Tally> tallies = new(StringComparer.Ordinal);

    public int Count => tallies.Count;

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

    /// <summary>Highest adjusted rate first, then by deals and name.</summary>
    public IReadOnlyList<WinRateGroup> Ranked()
    {
        if (EmpiricalBayes.Fit([.. tallies.Values.Select(tally => (tally.Won, tally.Deals))]) is not { } prior)
        {
            return [];
        }

        return
        [
            .. tallies
                .OrderByDescending(group => group.Value.Deals)
                .ThenBy(group => group.Key, StringComparer.Ordinal)
                .Take(Most)
                .Select(group => Group(group.Key, group.Value, prior))
                .OrderByDescending(group => group.AdjustedWinRate)
                .ThenByDescending(group => group.Deals)
                .ThenBy(group => group.Group, StringComparer.Ordinal),
        ];
    }

    private WinRateGroup Group(string name, Tally tally, EmpiricalBayes prior)
    {
        var range = Wilson.Of(tally.Won, tally.Deals)!.Value;
        return new(name, tally.Deals, tally.Won, new(tally.WonMinor, currency), new(tally.LostMinor, currency))
        {
            WinRate = (double)tally.Won / tally.Deals,
            Low = range.Low,
            High = range.High,
            AdjustedWinRate = prior.Shrink(tally.Won, tally.Deals),
        };
    }

    private readonly record struct Tally(int Won, int Lost, long WonMinor, long LostMinor)
    {
        public int Deals => Won + Lost;
    }
}
