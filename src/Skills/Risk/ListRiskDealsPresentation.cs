using RevBot.Data.Book;
using RevBot.Skills.Facts;
using RevBot.Skills.Facts.Formulas;
using RevBot.Skills.Risk.Signals;
using Period = RevBot.Data.Calendar.Period;

namespace RevBot.Skills.Risk;

/// <summary>Says the deals at risk as facts, a table and notes.</summary>
/// <remarks>
/// Facts are totals over all deals at risk; <c>top_deal</c> and the like describe the one with most at stake. A
/// row of the table has the leading signal and the next step under it, and says how many signals more there are.
/// </remarks>
/// <param name="against">What the deals were measured against.</param>
/// <param name="totals">What was found.</param>
internal sealed partial class ListRiskDealsPresentation(RiskYardstick against, RiskTotals totals)
{
    private const string DueDefinition = "open deals due in the period, omitted ones left out";
    private const string RiskDefinition =
        "of these, the high ones and at most a third more, those with most at stake of the deals whose signals cost something or which are likelier not to close";
    private const string HighDefinition =
        "the tenth of the open deals with the greatest impact, and deals in commit with a high signal that are likelier not to close";

    private const string ImpactDefinition =
        "amount × (probability of closing in the period without the signals − with them); without them its odds are divided by what past deals show the signals cost together, up to what deals of the same stage and segment reach";

    private const string StakeDefinition = "amount × (1 − probability of closing in the period)";

    private readonly ScopedBook book = against.Book;

    /// <summary>The answer where deals cannot be assigned to the period: a note and no figures.</summary>
    public static ListRiskDealsResult DescribeUnknown(ListRiskDealsResult result, ScopedBook book, Period period) =>
        result with
        {
            Findings = RiskFindings.List(result),
            Notes =
            [
                new(
                    NoteKind.Missing,
                    $"Open deals have no expected close dates in this data, so I can't tell which are due in {Wording.Period(period)}; ask about the current quarter for all open deals."
                ),
                .. AssumptionNotes.Of(book, AssumptionNotes.Amounts),
            ],
        };

    /// <summary>The result with its facts, table and notes; without a table where no deal is at risk.</summary>
    /// <param name="result">The result with its figures.</param>
    /// <param name="whole">Lists the first so many of all deals at risk.</param>
    public ListRiskDealsResult Describe(ListRiskDealsResult result, Func<int, IEnumerable<RiskDeal>> whole) =>
        result with
        {
            Facts = new Workings(Facts(result))
                .Sum("on_watch", "at_risk", "-high")
                .Sum("fine", "open_deals", "-at_risk")
                .Counts(CountedDeals.Open, "open", "open_deals")
                .Facts,
            Findings = RiskFindings.List(result),
            Tables = result.Deals.Count == 0 ? [] : [Table(result, whole)],
            Notes = [.. Notes()],
        };

    private IReadOnlyList<Fact> Facts(ListRiskDealsResult result)
    {
        var (atRisk, high) = (result.DealsAtRisk, result.HighDeals);
        var facts = new FactList()
            .Add("period", "Period", against.Period, "the fiscal calendar")
            .Count("open_deals", "Open deals due", result.OpenDeals, DueDefinition)
            .Add("open", "Open pipeline", result.OpenAmount, DueDefinition, result.OpenDeals)
            .Count("at_risk", "Deals at risk", atRisk, RiskDefinition)
            .Add("amount_at_risk", "Amount at risk", result.AmountAtRisk, "amount of the deals at risk", atRisk)
            .Add("impact", "Impact", result.Impact, ImpactDefinition, atRisk)
            .Count("high", "High risk", high, HighDefinition)
            .Count("on_watch", "On watch", atRisk - high, "the other deals at risk")
            .Count("fine", "Fine", result.OpenDeals - atRisk, "open deals due that stand as such deals usually do");
        if (result.Deals.Count > 0)
        {
            AddLeading(facts, result.Deals[0]);
        }

        return facts.Facts;
    }

    private static void AddLeading(FactList facts, RiskDeal deal) =>
        facts
            .Add("top_deal", "Greatest risk", deal.Name, "the deal with most at stake")
            .Add("top_stake", "At stake in it", deal.AtStake, StakeDefinition)
            .Add("top_amount", "Its amount", deal.Amount, "the deal's amount")
            .Add("top_impact", "Its impact", deal.Impact, ImpactDefinition)
            .Add("top_signal", "Its leading signal", deal.Signals[0].Name, "the first of its signals")
            .Add("top_evidence", "Evidence", deal.Signals[0].Evidence, "what the signal rests on")
            .Add("top_step", "What to do", deal.NextStep, "the advice for the leading signal");

    private FactTable Table(ListRiskDealsResult result, Func<int, IEnumerable<RiskDeal>> whole) =>
        new TableBuilder<RiskDeal>("risks", "Deals at risk by money at stake")
            .DealName()
            .DealOwner()
            .DealAmount("in the reporting currency at today's rate")
            .DealClose("the close date")
            .Column(
                "level",
                "Risk",
                "high: in the top tenth of open deals by impact, or commit at stake",
                deal => RiskWording.NameOf(deal.Level)
            )
            .Column("at_stake", "At stake", StakeDefinition, deal => deal.AtStake)
            .Column("impact", "Impact", ImpactDefinition, deal => deal.Impact)
            .ScaledBar(deal => deal.AtStake.Minor)
            .Detail(deal => $"{Evidence(deal)} Next: {deal.NextStep}")
            .Build(result.Deals, totals.Risky.Count, whole);

    // One reason and one step; the other signals are a question about the deal away.
    private static string Evidence(RiskDeal deal) =>
        deal.Signals.Count > 1
            ? $"{deal.Signals[0].Evidence} And {Wording.Plural(deal.Signals.Count - 1, "more signal")}."
            : deal.Signals[0].Evidence;
}
