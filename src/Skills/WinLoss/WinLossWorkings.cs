using RevBot.Skills.Facts;
using RevBot.Skills.Facts.Formulas;

namespace RevBot.Skills.WinLoss;

/// <summary>The formulas of win/loss figures with their numbers put in, and the deals behind them.</summary>
internal static class WinLossWorkings
{
    public static IReadOnlyList<Fact> On(IReadOnlyList<Fact> facts) =>
        new Workings(facts)
            .Ratio("win_rate", "won_deals", "won_deals", "lost_deals")
            .Ratio("win_rate_by_amount", "won_amount", "won_amount", "lost_amount")
            .Sum("closed_deals", "won_deals", "lost_deals")
            .Ratio("average_won", "won_amount", "won_deals")
            .Ratio("top_reason_share", "top_reason_deals", "lost_deals")
            .Sum("change", "win_rate", "-before")
            .Sum("change_by_amount", "win_rate_by_amount", "-before_by_amount")
            .Counts(CountedDeals.Won, "won_deals", "won_amount", "average_won", "median_won", "cycle", "cycle_mean")
            .Counts(CountedDeals.Lost, "lost_deals", "lost_amount")
            .Counts(CountedDeals.Closed, "closed_deals", "win_rate", "win_rate_by_amount")
            .Facts;
}
