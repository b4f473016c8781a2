using RevBot.Data.Book;
using RevBot.Data.Calendar;
using RevBot.Skills.Filtering;
using RevBot.Skills.Filtering.Fields;
using RevBot.Skills.SideBySide;
using RevBot.Skills.Statistics.Proportions;
using RevBot.Skills.WinLoss.Drivers;

namespace RevBot.Skills.WinLoss;

/// <summary>
/// "How often do we win, and why do we lose?": the deals closed in a period, with the uncertainty that their number
/// leaves.
/// </summary>
/// <remarks>
/// Win rate = won ÷ (won + lost) among deals with a close date in the period, by count and by amount; open deals do not
/// count. Intervals are at 80%: Wilson's for a rate, Newcombe's for the difference of two.
/// </remarks>
public sealed class GetWinLoss : Skill<GetWinLossArguments, GetWinLossResult>
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
    public override DataKinds Needs =>
        DataKinds.Countries | DataKinds.Competitors | DataKinds.LossReasons | DataKinds.Segments;

    /// <inheritdoc/>
    public override GetWinLossResult Run(ScopedBook book, GetWinLossArguments arguments)
    {
        var selection = DealSelection.Of(book, WithoutLossReasons(arguments.Filter));
        var dimension = DimensionOf(arguments.GroupBy);
        var compareTo = PeriodArgument.Parse(book, arguments.CompareTo);
        var period = PeriodArgument.Beside(book, arguments.Period, compareTo);
        var telling = TellingPeriod.Choose(book, period, selection);
        var study = WinLossStudy.Of(book, selection, dimension, telling.Period, compareTo);
        var figures = study.Now.Figures();
        var rival = OneCompetitor(arguments.Filter, study);
        var drivers = WinLossDrivers.Look(
            book,
            rival is null ? selection : DealSelection.Of(book, arguments.Filter! with { Competitors = null }),
            telling,
            string.IsNullOrWhiteSpace(period)
        );
        var result = new GetWinLossResult
        {
            Figures = figures,
            Comparison = compareTo is null ? null : Compare(figures, compareTo, study.Before.Figures()),
            LossReasons = study.Reasons.Ranked(),
            Competitors = study.Competitors.Ranked(lowestFirst: true),
            Groups = study.Groups.Ranked(),
            ListedGroups = dimension is null
                ? ListedGroups.None
                : ListedGroups.Of(dimension.Name, study.Groups.Ranked().Select(group => group.Group)),
            Sides = SidesOf(book, arguments, telling.Period),
            HeadToHead = rival is null ? null : drivers.Against(rival),
            WeakSpots = rival is null ? drivers.Weak : [],
            Drivers = rival is null ? drivers.Drivers : [],
            Step = rival is null ? drivers.Step : drivers.StepAgainst(rival),
            AmountsDiffer = drivers.AmountsDiffer,
        };
        return new GetWinLossPresentation(book, telling, dimension, study).Describe(
            SkillResult.About(result, book, selection, telling.Period)
        );
    }

    private static Sides? SidesOf(ScopedBook book, GetWinLossArguments arguments, Period period) =>
        NamedSides
            .Of(book, arguments.Filter, arguments.GroupBy)
            ?.Tell(side =>
            {
                var closed = WinLossStudy.Of(book, DealSelection.Of(book, side.Filter), null, period, null).Now;
                return SideRates.Of(side.Name, closed.WonDeals, closed.ClosedDeals);
            });

    // As the data spell it, where a deal of the period names it.
    private static string? OneCompetitor(DealFilter? filter, WinLossStudy study) =>
        filter?.Competitors is [{ } only]
            ? study.Competitors.Ranked() is [var met]
                ? met.Group
                : only
            : null;

    /// <summary>The filter, unless it is by loss reason.</summary>
    /// <exception cref="SkillInputException">It is.</exception>
    internal static DealFilter? WithoutLossReasons(DealFilter? filter) =>
        filter?.LossReasons is { Count: > 0 }
        || filter?.Where?.Any(one => FieldConditions.FieldOf(one).Name == "loss_reason") == true
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

    /// <summary>Compares the win rates of two periods.</summary>
    // A change is real only where both periods have enough deals for a rate: the interval alone can leave out 0 by luck.
    internal static WinLossComparison Compare(WinLossFigures now, Period period, WinLossFigures then)
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
