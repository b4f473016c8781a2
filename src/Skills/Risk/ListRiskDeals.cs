using RevBot.Data.Book;
using RevBot.Data.Calendar;
using RevBot.Data.Finance;
using RevBot.Data.Warehouse;
using RevBot.Skills.Filtering;

namespace RevBot.Skills.Risk;

/// <summary>"Which deals are at risk and why?": open deals due in a period by the impact of their risk signals.</summary>
public sealed class ListRiskDeals : Skill<ListRiskDealsArguments, RiskDealsResult>
{
    private const int UsualTop = 5;
    private const int MostTop = 50;
    private const double HighShare = 0.2;

    /// <inheritdoc/>
    public override string Plugin => "deals";

    /// <inheritdoc/>
    public override string Name => "list_risk_deals";

    /// <inheritdoc/>
    public override string Description =>
        "Open deals at risk in a period, by impact, each with its risk signals, the evidence and the next step.";

    /// <inheritdoc/>
    public override RiskDealsResult Run(ScopedBook book, ListRiskDealsArguments arguments)
    {
        var top = TopArgument.Of(arguments.Top, UsualTop, MostTop);
        var period = PeriodArgument.OrCurrentQuarter(book, arguments.Period);
        var selection = DealSelection.Of(book, arguments.Filter);
        var due = Due(book, period, selection);
        if (due is null)
        {
            return RiskFacts.Unknown(SkillResult.About(new RiskDealsResult(), book, selection, period), book);
        }

        var against = new RiskYardstick(book, period, MedianAmounts.BySegment(due));
        var examiner = new RiskExaminer(against);
        var findings = due.ConvertAll(examiner.Examine);
        var risky = findings.FindAll(finding => finding.Signals.Count > 0);
        risky.Sort(RiskFinding.ByImpact);
        var result = SkillResult.About(Result(book, findings, risky, top), book, selection, period);
        return new RiskFacts(against).Describe(result, findings, risky);
    }

    // Null where the data have no close dates and the period is not the current quarter.
    private static List<Deal>? Due(ScopedBook book, Period period, DealSelection selection)
    {
        var dated = book.Coverage.CloseDates;
        if (!dated && !period.Contains(book.Today))
        {
            return null;
        }

        var due = new List<Deal>();
        foreach (var deal in book.Deals)
        {
            var state = deal.Now;
            var counts = dated ? state.IsDueIn(period) : state.IsOpen;
            if (counts && state.Category != ForecastCategory.Omitted && selection.Matches(deal, state))
            {
                due.Add(deal);
            }
        }

        return due;
    }

    private static RiskDealsResult Result(ScopedBook book, List<RiskFinding> findings, List<RiskFinding> risky, int top)
    {
        Money Sum(IEnumerable<RiskFinding> some, Func<RiskFinding, Money> amount) =>
            some.Aggregate(Money.Zero(book.Company.Currency), (sum, finding) => sum + amount(finding));
        var most = (int)Math.Ceiling(HighShare * findings.Count);
        var known = findings.Count == 0 || findings.Exists(finding => finding.Probability is not null);
        return new()
        {
            OpenDeals = findings.Count,
            OpenAmount = Sum(findings, finding => finding.State.Value),
            DealsAtRisk = risky.Count,
            HighDeals = risky.Take(most).Count(finding => finding.HasHigh),
            AmountAtRisk = Sum(risky, finding => finding.State.Value),
            Impact = known ? Sum(risky, finding => finding.Impact) : null,
            Deals = [.. risky.Take(top).Select((finding, place) => DealOf(finding, finding.HasHigh && place < most))],
            ListedDeals = [.. risky.Take(top).Select(finding => finding.Deal.Id)],
        };
    }

    private static RiskDeal DealOf(RiskFinding finding, bool isHigh) =>
        new()
        {
            Id = finding.Deal.Id,
            Name = finding.Deal.Name,
            Account = finding.Deal.Account?.Name,
            Owner = finding.State.Owner?.Name,
            Stage = finding.State.Stage.Name,
            ForecastCategory = CategoryNames.Of(finding.State.Category),
            Amount = finding.State.HasValue ? finding.State.Value : null,
            CloseDate = finding.State.CloseOn is { } close ? Dates.Iso(close) : null,
            Level = isHigh ? RiskLevel.High : RiskLevel.Watch,
            Impact = finding.Impact,
            Probability = finding.Probability,
            ProbabilityWithoutSignals = finding.Unmarked,
            Signals = finding.Signals,
            NextStep = RiskActions.For(finding.Signals[0]),
        };
}
