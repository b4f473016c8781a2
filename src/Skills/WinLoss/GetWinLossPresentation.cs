using System.Globalization;
using RevBot.Data.Book;
using RevBot.Skills.Facts;
using RevBot.Skills.Facts.Formulas;
using RevBot.Skills.Filtering;
using RevBot.Skills.Statistics.Proportions;

namespace RevBot.Skills.WinLoss;

/// <summary>
/// Says win/loss figures as facts, formulas, tables and notes. A rate of fewer than 12 deals is no fact: the counts are
/// said, the rate is not.
/// </summary>
/// <param name="book">The view.</param>
/// <param name="telling">The period, and why it was taken where none was named.</param>
/// <param name="dimension">What the breakdown is by; null for none.</param>
/// <param name="study">What was found, for the numbers of groups before they are cut.</param>
internal sealed partial class GetWinLossPresentation(
    ScopedBook book,
    TellingPeriod telling,
    DealDimension? dimension,
    WinLossStudy study
)
{
    private const int MostRows = 20;
    private const int MostReasons = 8;

    private const string RateDefinition = "won ÷ (won + lost) among deals closed in the period, by count";
    private const string IntervalDefinition = "80% interval of the win rate (Wilson)";
    private const string AmountRateDefinition = "won amount ÷ (won + lost amount) of deals closed in the period";
    private const string AmountIntervalDefinition =
        "80% interval of the win rate by amount (Wilson, effective number of deals)";

    private const string CycleDefinition = "close date − creation date of deals won in the period, in days";
    private const string SizeDefinition = "amounts of deals won in the period, those without an amount left out";
    private const string WonDefinition = "deals won with a close date in the period";
    private const string LostDefinition = "deals lost with a close date in the period";
    private const string ChangeIntervalDefinition = "80% interval of the change (Newcombe)";

    /// <summary>The result with its facts, tables and notes.</summary>
    public GetWinLossResult Describe(GetWinLossResult result) =>
        result with
        {
            Facts = Worked(Facts(result)),
            Tables = [.. Tables(result)],
            Findings = GetWinLossFindings.List(result),
            Notes = [.. Notes(result)],
        };

    private static IReadOnlyList<Fact> Worked(IReadOnlyList<Fact> facts) =>
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

    private IReadOnlyList<Fact> Facts(GetWinLossResult result)
    {
        var facts = new FactList().Add("period", "Period", telling.Period, "the fiscal calendar");
        AddRates(facts, result.Figures);
        AddDeals(facts, result.Figures);
        AddTopReason(facts, result);
        AddToughest(facts, result);
        if (result.Comparison is { } comparison)
        {
            AddComparison(facts, comparison);
        }

        return facts.Facts;
    }

    private static void AddRates(FactList facts, WinLossFigures figures)
    {
        if (SampleSizes.Of(figures.ClosedDeals) == SampleSize.TooFew)
        {
            return;
        }

        var (low, high) = (figures.WinRateByAmountLow, figures.WinRateByAmountHigh);
        facts
            .Share("win_rate", "Win rate", figures.WinRate, RateDefinition, figures.ClosedDeals)
            .Share("win_rate_low", "Win rate, low", figures.WinRateLow, IntervalDefinition)
            .Share("win_rate_high", "Win rate, high", figures.WinRateHigh, IntervalDefinition)
            .Share("win_rate_by_amount", "Win rate by amount", figures.WinRateByAmount, AmountRateDefinition)
            .Share("win_rate_by_amount_low", "Win rate by amount, low", low, AmountIntervalDefinition)
            .Share("win_rate_by_amount_high", "Win rate by amount, high", high, AmountIntervalDefinition);
    }

    private static void AddDeals(FactList facts, WinLossFigures figures)
    {
        var (median, mean) = (figures.MedianCycleDays, figures.AverageCycleDays);
        facts
            .Count("closed_deals", "Deals closed", figures.ClosedDeals, "won + lost in the period")
            .Count("won_deals", "Deals won", figures.WonDeals, WonDefinition)
            .Count("lost_deals", "Deals lost", figures.LostDeals, LostDefinition)
            .Add("won_amount", "Won", figures.WonAmount, WonDefinition, figures.WonDeals)
            .Add("lost_amount", "Lost", figures.LostAmount, LostDefinition, figures.LostDeals)
            .Add("average_won", "Average won", figures.AverageWon, $"mean of the {SizeDefinition}", figures.WonDeals)
            .Add("median_won", "Median won", figures.MedianWon, $"median of the {SizeDefinition}", figures.WonDeals)
            .Add("cycle", "Median sales cycle", FactValue.RoundedDays(median), $"median of {CycleDefinition}")
            .Add("cycle_mean", "Mean sales cycle", FactValue.RoundedDays(mean), $"mean of {CycleDefinition}");
    }

    private static void AddTopReason(FactList facts, GetWinLossResult result)
    {
        if (result.LossReasons.FirstOrDefault(reason => reason.Reason is not DealDimension.None) is { } top)
        {
            facts
                .Add("top_reason", "Top loss reason", top.Reason, "most frequent reason of lost deals")
                .Count("top_reason_deals", "Lost for it", top.Deals, "deals lost for the top reason")
                .Share("top_reason_share", "Share of losses", top.Share, "deals lost for it ÷ deals lost")
                .Add("top_reason_amount", "Amount lost for it", top.Amount, "amounts of deals lost for the top reason");
        }
    }

    private static void AddToughest(FactList facts, GetWinLossResult result)
    {
        const string Definition = "lowest win rate among competitors met at least 12 times";
        const string Rate = "won ÷ closed among deals with it";
        if (result.Competitors.FirstOrDefault(met => met.Sample != SampleSize.TooFew) is { } toughest)
        {
            facts
                .Add("toughest", "Toughest competitor", toughest.Group, Definition)
                .Share("toughest_rate", "Win rate against it", toughest.WinRate, Rate, toughest.Deals)
                .Count("toughest_deals", "Deals against it", toughest.Deals, "closed deals with it");
        }
    }

    private static void AddComparison(FactList facts, WinLossComparison comparison)
    {
        var then = comparison.Figures;
        facts
            .Add("before_period", "Compared with", comparison.Period, "the period asked to compare with")
            .Count("before_closed", "Deals closed then", then.ClosedDeals, "won + lost in that period")
            .Count("before_won_deals", "Deals won then", then.WonDeals, "deals won with a close date in that period");
        if (SampleSizes.Of(then.ClosedDeals) == SampleSize.TooFew || comparison.Change is not { } change)
        {
            return;
        }

        var (cycle, byAmount) = (FactValue.RoundedDays(then.MedianCycleDays), comparison.ChangeByAmount);
        facts
            .Share("before", "Win rate then", then.WinRate, RateDefinition, then.ClosedDeals)
            .Share("before_by_amount", "By amount then", then.WinRateByAmount, AmountRateDefinition)
            .Add("before_won", "Won then", then.WonAmount, WonDefinition, then.WonDeals)
            .Add("before_cycle", "Median cycle then", cycle, $"median of {CycleDefinition}")
            .Points("change", "Change", change, "win rate − win rate then")
            .Points("change_low", "Change, low", comparison.ChangeLow, ChangeIntervalDefinition)
            .Points("change_high", "Change, high", comparison.ChangeHigh, ChangeIntervalDefinition)
            .Points("change_by_amount", "Change by amount", byAmount, "by amount − by amount then");
    }

    private IEnumerable<FactTable> Tables(GetWinLossResult result)
    {
        if (dimension is not null && result.Groups.Count > 0)
        {
            var title = $"By {dimension.Heading.ToLowerInvariant()}";
            yield return Rates("groups", title, dimension.Heading, result.Groups, study.Groups.Count);
        }

        if (result.LossReasons.Any(reason => reason.Reason is not DealDimension.None))
        {
            yield return Reasons(result.LossReasons);
        }

        if (result.Competitors.Count > 0 && dimension is not { Name: "competitor" })
        {
            var all = study.Competitors.Count;
            yield return Rates("competitors", "Against competitors", "Competitor", result.Competitors, all);
        }
    }

    private static FactTable Rates(
        string id,
        string title,
        string heading,
        IReadOnlyList<WinRateGroup> groups,
        int all
    ) =>
        new TableBuilder<WinRateGroup>(id, title)
            .Column("group", heading, "the group's name", group => group.Group)
            .Count("deals", "Closed", "deals won or lost with a close date in the period", group => group.Deals)
            .Share(
                "rate",
                "Win rate",
                "won ÷ closed, by count; left out under 12 deals",
                group => Stated(group, group.WinRate)
            )
            .Share("low", "Low", "80% interval (Wilson)", group => Stated(group, group.Low))
            .Share("high", "High", "80% interval (Wilson)", group => Stated(group, group.High))
            .SourceRows(group => group.Deals)
            .Bar(group => Stated(group, group.WinRate))
            .Detail(SampleDetail)
            .Build(groups.Take(MostRows), all, most => groups.Take(most));

    private static double? Stated(WinRateGroup group, double share) => group.Sample == SampleSize.TooFew ? null : share;

    private static string? SampleDetail(WinRateGroup group) =>
        group.Sample switch
        {
            SampleSize.TooFew => string.Create(
                CultureInfo.InvariantCulture,
                $"{group.Won} won, {group.Deals - group.Won} lost: too few to state a rate"
            ),
            SampleSize.Small => "small sample",
            SampleSize.Enough => null,
        };

    private static FactTable Reasons(IReadOnlyList<LossReason> reasons) =>
        new TableBuilder<LossReason>("reasons", "Why deals were lost")
            .Column("reason", "Loss reason", "as entered; (none) where none is", reason => reason.Reason)
            .Count("deals", "Lost", "deals lost for it with a close date in the period", reason => reason.Deals)
            .Share("share", "Of losses", "deals lost for it ÷ deals lost", reason => reason.Share)
            .Column("amount", "Amount", "amounts of deals lost for it", reason => reason.Amount)
            .SourceRows(reason => reason.Deals)
            .Bar(reason => reason.Share)
            .BuildFirst(reasons, MostReasons);
}
