using RevBot.Data.Book;
using RevBot.Data.Calendar;
using RevBot.Skills.Filtering;
using RevBot.Skills.Statistics.Proportions;

namespace RevBot.Skills.WinLoss;

/// <summary>"How often do we win, and why do we lose?": deals closed in a period, with honest uncertainty.</summary>
public sealed class GetWinLoss : Skill<GetWinLossArguments, WinLossResult>
{
    // A closed deal stands in one of these by being won or lost, so a win rate by them is 0 or 1 by definition.
    private static readonly string[] Outcomes = ["stage", "forecast_category", "loss_reason"];

    /// <inheritdoc/>
    public override string Plugin => "win/loss";

    /// <inheritdoc/>
    public override string Name => "get_win_loss";

    /// <inheritdoc/>
    public override string Description =>
        "Win rate by count and by amount of deals closed in a period, with its uncertainty; won size, sales cycle, loss reasons, competitors.";

    /// <inheritdoc/>
    public override WinLossResult Run(ScopedBook book, GetWinLossArguments arguments)
    {
        var selection = DealSelection.Of(book, Checked(arguments.Filter));
        var dimension = DimensionOf(arguments.GroupBy);
        var compareTo = PeriodArgument.Parse(book, arguments.CompareTo);
        var telling = TellingPeriod.Of(book, arguments.Period, selection);
        var study = new WinLossStudy(book, selection, dimension);
        study.Run(telling.Period, compareTo);
        var figures = study.Now.Figures();
        var result = new WinLossResult
        {
            Figures = figures,
            Comparison = compareTo is null ? null : Compare(figures, compareTo, study.Before.Figures()),
            LossReasons = study.Reasons.Ranked(),
            Competitors = [.. study.Competitors.Ranked().Reverse()],
            Groups = study.Groups.Ranked(),
        };
        return new WinLossFacts(book, telling, dimension).Describe(
            SkillResult.About(result, book, selection, telling.Period),
            study
        );
    }

    private static DealFilter? Checked(DealFilter? filter) =>
        filter?.LossReasons is { Count: > 0 }
            ? throw new SkillInputException(
                "There is no win rate of deals with a loss reason, because all of them were lost; ask for lost deals or the lost amount instead."
            )
            : filter;

    private static DealDimension? DimensionOf(string? groupBy)
    {
        var dimension = DealDimension.Parse(groupBy);
        return dimension is not null && Outcomes.Contains(dimension.Name, StringComparer.Ordinal)
            ? throw new SkillInputException(
                $"There is no win rate by {dimension.Heading.ToLowerInvariant()}, because a closed deal's follows from being won or lost; ask by team, owner, region, segment, product or competitor."
            )
            : dimension;
    }

    private static WinLossComparison Compare(WinLossFigures now, Period period, WinLossFigures then)
    {
        var test = TwoProportions.Of(now.WonDeals, now.ClosedDeals, then.WonDeals, then.ClosedDeals);
        var enough = Math.Min(now.ClosedDeals, then.ClosedDeals) >= SampleSizes.Least;
        return new(period.Id, Dates.Iso(period.Start), Dates.Iso(period.End), then)
        {
            Change = test?.Difference,
            ChangeLow = test?.Range.Low,
            ChangeHigh = test?.Range.High,
            PValue = test?.PValue,
            IsReal = enough && test is { IsReal: true },
            ChangeByAmount = now.WinRateByAmount - then.WinRateByAmount,
        };
    }
}
