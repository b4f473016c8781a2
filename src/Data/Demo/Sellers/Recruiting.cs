using RevBot.Data.Demo.Words;
using RevBot.Data.Warehouse.People;

namespace RevBot.Data.Demo.Sellers;

/// <summary>
/// Who joins and leaves when. In each group of six of a team the first three have long been there, the fourth joins
/// in the first half of the history, the fifth leaves in some teams, and the sixth joins as the fifth leaves, or late.
/// </summary>
/// <param name="seed">Of the demo company.</param>
/// <param name="timeline">Its quarters.</param>
/// <param name="scale">How many times the usual number of sellers, from 1.</param>
/// <param name="words">Their names.</param>
internal sealed class Recruiting(ulong seed, Timeline timeline, int scale, DemoWords words)
{
    /// <summary>What the sandbagger's calls are off by.</summary>
    public const double SandbaggerBias = -0.25;

    /// <summary>What the optimist's calls are off by.</summary>
    public const double OptimistBias = 0.3;

    // Teams that somebody leaves, with the quarter in which that happens; -1 where nobody does.
    private static readonly int[] LeavingQuarter = [7, 9, -1, 11, 8, -1];
    private static readonly int[] RampMonths = [6, 4, 3];
    private readonly Names names = new(words);

    /// <summary>Everybody, by id: team after team, then the further groups of six of a large company.</summary>
    public IReadOnlyList<Seller> Sellers() =>
        [
            .. Enumerable
                .Range(0, scale)
                .SelectMany(group => Team.All.SelectMany(team => Group(team, group * Team.Size))),
        ];

    private IEnumerable<Seller> Group(Team team, int firstSlot) =>
        Enumerable.Range(firstSlot, Team.Size).Select(slot => Recruit(team, slot));

    private Seller Recruit(Team team, int slot)
    {
        var index = (slot / Team.Size * Team.Size * Team.All.Count) + (team.Index * Team.Size) + (slot % Team.Size);
        var chance = new SeededRandom(seed, Purpose.Seller, index);
        var (from, to) = Stay(team.Index, slot);
        return new()
        {
            Row = Row(team, slot, index) with
            {
                HiredOn = Timeline.Number(from),
                ActiveFrom = Timeline.Number(from),
                ActiveTo = to == int.MaxValue ? null : Timeline.Number(to),
            },
            Team = team,
            Slot = slot,
            From = from,
            To = to,
            Skill = Math.Exp(Math.Clamp(0.18 * chance.Normal(), -0.4, 0.4)),
            Bias = Bias(team.Index, slot, chance),
        };
    }

    private SellerRow Row(Team team, int slot, int index)
    {
        var segment = Array.IndexOf(team.Mix, team.Mix.Max());
        var title = segment == 0 ? $"{words.Segments[0]} Account Executive" : "Account Executive";
        var territory = team.Territories[slot % team.Territories.Count];
        var id = Leadership.FirstSeller + index;
        return Leadership.Row(words, id, names.Seller(index), SellerRole.Rep, title) with
        {
            ManagerId = Leadership.FirstManager + team.Index,
            // The seller who hands over the first territory has taken another one.
            TerritoryId =
                (team.Index, slot) is (4, 0) ? 8
                : (team.Index, slot) is (4, 1) ? 7
                : territory,
            RampMonths = RampMonths[segment],
        };
    }

    private (int From, int To) Stay(int team, int slot)
    {
        var start = timeline.StartOf(0);
        var leaves = LeavingQuarter[team] < 0 ? int.MaxValue : Leaving(team, slot);
        return (slot % Team.Size) switch
        {
            3 => (Timeline.BusinessDayAfter(timeline.StartOf(1 + team) + 14), int.MaxValue),
            4 => (start - 500 - (90 * team), leaves),
            5 when leaves < int.MaxValue => (Timeline.BusinessDayAfter(leaves + 1), int.MaxValue),
            5 => (Timeline.BusinessDayAfter(timeline.StartOf(team == 2 ? 10 : 11) + 7), int.MaxValue),
            var place => (start - 400 - (137 * place) - (61 * team), int.MaxValue),
        };
    }

    /// <summary>A few weeks apart in a large company, so that not all leave on one day.</summary>
    private int Leaving(int team, int slot) =>
        Timeline.BusinessDayBefore(timeline.StartOf(LeavingQuarter[team]) + 30 + (slot / Team.Size * 7 % 50));

    private static double Bias(int team, int slot, SeededRandom chance) =>
        (team, slot) switch
        {
            (1, 0) => SandbaggerBias,
            (5, 1) => OptimistBias,
            _ => Math.Clamp(-0.05 + (0.08 * chance.Normal()), -0.18, 0.18),
        };
}
