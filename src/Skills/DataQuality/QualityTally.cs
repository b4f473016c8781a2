using RevBot.Data.Book;
using RevBot.Data.Book.Deals;
using RevBot.Data.Book.History;
using RevBot.Data.Finance;
using RevBot.Skills.Filtering;

namespace RevBot.Skills.DataQuality;

/// <summary>Adds up the gaps of deals by kind, by owner and over all.</summary>
internal sealed class QualityTally(ScopedBook book, GapFinder finder)
{
    // No person has it.
    private const int Nobody = 0;
    private readonly Dictionary<string, (int Deals, long Amount, double Weight)> byGap = new(StringComparer.Ordinal);
    private readonly Dictionary<int, OwnerTally> owners = [];
    private readonly List<(Deal Deal, IReadOnlyList<DataGap> Gaps, double Weight)> found = [];
    private readonly double[] weights = new double[4];
    private double all;
    private int open;
    private int won;
    private int lost;

    /// <summary>Adds a deal that the finder examines.</summary>
    public void Add(Deal deal, in DealState state)
    {
        var (gaps, weight) = (finder.Of(deal, state), finder.WeightOf(deal, state));
        open += state.IsOpen ? 1 : 0;
        won += state.IsWon ? 1 : 0;
        lost += state.IsLost ? 1 : 0;
        all += weight;
        foreach (var gap in gaps)
        {
            var (deals, amount, sum) = byGap.GetValueOrDefault(gap.Id);
            byGap[gap.Id] = (deals + 1, amount + state.Value.Minor, sum + weight);
        }

        if (state.IsOpen)
        {
            AddOwner(state, gaps, weight);
        }

        if (gaps.Count > 0)
        {
            weights[(int)gaps.Min(gap => gap.Effect)] += weight;
            found.Add((deal, gaps, weight));
        }
    }

    /// <summary>The result.</summary>
    /// <param name="top">How many deals to mend.</param>
    public AuditDataQualityResult Result(int top)
    {
        AuditDataQualityResult.DealToMend[] deals = [.. ToMend(top)];
        var opens = found.Where(one => one.Deal.Now.IsOpen).ToArray();
        return new()
        {
            Examined = open + won + lost,
            OpenDeals = open,
            OpenWithGaps = opens.Length,
            CountedWrongly = opens.Count(one => Rank(one.Gaps) == 0),
            Weight = Of(all),
            LeftOut = Of(weights[(int)GapEffect.LeavesOut]),
            Misplaced = Of(weights[(int)GapEffect.Misplaces]),
            Blind = Of(weights[(int)GapEffect.Blinds]),
            Gaps = [.. Gaps()],
            Owners = [.. Owners()],
            Deals = deals,
            ListedDeals = [.. deals.Select(deal => deal.Id)],
        };
    }

    /// <summary>The deals with gaps, those that cost the forecast most first; at most so many.</summary>
    public IEnumerable<AuditDataQualityResult.DealToMend> ToMend(int top) =>
        found
            .OrderBy(one => Rank(one.Gaps))
            .ThenByDescending(one => one.Weight)
            .ThenByDescending(one => one.Gaps.Count)
            .ThenBy(one => one.Deal.Id, StringComparer.Ordinal)
            .Take(top)
            .Select(one => new AuditDataQualityResult.DealToMend(one.Deal)
            {
                Gaps = [.. one.Gaps.Select(gap => gap.Name)],
                Mend = one.Gaps[0].Mend,
                Weight = Of(one.Weight),
            });

    /// <summary>How many deals have a gap, before the list is cut.</summary>
    public int WithGaps => found.Count;

    private void AddOwner(in DealState state, IReadOnlyList<DataGap> gaps, double weight)
    {
        var id = state.Owner?.Id ?? Nobody;
        if (!owners.TryGetValue(id, out var owner))
        {
            owners[id] = owner = new(state.Owner?.Name ?? DealDimension.None);
        }

        owner.Deals++;
        owner.WithGaps += gaps.Count > 0 ? 1 : 0;
        owner.Cost += gaps.Count > 0 && Rank(gaps) == 0 ? weight : 0;
        owner.Gaps.AddRange(gaps.Select(gap => gap.Name));
    }

    // What the forecast counts wrongly comes before what it counts blindly, and that before what is closed.
    private static int Rank(IReadOnlyList<DataGap> gaps) =>
        gaps.Min(gap => gap.Effect) switch
        {
            GapEffect.LeavesOut or GapEffect.Misplaces => 0,
            GapEffect.Blinds => 1,
            GapEffect.History => 2,
        };

    private IEnumerable<AuditDataQualityResult.GapCount> Gaps() =>
        byGap
            .Select(gap => (Gap: DataGap.Of(gap.Key), gap.Value))
            .OrderBy(gap => gap.Gap.Effect is GapEffect.LeavesOut or GapEffect.Misplaces ? 0 : (int)gap.Gap.Effect)
            .ThenByDescending(gap => gap.Value.Weight)
            .ThenByDescending(gap => gap.Value.Deals)
            .ThenBy(gap => gap.Gap.Id, StringComparer.Ordinal)
            .Select(gap => new AuditDataQualityResult.GapCount(
                gap.Gap.Id,
                gap.Gap.Name,
                gap.Value.Deals,
                gap.Gap.Id switch
                {
                    "won_no_amount" => won,
                    "lost_no_reason" => lost,
                    _ => open,
                },
                new(gap.Value.Amount, book.Company.Currency),
                Of(gap.Value.Weight)
            ));

    private IEnumerable<AuditDataQualityResult.OwnerQuality> Owners() =>
        owners
            .OrderBy(owner => owner.Key)
            .Select(owner => new AuditDataQualityResult.OwnerQuality(
                owner.Value.Name,
                owner.Value.Deals,
                owner.Value.WithGaps,
                (double)owner.Value.WithGaps / owner.Value.Deals,
                Of(owner.Value.Cost),
                owner
                    .Value.Gaps.CountBy(gap => gap, StringComparer.Ordinal)
                    .OrderByDescending(gap => gap.Value)
                    .ThenBy(gap => gap.Key, StringComparer.Ordinal)
                    .Select(gap => gap.Key)
                    .FirstOrDefault()
            ))
            .OrderByDescending(owner => owner.Cost.Minor)
            .ThenByDescending(owner => owner.Share)
            .ThenBy(owner => owner.Owner, StringComparer.Ordinal);

    private Money Of(double minor) => Money.Rounded(minor, book.Company.Currency);

    private sealed class OwnerTally(string name)
    {
        public string Name { get; } = name;

        public int Deals { get; set; }

        public int WithGaps { get; set; }

        public double Cost { get; set; }

        public List<string> Gaps { get; } = [];
    }
}
