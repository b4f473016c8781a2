using RevBot.Skills.Facts;
using RevBot.Skills.Facts.Formulas;
using RevBot.Skills.Findings;

namespace RevBot.Skills.Meetings;

/// <summary>Says a meeting's preparation as facts, findings, tables and notes.</summary>
internal static class PrepareMeetingPresentation
{
    private const int MostChanges = 3;
    private const int MostNamed = 3;

    /// <summary>The result with all that.</summary>
    public static PrepareMeetingResult Describe(PrepareMeetingResult result) =>
        result with
        {
            Facts = new Workings(Facts(result)).Ratio("attainment", "won", "quota").Facts,
            Findings = Findings(result),
            Tables = [.. Tables(result)],
            Notes =
            [
                new(
                    NoteKind.Definition,
                    "Deals to discuss are those that took pipeline from the period since the last meeting, then those at risk by what that may cost; every figure is that of the function whose business it is."
                ),
            ],
        };

    private static IReadOnlyList<Fact> Facts(PrepareMeetingResult result) =>
        new FactList()
            .Add("about", "About", result.About, "whose deals")
            .Add("since", "Since", FactValue.IsoDate(result.Since), "the first day whose changes count")
            .Add("forecast", "Forecast", result.Forecast, "what the forecast expects of the period")
            .Add("forecast_change", "Change", result.ForecastChange, "forecast − forecast at the last meeting")
            .Add("won", "Closed won", result.Won, "closed won in the period")
            .Add("quota", "Quota", result.Quota, "quotas for the period")
            .Share(
                "attainment",
                "Attainment",
                result is { Won: { } won, Quota: { Minor: > 0 } quota } ? won.Over(quota) : null,
                "won ÷ quota"
            )
            .Share("chance", "Chance of quota", result.ChanceOfQuota, "that the period's wins reach the quota")
            .Count("deals", "To discuss", result.Deals.Count, "deals listed")
            .Count(
                "candidates",
                "Candidates",
                result.DealsWithReason,
                "deals that moved against the period or are at risk"
            )
            .Add("card", "Seller", result.Card, "the scorecard in one sentence")
            .Share("win_rate", "Win rate", result.WinRate, "won ÷ (won + lost) among deals closed in the period")
            .Share("win_rate_before", "Win rate before", result.WinRateBefore, "the same of the quarter before")
            .Add("lost_for", "Lost for", result.LostFor, "most frequent reason of lost deals")
            .Add("lost_for_amount", "Lost for it", result.LostForAmount, "amounts of deals lost for it")
            .Add("next_period", "Next quarter", result.NextPeriod, "the quarter after")
            .Add(
                "next_forecast",
                "Forecast after",
                result.NextForecast,
                "what the forecast expects of the quarter after"
            )
            .Add("next_quota", "Its quota", result.NextQuota, "quotas of the quarter after")
            .Facts;

    private static IReadOnlyList<Finding> Findings(PrepareMeetingResult result)
    {
        var findings = new FindingList()
            .AddNaming(FindingKind.Level, "discuss", 1, result.Deals.Take(MostNamed), AddDeal)
            .AddIf(result.Deals.Count == 0, FindingKind.Level, "nothing", 1)
            .Add(FindingKind.Change, "number", 0.8)
            .AddIf(result.Card is not null, FindingKind.Level, "card", 0.9)
            .AddNaming(
                FindingKind.Change,
                "changes",
                0.6,
                result.Changes.Take(MostChanges),
                (facts, change) =>
                    facts
                        .Add("name", "Line", change.Line.ToLowerInvariant(), "what changed")
                        .Add("amount", "Amount", change.Amount.Abs(), "what it moved")
                        .Count("deals", "Deals", change.Deals, "how many deals")
            )
            .AddNaming(
                FindingKind.Action,
                "ask",
                1,
                result.Deals.Take(1),
                (facts, deal) =>
                    AddDeal(facts, deal)
                        .Add("question", "Ask", MeetingQuestions.For(deal), "by what the deal is discussed for")
            );
        if (result.Kind == MeetingKind.Qbr)
        {
            findings
                .AddIf(result.WinRate is not null, FindingKind.Comparison, "wins", 0.85)
                .AddIf(result.LostFor is not null, FindingKind.Cause, "lost_for", 0.7)
                .AddIf(result.NextForecast is not null, FindingKind.Level, "next", 0.9);
        }

        return findings.Findings;
    }

    private static FactList AddDeal(FactList facts, MeetingDeal deal) =>
        facts
            .Add("name", "Deal", deal.Name, "as in the CRM")
            .Add("owner", "Owner", deal.Owner, "who owns it")
            .Add("amount", "Amount", deal.Amount, "in the reporting currency")
            .Add("reason", "Why", deal.Reason.TrimEnd('.'), "why it is to be discussed");

    private static IEnumerable<FactTable> Tables(PrepareMeetingResult result)
    {
        if (result.Deals.Count > 0)
        {
            yield return new TableBuilder<MeetingDeal>("discuss", "Deals to discuss")
                .DealName()
                .DealOwner()
                .DealAmount("in the reporting currency")
                .DealClose("the close date")
                .Column("stage", "Stage", "the stage", deal => deal.Stage)
                .Column(
                    "impact",
                    "At stake",
                    "what it took from the period, or what its signals may cost",
                    deal => deal.Impact
                )
                .ScaledBar(deal => deal.Impact?.Minor)
                .Detail(deal => $"{deal.Reason} Ask: {MeetingQuestions.For(deal)}")
                .Build(result.Deals, result.DealsWithReason);
        }

        if (result.Changes.Count > 0)
        {
            yield return new TableBuilder<PrepareMeetingResult.MeetingChange>("changes", "Since the last one")
                .Column("line", "What", "what changed", change => change.Line)
                .Column(
                    "amount",
                    "Amount",
                    "what it adds to the pipeline of the period, or takes",
                    change => change.Amount
                )
                .Count("deals", "Deals", "how many deals", change => change.Deals)
                .Column("largest", "Largest", "the largest of them", change => change.Largest)
                .SourceRows(change => change.Deals)
                .ScaledBar(change => change.Amount.Minor)
                .Build(result.Changes);
        }
    }
}
