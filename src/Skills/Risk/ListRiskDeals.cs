using RevBot.Data.Book;
using RevBot.Data.Book.Deals;
using RevBot.Data.Calendar;
using RevBot.Data.Warehouse;
using RevBot.Skills.Filtering;
using RevBot.Skills.Risk.Rules;
using RevBot.Skills.Risk.Signals;
using RevBot.Skills.Statistics;

namespace RevBot.Skills.Risk;

/// <summary>
/// "Which deals are at risk and why?": open deals due in a period by their money at stake. Where the data
/// have no close dates, all open deals stand for the current quarter, and other periods cannot be answered.
/// </summary>
/// <remarks>
/// A deal is at risk when it has signals (<see cref="Rules.RiskRules"/>) that cost something, or is likelier not to close in
/// the period than to. How many are high and on watch, and in which order they stand, <see cref="RiskTotals.Risky"/> says.
/// </remarks>
public sealed class ListRiskDeals : Skill<ListRiskDealsArguments, ListRiskDealsResult>
{
    private const int UsualTop = 5;
    private const int MostTop = 400;

    /// <inheritdoc/>
    public override string Plugin => "deals";

    /// <inheritdoc/>
    public override string Name => "list_risk_deals";

    /// <inheritdoc/>
    public override string Description =>
        "Open deals at risk in a period, by money at stake, each with its impact, its risk signals, the evidence and the next step.";

    /// <inheritdoc/>
    public override DataKinds Needs =>
        DataKinds.CloseDates
        | DataKinds.History
        | DataKinds.Activities
        | DataKinds.Contacts
        | DataKinds.Signals
        | DataKinds.NextSteps;

    /// <inheritdoc/>
    public override ListRiskDealsResult Run(ScopedBook book, ListRiskDealsArguments arguments)
    {
        var top = TopArgument.Read(arguments.Top, UsualTop, MostTop);
        var period = PeriodArgument.OrCurrentQuarter(book, arguments.Period);
        var selection = DealSelection.Of(book, arguments.Filter, period);
        if (!book.Coverage.CloseDates && !period.Contains(book.Today))
        {
            var unknown = SkillResult.About(new ListRiskDealsResult(), book, selection, period);
            return ListRiskDealsPresentation.DescribeUnknown(unknown, book, period);
        }

        var totals = selection.IsEverything
            ? book.Kept(period, view => Examined(view, period, selection), made => made.Deals)
            : Examined(book, period, selection);
        var against = totals.Against;
        return new ListRiskDealsPresentation(against, totals).Describe(
            SkillResult.About(Result(against, totals, top), book, selection, period),
            most => Listed(against, totals, most)
        );
    }

    private static RiskTotals Examined(ScopedBook book, Period period, DealSelection selection)
    {
        var due = DealsDue(book, period, selection);
        return RiskTotals.Examine(new(book, period, due), due);
    }

    private static List<Deal> DealsDue(ScopedBook book, Period period, DealSelection selection)
    {
        var dated = book.Coverage.CloseDates;
        var due = new List<Deal>();
        foreach (var deal in dated ? book.DealsAround(period) : book.Deals)
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

    private static ListRiskDealsResult Result(RiskYardstick against, RiskTotals totals, int top)
    {
        var listed = Listed(against, totals, top).ToArray();
        return new()
        {
            OpenDeals = totals.Deals,
            OpenAmount = totals.Amount,
            DealsAtRisk = totals.Risky.Count,
            HighDeals = totals.High,
            AmountAtRisk = totals.AmountAtRisk,
            Impact = totals.Impact,
            Deals = listed,
            ListedDeals = [.. listed.Select(deal => deal.Id)],
        };
    }

    private static IEnumerable<RiskDeal> Listed(RiskYardstick against, RiskTotals totals, int top) =>
        totals.Risky.Take(top).Select(one => DealOf(against, one.Finding, one.Level));

    private static RiskDeal DealOf(RiskYardstick against, RiskFinding finding, RiskLevel level)
    {
        var subject = new RiskSubject(against, finding.Deal);
        var signals = RiskWording.Signals(subject);
        signals = signals.Count > 0 ? signals : [RiskWording.Unlikely(subject, finding)];
        return new(finding.Deal)
        {
            Level = level,
            Impact = finding.Impact,
            AtStake = new(CentLadder.Round(finding.AtStake), finding.Amount.Currency),
            Probability = finding.Probability,
            ProbabilityWithoutSignals = finding.Unmarked,
            Signals = signals,
            NextStep = RiskActions.For(subject, signals[0]),
            Action = RiskActions.StepFor(subject, signals[0]),
        };
    }
}
