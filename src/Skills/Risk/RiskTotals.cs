using RevBot.Data.Book.Deals;
using RevBot.Data.Finance;

namespace RevBot.Skills.Risk;

/// <summary>
/// The deals due, added up: how many are at risk, and what the signals cost. Amounts are in the reporting currency;
/// sums are checked for overflow.
/// </summary>
internal sealed class RiskTotals
{
    private const double HighShare = 0.2;
    private readonly Currency currency;
    private readonly List<RiskFinding> risky = [];
    private long amount;
    private long amountAtRisk;
    private long impact;
    private bool knowsImpact;

    private RiskTotals(Currency currency) => this.currency = currency;

    /// <summary>How many deals are due.</summary>
    public int Deals { get; private set; }

    /// <summary>How many of them have no amount.</summary>
    public int WithoutAmount { get; private set; }

    /// <summary>Those with signals, greatest impact first.</summary>
    public IReadOnlyList<RiskFinding> Risky => risky;

    /// <summary>
    /// How many deals at most are called high: a fifth of those due, rounded up, so that one of one to five deals may
    /// be.
    /// </summary>
    public int MostHigh => (int)Math.Ceiling(HighShare * Deals);

    /// <summary>The amount of all deals due.</summary>
    public Money Amount => new(amount, currency);

    /// <summary>The amount of the deals with signals.</summary>
    public Money AmountAtRisk => new(amountAtRisk, currency);

    /// <summary>
    /// The impact of all signals; 0 without deals, null where no conversion is known for any of them.
    /// </summary>
    public Money? Impact => knowsImpact || Deals == 0 ? new Money(impact, currency) : null;

    /// <summary>Examines the deals due and adds them up.</summary>
    /// <param name="against">What they are measured against.</param>
    /// <param name="due">The open deals due in the period.</param>
    public static RiskTotals Examine(RiskYardstick against, IReadOnlyList<Deal> due)
    {
        var totals = new RiskTotals(against.Book.Company.Currency);
        var examiner = new RiskExaminer(against);
        foreach (var deal in due)
        {
            totals.Add(examiner.Examine(deal));
            totals.WithoutAmount += deal.Now.Amount is null ? 1 : 0;
        }

        totals.risky.Sort(RiskFinding.ByImpact);
        return totals;
    }

    private void Add(in RiskFinding finding)
    {
        Deals++;
        knowsImpact |= finding.Probability is not null;
        checked
        {
            amount += finding.Amount.Minor;
            if (finding.IsRisky)
            {
                amountAtRisk += finding.Amount.Minor;
                impact += finding.Impact.Minor;
                risky.Add(finding);
            }
        }
    }
}
