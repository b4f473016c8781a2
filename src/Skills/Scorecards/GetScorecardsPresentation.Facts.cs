using RevBot.Skills.Facts;

namespace RevBot.Skills.Scorecards;

/// <content>The facts: of all sellers, of the deal to talk about first, and of one seller.</content>
internal sealed partial class GetScorecardsPresentation
{
    private FactList Facts(GetScorecardsResult result)
    {
        var facts = new FactList()
            .Add("period", "Period", study.Period, "the fiscal calendar")
            .Count("sellers", "Sellers", result.Sellers.Count, "people with a card: those who sell in the period")
            .Add(
                "won",
                "Won",
                result.Won,
                "closed won in the period by these sellers",
                result.Sellers.Sum(card => card.WonDeals)
            )
            .Add("quota", "Quota", result.Quota, $"{DaysOfSelling}, of those who have one")
            .Share("attainment", "Attainment", result.Attainment, "won ÷ quota of the sellers who have one")
            .Share("elapsed", "Time gone", result.Elapsed, "days of the period that are over ÷ its days")
            .Share(
                "usual",
                "Usual by now",
                result.UsualByNow,
                "share of a quarter's bookings that the company usually has by this day"
            );
        if (result.Quota is not null)
        {
            var won = result.Sellers.Where(card => card.Quota is { Minor: > 0 }).Select(card => card.Won).ToArray();
            facts.Add(
                "won_with_quota",
                "Won by those with a quota",
                won.Aggregate((sum, one) => sum + one),
                "closed won of the sellers who have a quota"
            );
        }

        return result.Sellers.Count == 1 ? One(First(facts, result), result.Sellers[0]) : First(facts, result);
    }

    private static FactList First(FactList facts, GetScorecardsResult result) =>
        result.First is { } first
            ? facts
                .Add(
                    "first_deal",
                    "Deal",
                    first.Name,
                    "the open deal that the forecast expects most of, of the seller to talk to first"
                )
                .Add(
                    "first_seller",
                    "Seller",
                    first.Seller,
                    "furthest short of quota by the forecast, or the one who has gone quiet where that was asked"
                )
                .Add("first_amount", "Amount", first.Amount, "the deal's amount")
                .Share("first_chance", "Chance", first.Chance, "of being won by the period's end")
                .Add("first_due", "Due", FactValue.IsoDate(first.CloseDate), "the deal's close date")
            : facts;

    private static FactList One(FactList facts, SellerCard card) =>
        Building(Habit(Expected(Won(facts, card), card), card), card);

    private static FactList Won(FactList facts, SellerCard card) =>
        facts
            .Add("one_name", "Seller", card.Seller, "the seller")
            .Add("one_won", "Won", card.Won, "closed won in the period", card.WonDeals)
            .Count("one_won_deals", "Deals won", card.WonDeals, "deals won in the period")
            .Add("one_quota", "Quota", card.Quota, DaysOfSelling)
            .Share("one_attainment", "Attainment", card.Attainment, "won ÷ quota")
            .Share(
                "one_elapsed",
                "Time gone",
                card.Elapsed,
                "the seller's days in the period that are over ÷ all of them"
            )
            .Add("one_open", "Open", card.Open, Due, card.OpenDeals)
            .Ratio("one_cover", "Remaining coverage", card.RemainingCoverage, "open ÷ (quota − won)");

    private static FactList Expected(FactList facts, SellerCard card) =>
        facts
            .Add("one_forecast", "Forecast", card.Forecast, "what the forecast expects the seller to close in all")
            .Add(
                "one_difference",
                "Difference",
                card.AgainstQuota,
                "forecast − quota, or won − quota once the period is over"
            )
            .Add(
                "one_gap",
                "From quota",
                card.AgainstQuota is { Minor: < 0 } miss ? -miss : card.AgainstQuota,
                "|forecast − quota|, or |won − quota| once the period is over"
            )
            .Share("one_chance", "Chance", card.ChanceOfQuota, "that the seller's wins of the period reach the quota");

    private static FactList Habit(FactList facts, SellerCard card) =>
        facts
            .Share(
                "one_fall",
                "Activity down",
                -card.ActivityChange,
                "1 − activities for each open deal and week in the last four weeks ÷ those in the twelve before"
            )
            .Share(
                "one_bias",
                "Calls off by",
                card.CallBias is { } bias ? Math.Abs(bias) : null,
                "|mean of (call − won) ÷ won| at the middle of past quarters"
            )
            .Count(
                "one_quarters",
                "Quarters called",
                card.CallQuarters,
                "past quarters with a call of the seller's own"
            )
            .Share("one_rate", "Win rate", card.WinRate, $"won ÷ closed {Year}", card.Closed)
            .Count("one_closed", "Closed", card.Closed, $"deals won or lost {Year}")
            .Add(
                "one_cycle",
                "Cycle",
                FactValue.RoundedDays(card.CycleDays),
                $"median days from creation to win {Year}"
            );

    private static FactList Building(FactList facts, SellerCard card) =>
        facts
            .Add("one_created", "Created", card.Created, "created in the period, at present amounts", card.CreatedDeals)
            .Add(
                "one_usual",
                "Usually created",
                card.UsuallyCreated,
                "by day over the year before the period × days gone"
            )
            .Count("one_month", "Month", card.TenureMonths + 1, "month of tenure that is running")
            .Count("one_months", "Ramp", card.RampMonths, "months until full productivity")
            .Share(
                "one_ramp",
                "Usual at this tenure",
                card.RampShare,
                "share of a full seller's bookings that is usual at this tenure"
            );
}
