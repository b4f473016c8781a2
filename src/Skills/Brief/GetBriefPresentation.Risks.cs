using RevBot.Skills.Risk;

namespace RevBot.Skills.Brief;

/// <content>The deals at risk and what to ask about them, out of <c>list_risk_deals</c>.</content>
internal sealed partial class GetBriefPresentation
{
    private const int MostRisks = 3;
    private const int MostOwnRisks = 5;
    private const int MostQuestions = 5;
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
            Items = [.. NamedRisks().Select((deal, place) => RiskItem(deal, place + 1))],
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
        return asked.Length == 0 || view.IsOwn
            ? null
            : blank with
            {
                Items = [.. asked.Select((deal, place) => QuestionItem(deal, place + 1))],
            };
    }

    private IEnumerable<RiskDeal> NamedRisks() => view.Risks.Deals.Take(view.IsOwn ? MostOwnRisks : MostRisks);

    private StatementItem RiskItem(RiskDeal deal, int place) =>
        new StatementFacts(StatementKind.Risks, place)
            .Add("deal", "Deal", deal.Name, "as in the CRM")
            .Add("owner", "Owner", view.IsOwn ? null : deal.Owner, "who owns the deal")
            .Add("amount", "Amount", deal.Amount, "in the reporting currency at today's rate")
            .Add("impact", "Impact", deal.Impact, "amount × the loss of probability by its signals")
            .Add("signal", "Signal", deal.Signals[0].Name, "the first of its signals")
            .Add("evidence", "Evidence", deal.Signals[0].Evidence, "what the signal rests on")
            .Add("step", "Next step", deal.NextStep, "the advice for the leading signal")
            .Item();

    private static StatementItem QuestionItem(RiskDeal deal, int place)
    {
        var signal = deal.Signals.OrderBy(found => Array.IndexOf(AskedFirst, found.Kind)).First();
        return new StatementFacts(StatementKind.Questions, place)
            .Add("owner", "Seller", deal.Owner, "who owns the deal")
            .Add("deal", "Deal", deal.Name, "as in the CRM")
            .Add("amount", "Amount", deal.Amount, "in the reporting currency at today's rate")
            .Add("signal", "Signal", signal.Name, "what the question is about")
            .Add("evidence", "Evidence", signal.Evidence, "what the signal rests on")
            .Add("category", "Category", deal.ForecastCategory, "the forecast category")
            .Item(signal.Kind, IsCommit(deal) ? "commit" : string.Empty);
    }

    private static bool IsCommit(RiskDeal deal) =>
        string.Equals(deal.ForecastCategory, Commit, StringComparison.Ordinal);
}
