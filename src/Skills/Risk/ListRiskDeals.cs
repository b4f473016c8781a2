using RevBot.Data.Book;
using RevBot.Data.Book.Deals;
using RevBot.Data.Calendar;
using RevBot.Data.Warehouse;
using RevBot.Skills.Filtering;
using RevBot.Skills.Risk.Rules;
using RevBot.Skills.Risk.Signals;

namespace RevBot.Skills.Risk;

/// <summary>"Which deals are at risk and why?": open deals due in a period by the impact of their risk signals.</summary>
public sealed class ListRiskDeals : Skill<ListRiskDealsArguments, RiskDealsResult>
{
    private const int UsualTop = 5;
    private const int MostTop = 50;

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

        var against = new RiskYardstick(book, period, MedianAmounts.BySegment(due, book.Company.Currency));
        var totals = RiskTotals.Of(against, due);
        var result = SkillResult.About(Result(against, totals, top), book, selection, period);
        return new RiskFacts(against).Describe(result, totals);
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

    private static RiskDealsResult Result(RiskYardstick against, RiskTotals totals, int top)
    {
        var listed = totals.Risky.Take(top).ToArray();
        return new()
        {
            OpenDeals = totals.Deals,
            OpenAmount = totals.Amount,
            DealsAtRisk = totals.Risky.Count,
            HighDeals = totals.Risky.Take(totals.MostHigh).Count(finding => finding.HasHigh),
            AmountAtRisk = totals.AmountAtRisk,
            Impact = totals.Impact,
            Deals =
            [
                .. listed.Select(
                    (finding, place) => DealOf(against, finding, finding.HasHigh && place < totals.MostHigh)
                ),
            ],
            ListedDeals = [.. listed.Select(finding => finding.Deal.Id)],
        };
    }

    private static RiskDeal DealOf(RiskYardstick against, RiskFinding finding, bool isHigh)
    {
        var subject = new RiskSubject(against, finding.Deal);
        var (deal, state) = (finding.Deal, subject.State);
        var signals = RiskWording.Signals(subject);
        return new()
        {
            Id = deal.Id,
            Name = deal.Name,
            Account = deal.Account?.Name,
            Owner = state.Owner?.Name,
            Stage = state.Stage.Name,
            ForecastCategory = CategoryNames.Of(state.Category),
            Amount = state.HasValue ? state.Value : null,
            CloseDate = state.CloseOn is { } close ? Dates.Iso(close) : null,
            Level = isHigh ? RiskLevel.High : RiskLevel.Watch,
            Impact = finding.Impact,
            Probability = finding.Probability,
            ProbabilityWithoutSignals = finding.Unmarked,
            Signals = signals,
            NextStep = RiskActions.For(signals[0]),
        };
    }
}
