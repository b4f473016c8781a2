using RevBot.Data.Book;
using RevBot.Skills.Facts;
using RevBot.Skills.Filtering;
using RevBot.Skills.Statistics.Proportions;

namespace RevBot.Skills.WinLoss;

/// <summary>Says win/loss figures as facts and tables.</summary>
internal sealed class WinLossFacts(ScopedBook book, TellingPeriod telling, DealDimension? dimension)
{
    private const string RateDefinition = "won ÷ (won + lost) among deals closed in the period, by count";

    private const string IntervalDefinition = "80% interval of the win rate (Wilson)";

    private const string AmountRateDefinition = "won amount ÷ (won + lost amount) of deals closed in the period";

    private const string CycleDefinition = "close date − creation date of deals won in the period, in days";

    private const string SizeDefinition = "amounts of deals won in the period, those without an amount left out";

    private const string WonDefinition = "deals won with a close date in the period";

    private const string LostDefinition = "deals lost with a close date in the period";

    public WinLossResult Describe(WinLossResult result, WinLossStudy study) =>
        result with
        {
            Facts = WinLossWorkings.On(Facts(result)),
            Tables = [.. new WinLossTables(dimension).Of(result, study)],
            Notes = [.. new WinLossNotes(book, telling, dimension).Of(result, study)],
        };

    private IReadOnlyList<Fact> Facts(WinLossResult result)
    {
        var facts = new FactList();
        facts.Add("period", "Period", FactValue.Period(telling.Period), "the fiscal calendar");
        AddRates(facts, result.Figures);
        AddDeals(facts, result.Figures);
        AddWon(facts, result.Figures);
        AddReasons(facts, result);
        AddCompetitors(facts, result);
        if (result.Comparison is { } comparison)
        {
            AddComparison(facts, comparison);
        }

        return facts.Facts;
    }

    private static void AddRates(FactList facts, WinLossFigures figures)
    {
        // With too few deals the counts are said, and no rate.
        if (SampleSizes.Of(figures.ClosedDeals) == SampleSize.TooFew)
        {
            return;
        }

        facts
            .Add("win_rate", "Win rate", Share(figures.WinRate), RateDefinition, figures.ClosedDeals)
            .Add("win_rate_low", "Win rate, low", Share(figures.WinRateLow), IntervalDefinition)
            .Add("win_rate_high", "Win rate, high", Share(figures.WinRateHigh), IntervalDefinition)
            .Add("win_rate_by_amount", "Win rate by amount", Share(figures.WinRateByAmount), AmountRateDefinition)
            .Add(
                "win_rate_by_amount_low",
                "Win rate by amount, low",
                Share(figures.WinRateByAmountLow),
                "80% interval of the win rate by amount (Wilson, effective number of deals)"
            )
            .Add(
                "win_rate_by_amount_high",
                "Win rate by amount, high",
                Share(figures.WinRateByAmountHigh),
                "80% interval of the win rate by amount (Wilson, effective number of deals)"
            );
    }

    private static void AddDeals(FactList facts, WinLossFigures figures) =>
        facts
            .Add("closed_deals", "Deals closed", FactValue.Count(figures.ClosedDeals), "won + lost in the period")
            .Add("won_deals", "Deals won", FactValue.Count(figures.WonDeals), WonDefinition)
            .Add("lost_deals", "Deals lost", FactValue.Count(figures.LostDeals), LostDefinition)
            .Add("won_amount", "Won", figures.WonAmount, WonDefinition, figures.WonDeals)
            .Add("lost_amount", "Lost", figures.LostAmount, LostDefinition, figures.LostDeals);

    private static void AddWon(FactList facts, WinLossFigures figures) =>
        facts
            .Add("average_won", "Average won", figures.AverageWon, $"mean of the {SizeDefinition}", figures.WonDeals)
            .Add("median_won", "Median won", figures.MedianWon, $"median of the {SizeDefinition}", figures.WonDeals)
            .Add("cycle", "Median sales cycle", Days(figures.MedianCycleDays), $"median of {CycleDefinition}")
            .Add("cycle_mean", "Mean sales cycle", Days(figures.AverageCycleDays), $"mean of {CycleDefinition}");

    private static void AddReasons(FactList facts, WinLossResult result)
    {
        if (result.LossReasons.FirstOrDefault(reason => reason.Reason is not DealDimension.None) is not { } top)
        {
            return;
        }

        facts
            .Add("top_reason", "Top loss reason", FactValue.Name(top.Reason), "most frequent reason of lost deals")
            .Add("top_reason_deals", "Lost for it", FactValue.Count(top.Deals), "deals lost for the top reason")
            .Add("top_reason_share", "Share of losses", FactValue.Share(top.Share), "deals lost for it ÷ deals lost")
            .Add("top_reason_amount", "Amount lost for it", top.Amount, "amounts of deals lost for the top reason");
    }

    private static void AddCompetitors(FactList facts, WinLossResult result)
    {
        if (result.Competitors.FirstOrDefault(met => met.Sample != SampleSize.TooFew) is not { } toughest)
        {
            return;
        }

        facts
            .Add(
                "toughest",
                "Toughest competitor",
                FactValue.Name(toughest.Group),
                "lowest adjusted win rate among competitors met at least 12 times"
            )
            .Add(
                "toughest_rate",
                "Win rate against it",
                FactValue.Share(toughest.WinRate),
                "won ÷ closed among deals with it",
                toughest.Deals
            )
            .Add("toughest_deals", "Deals against it", FactValue.Count(toughest.Deals), "closed deals with it");
    }

    private static void AddComparison(FactList facts, WinLossComparison comparison)
    {
        var then = comparison.Figures;
        facts
            .Add(
                "before_period",
                "Compared with",
                FactValue.Name(comparison.Period),
                "the period asked to compare with"
            )
            .Add("before_closed", "Deals closed then", FactValue.Count(then.ClosedDeals), "won + lost in that period");
        if (SampleSizes.Of(then.ClosedDeals) == SampleSize.TooFew || comparison.Change is not { } change)
        {
            return;
        }

        facts
            .Add("before", "Win rate then", Share(then.WinRate), RateDefinition, then.ClosedDeals)
            .Add("before_by_amount", "By amount then", Share(then.WinRateByAmount), AmountRateDefinition)
            .Add("before_won", "Won then", then.WonAmount, WonDefinition, then.WonDeals)
            .Add("before_cycle", "Median cycle then", Days(then.MedianCycleDays), $"median of {CycleDefinition}")
            .Add("change", "Change", FactValue.Points(change), "win rate − win rate then")
            .Add("change_low", "Change, low", Points(comparison.ChangeLow), "80% interval of the change (Newcombe)")
            .Add("change_high", "Change, high", Points(comparison.ChangeHigh), "80% interval of the change (Newcombe)")
            .Add(
                "change_by_amount",
                "Change by amount",
                Points(comparison.ChangeByAmount),
                "by amount − by amount then"
            );
    }

    private static FactValue? Share(double? share) => share is { } value ? FactValue.Share(value) : null;

    private static FactValue? Points(double? share) => share is { } value ? FactValue.Points(value) : null;

    private static FactValue? Days(double? days) =>
        days is { } value ? FactValue.Days((long)Math.Round(value, MidpointRounding.ToEven)) : null;
}
