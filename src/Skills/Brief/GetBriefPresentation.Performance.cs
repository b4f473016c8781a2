using RevBot.Data.Calendar;

namespace RevBot.Skills.Brief;

/// <content>
/// Attainment, productivity and win rate, out of <c>get_scorecards</c> and <c>get_win_loss</c>.
/// </content>
internal sealed partial class GetBriefPresentation
{
    // Null of a period that is no quarter: there is no quarter before it to compare with.
    private Statement? Performance(Statement blank)
    {
        var (cards, winLoss) = (view.Cards, view.WinLoss);
        if (view.Period.Kind != PeriodKind.Quarter || cards.Sellers.Count == 0)
        {
            return null;
        }

        var judged = cards.Sellers.Where(card => card.AgainstQuota is not null).ToArray();
        var facts = new StatementFacts(StatementKind.Performance)
            .Take(cards, "attainment", "elapsed")
            .TakeAs(cards, "usual", "usual_by_now")
            .Add(
                "each",
                "Won for each seller",
                cards.Won.Times(1d / cards.Sellers.Count),
                "closed won ÷ people who sell in the period"
            )
            .Take(winLoss, "win_rate", "closed_deals", "before", "before_period", "top_reason", "top_reason_share");
        if (judged.Length > 0)
        {
            var reach = judged.Count(card => card.AgainstQuota!.Value.Minor >= 0);
            facts
                .Count("on_track", "On track", reach, "sellers whose forecast reaches their quota")
                .Count("with_quota", "With a quota", judged.Length, "sellers with a quota and a forecast");
        }

        return blank with
        {
            Facts = facts.Facts,
            Marks = StatementNames.Marks([
                view.IsOwn ? "own" : string.Empty,
                judged.Length > 0 ? "judged" : string.Empty,
                view.IsPast ? "over" : string.Empty,
            ]),
        };
    }
}
