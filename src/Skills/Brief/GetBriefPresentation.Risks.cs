using RevBot.Skills.Risk;
using RevBot.Skills.Risk.Signals;

namespace RevBot.Skills.Brief;

/// <content>The deals at risk and what to ask about them, out of <c>list_risk_deals</c>.</content>
internal sealed partial class GetBriefPresentation
{
    private const int MostRisks = 3;
    private const int MostOwnRisks = 5;
    private const int MostQuestions = 3;
    private const string Commit = "Commit";

    // What a seller can answer at once and what decides a forecast come before what takes reading up.
    private static readonly string[] AskedFirst =
    [
        "close_date_passed",
        "no_next_step",
        "next_step_overdue",
        "champion_left",
        "budget_pending",
        "no_economic_buyer",
        "implausible_date",
        "ghosted",
        "inactive",
        "pushed",
        "slipped_quarters",
        "stage_regression",
        "amount_cut",
        "competitor_pricing",
        "discount_request",
        "works_council",
        "legal_objection",
        "review_stalled",
        "competitor",
        "single_threaded",
        "stage_age",
        "weak_commit",
    ];

    private Statement Risks(Statement blank)
    {
        var risks = view.Risks;
        var facts = new StatementFacts(StatementKind.Risks).Take(
            risks,
            "open_deals",
            "at_risk",
            "high",
            "amount_at_risk",
            "impact",
            "on_watch"
        );
        return blank with
        {
            Facts = facts.Facts,
            Items = [.. RiskItems()],
            Marks = StatementNames.Marks(TrueFlags(risks).Append(view.IsOwn ? "own" : string.Empty)),
        };
    }

    // One question for each seller, about a deal that is not among the risks named where there is one; those about deals in
    // commit come first. Nobody is asked in a brief of one's own deals.
    private Statement? Questions(Statement blank)
    {
        var named = NamedRisks().Select(deal => deal.Id).ToHashSet(StringComparer.Ordinal);
        var asked = view
            .Risks.Deals.Where(deal => deal.Owner is not null)
            .OrderBy(deal => named.Contains(deal.Id))
            .ThenByDescending(IsCommit)
            .DistinctBy(deal => deal.Owner, StringComparer.Ordinal)
            .OrderByDescending(IsCommit)
            .Take(MostQuestions)
            .ToArray();
        return asked.Length == 0 || view.IsOwn ? null : blank with { Items = [.. QuestionItems(asked)] };
    }

    private IEnumerable<RiskDeal> NamedRisks() => view.Risks.Deals.Take(view.IsOwn ? MostOwnRisks : MostRisks);

    // A step is said once, however many deals ask for it.
    private IEnumerable<StatementItem> RiskItems()
    {
        var steps = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (deal, place) in NamedRisks().Select((deal, index) => (deal, index + 1)))
        {
            yield return RiskItem(deal, place, steps.Add(deal.Action) ? string.Empty : "same_step");
        }
    }

    private StatementItem RiskItem(RiskDeal deal, int place, string mark) =>
        new StatementFacts(StatementKind.Risks, place)
            .Add("deal", "Deal", deal.Name, "as in the CRM")
            .Add("owner", "Owner", view.IsOwn ? null : deal.Owner, "who owns the deal")
            .Add("amount", "Amount", deal.Amount, "in the reporting currency at today's rate")
            .Add("at_stake", "At stake", deal.AtStake, "amount × (1 − probability)")
            .Add("impact", "Impact", deal.Impact, "amount × the loss of probability by its signals")
            .Add("signal", "Signal", deal.Signals[0].Name, "the first of its signals")
            .Add("evidence", "Evidence", deal.Signals[0].Evidence, "what the signal rests on")
            .Add("step", "Next step", deal.Action, "the advice for the leading signal")
            .Item(mark);

    // A question that nobody was asked yet, where the deal raises one.
    private static IEnumerable<StatementItem> QuestionItems(IReadOnlyList<RiskDeal> asked)
    {
        var kinds = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (deal, place) in asked.Select((deal, index) => (deal, index + 1)))
        {
            var ordered = deal.Signals.OrderBy(found => Array.IndexOf(AskedFirst, found.Kind)).ToArray();
            var signal = ordered.FirstOrDefault(found => !kinds.Contains(found.Kind)) ?? ordered[0];
            yield return QuestionItem(deal, place, signal, kinds.Add(signal.Kind) ? signal.Kind : "same_question");
        }
    }

    private static StatementItem QuestionItem(RiskDeal deal, int place, RiskSignal signal, string mark)
    {
        return new StatementFacts(StatementKind.Questions, place)
            .Add("owner", "Seller", deal.Owner, "who owns the deal")
            .Add("deal", "Deal", deal.Name, "as in the CRM")
            .Add("amount", "Amount", deal.Amount, "in the reporting currency at today's rate")
            .Add("signal", "Signal", signal.Name, "what the question is about")
            .Add("evidence", "Evidence", signal.Evidence, "what the signal rests on")
            .Add("category", "Category", deal.ForecastCategory, "the forecast category")
            .Item(mark, IsCommit(deal) ? "commit" : string.Empty);
    }

    private static bool IsCommit(RiskDeal deal) =>
        string.Equals(deal.ForecastCategory, Commit, StringComparison.Ordinal);
}
