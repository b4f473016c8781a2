using RevBot.Skills.Facts;

namespace RevBot.Skills.Scorecards;

/// <content>The tables, a row for each seller.</content>
internal sealed partial class GetScorecardsPresentation
{
    private static FactTable Standing(GetScorecardsResult result) =>
        new TableBuilder<SellerCard>("standing", "Against quota")
            .Column("seller", "Seller", "who sells", card => card.Seller)
            .Column("won", "Won", "closed won in the period", card => card.Won)
            .Column("quota", "Quota", DaysOfSelling, card => card.Quota)
            .Share("attainment", "Attained", "won ÷ quota", card => card.Attainment)
            .Column(
                "forecast",
                "Forecast",
                "what the forecast expects the seller to close in all",
                card => card.Forecast
            )
            .Column(
                "against",
                "Against quota",
                "forecast − quota, or won − quota once the period is over",
                card => card.AgainstQuota
            )
            .Share("chance", "Chance", "of reaching the quota", card => card.ChanceOfQuota)
            .SourceRows(card => card.WonDeals)
            .ScaledBar(card => (double?)card.AgainstQuota?.Amount)
            .Detail(card => card.Summary)
            .BuildFirst(result.Sellers, MostRows);

    private static FactTable Working(GetScorecardsResult result) =>
        new TableBuilder<SellerCard>("working", "Pipeline and activity")
            .Column("seller", "Seller", "who sells", card => card.Seller)
            .Column("open", "Open", Due, card => card.Open)
            .Column("cover", "Of the gap", "open ÷ (quota − won)", card => FactValue.Ratio(card.RemainingCoverage))
            .Column("created", "Created", "created in the period, at present amounts", card => card.Created)
            .Column("usual", "Usual", "by day over the year before the period × days gone", card => card.UsuallyCreated)
            .Column(
                "activity",
                "Activity",
                "activities for each open deal and week, last four weeks",
                card => FactValue.Plain(card.Activity)
            )
            .Column(
                "before",
                "Before",
                "the same in the twelve weeks before",
                card => FactValue.Plain(card.ActivityBefore)
            )
            .SourceRows(card => card.OpenDeals)
            .BuildFirst(result.Sellers, MostRows);

    private static FactTable Habits(GetScorecardsResult result) =>
        new TableBuilder<SellerCard>("habits", "Winning and calling")
            .Column("seller", "Seller", "who sells", card => card.Seller)
            .Share("rate", "Win rate", $"won ÷ closed {Year}; left out under 12 deals", card => card.WinRate)
            .Count("closed", "Closed", $"deals won or lost {Year}", card => card.Closed)
            .Column(
                "cycle",
                "Cycle",
                $"median days from creation to win {Year}; left out under 5 wins",
                card => FactValue.RoundedDays(card.CycleDays)
            )
            .Share(
                "accuracy",
                "Call accuracy",
                "mean of 1 − |call − won| ÷ won at the middle of past quarters; left out under 4",
                card => card.CallAccuracy
            )
            .Column(
                "bias",
                "Call bias",
                "mean of (call − won) ÷ won; below 0 is sandbagging",
                card => FactValue.Share(card.CallBias)
            )
            .Share(
                "ramp",
                "Ramp",
                "share of a full seller's bookings that is usual at this tenure; empty once ramped",
                card => card.RampShare
            )
            .SourceRows(card => card.Closed)
            .BuildFirst(result.Sellers, MostRows);
}
