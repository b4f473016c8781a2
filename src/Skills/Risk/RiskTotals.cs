using RevBot.Data.Book.Deals;
using RevBot.Data.Finance;

namespace RevBot.Skills.Risk;

/// <summary>
/// The deals due, added up: how many are at risk, and what the signals cost. Amounts are in the reporting currency;
/// sums are checked for overflow.
/// </summary>
internal sealed class RiskTotals
{
    private const double HighShare = 0.1;
    private const double WatchShare = 1.0 / 3;
    private readonly Currency currency;
    private readonly List<RiskFinding> risky = [];
    private readonly List<(RiskFinding Finding, RiskLevel Level)> levels = [];
    private long amount;
    private long amountAtRisk;
    private long impact;
    private bool knowsImpact;

    private RiskTotals(RiskYardstick against) => (Against, currency) = (against, against.Book.Company.Currency);

    /// <summary>What the deals are measured against.</summary>
    public RiskYardstick Against { get; }

    /// <summary>How many deals are due.</summary>
    public int Deals { get; private set; }

    /// <summary>How many of them have no amount.</summary>
    public int WithoutAmount { get; private set; }

    /// <summary>
    /// The deals at risk, by money at stake: that finds more of the money that is lost or slips than impact, amount, silence or
    /// chance alone do. High are the tenth of the deals due with the greatest impact, rounded up, and commit at stake; on
    /// watch are those with most at stake, at most a third of the deals due, rounded up. The rest is fine.
    /// </summary>
    public IReadOnlyList<(RiskFinding Finding, RiskLevel Level)> Risky => levels;

    /// <summary>How many are high.</summary>
    public int High => levels.Count(one => one.Level == RiskLevel.High);

    /// <summary>The amount of all deals due.</summary>
    public Money Amount => new(amount, currency);

    /// <summary>The amount of the deals at risk.</summary>
    public Money AmountAtRisk => new(amountAtRisk, currency);

    /// <summary>
    /// The impact of the deals at risk; 0 without deals, null where no conversion is known for any of them.
    /// </summary>
    public Money? Impact => knowsImpact || Deals == 0 ? new Money(impact, currency) : null;

    /// <summary>Examines the deals due and adds them up.</summary>
    /// <param name="against">What they are measured against.</param>
    /// <param name="due">The open deals due in the period.</param>
    public static RiskTotals Examine(RiskYardstick against, IReadOnlyList<Deal> due)
    {
        var totals = new RiskTotals(against);
        var examiner = new RiskExaminer(against);
        foreach (var deal in due)
        {
            totals.Add(examiner.Examine(deal));
            totals.WithoutAmount += deal.Now.Amount is null ? 1 : 0;
        }

        totals.Rank();
        return totals;
    }

    /// <summary>Gives levels to the deals at risk and adds these up.</summary>
    private void Rank()
    {
        risky.Sort(RiskFinding.ByImpact);
        var high = risky
            .Take(Part(HighShare))
            .Where(finding => finding.Impact.Minor > 0 || (finding.Probability is null && finding.HasHigh))
            .Concat(risky.Where(finding => finding.IsCommitAtStake))
            .Select(finding => finding.Deal.Order)
            .ToHashSet();
        risky.Sort(RiskFinding.ByStake);
        var left = Part(WatchShare);
        foreach (var finding in risky)
        {
            var isHigh = high.Contains(finding.Deal.Order);
            if (!isHigh && left-- <= 0)
            {
                continue;
            }

            levels.Add((finding, isHigh ? RiskLevel.High : RiskLevel.Watch));
            checked
            {
                amountAtRisk += finding.Amount.Minor;
                impact += finding.Impact.Minor;
            }
        }
    }

    private int Part(double share) => (int)Math.Ceiling(share * Deals);

    private void Add(in RiskFinding finding)
    {
        Deals++;
        knowsImpact |= finding.Probability is not null;
        checked
        {
            amount += finding.Amount.Minor;
        }

        if (finding.IsAtRisk)
        {
            risky.Add(finding);
        }
    }
}
