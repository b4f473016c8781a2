using RevBot.Skills.Risk;

namespace RevBot.Skills.Brief.Planning;

/// <summary>The deals at risk and what to ask about them, out of <c>list_risk_deals</c>.</summary>
internal static class RiskStatements
{
    private const int SaidRisks = 3;
    private const int SaidOwnRisks = 5;
    private const int SaidQuestions = 5;
    private const string Commit = "Commit";

    // What a seller can answer at once and what decides a forecast come before what takes reading up.
    private static readonly string[] Order =
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

    public static Statement Risks(BriefView view, Statement blank)
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
        var marks = risks.Flags.Where(flag => flag.Value).Select(flag => flag.Key);
        return blank with
        {
            Facts = facts.Facts,
            Items = [.. Said(view).Select((deal, place) => Item(view, deal, place + 1))],
            Marks = StatementNames.Marks(marks.Append(view.IsOwn ? "own" : string.Empty)),
        };
    }

    /// <summary>
    /// One question for each seller, about a deal that is not among the risks said where there is one; those about deals
    /// in commit come first.
    /// </summary>
    public static Statement? Questions(BriefView view, Statement blank)
    {
        var said = Said(view).Select(deal => deal.Id).ToHashSet(StringComparer.Ordinal);
        var asked = view
            .Risks.Deals.Where(deal => deal.Owner is not null)
            .OrderBy(deal => said.Contains(deal.Id))
            .ThenByDescending(IsCommit)
            .DistinctBy(deal => deal.Owner, StringComparer.Ordinal)
            .OrderByDescending(IsCommit)
            .Take(SaidQuestions)
            .ToArray();
        return asked.Length == 0 || view.IsOwn
            ? null
            : blank with
            {
                Items = [.. asked.Select((deal, place) => Question(deal, place + 1))],
            };
    }

    private static IEnumerable<RiskDeal> Said(BriefView view) =>
        view.Risks.Deals.Take(view.IsOwn ? SaidOwnRisks : SaidRisks);

    private static StatementItem Item(BriefView view, RiskDeal deal, int place) =>
        new StatementFacts(StatementKind.Risks, place)
            .Add("deal", "Deal", deal.Name, "as in the CRM")
            .Add("owner", "Owner", view.IsOwn ? null : deal.Owner, "who owns the deal")
            .Add("amount", "Amount", deal.Amount, "in the reporting currency at today's rate")
            .Add("impact", "Impact", deal.Impact, "amount × the loss of probability by its signals")
            .Add("signal", "Signal", deal.Signals[0].Name, "the first of its signals")
            .Add("evidence", "Evidence", deal.Signals[0].Evidence, "what the signal rests on")
            .Add("step", "Next step", deal.NextStep, "the advice for the leading signal")
            .Item();

    private static StatementItem Question(RiskDeal deal, int place)
    {
        var signal = deal.Signals.MinBy(found => Array.IndexOf(Order, found.Kind))!;
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
