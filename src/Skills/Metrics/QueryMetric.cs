using RevBot.Data.Book;
using RevBot.Skills.Facts;
using RevBot.Skills.Filtering;
using RevBot.Skills.Metrics.Cubes;
using RevBot.Skills.SideBySide;

namespace RevBot.Skills.Metrics;

/// <summary>
/// "Win rate by region against last quarter", "created pipeline by month": any of the measures of
/// <see cref="Measures"/> by up to two dimensions, compared with another period where one is named.
/// </summary>
/// <remarks>
/// Where only rates are asked for and no period is named, the last closed quarter stands in for one that is too young
/// to tell; see <see cref="TellingPeriod"/>. The total is of all deals, each once, whatever the groups and however they
/// are cut.
/// </remarks>
public sealed class QueryMetric : Skill<QueryMetricArguments, QueryMetricResult>
{
    private const int UsualTop = 20;
    private const int MostTop = 200;

    /// <inheritdoc/>
    public override string Plugin => "pipeline";

    /// <inheritdoc/>
    public override string Name => "query_metric";

    /// <inheritdoc/>
    public override string Description =>
        "Any measure (won, lost, created, pipeline, win rate, quota, coverage, activity, …) by up to two dimensions, compared with another period if asked.";

    /// <inheritdoc/>
    public override DataKinds Needs => DataKinds.Countries | DataKinds.Competitors | DataKinds.Segments;

    /// <inheritdoc/>
    public override QueryMetricResult Run(ScopedBook book, QueryMetricArguments arguments)
    {
        var measures = Measures.Parse(arguments.Measures);
        var dimensions = MetricDimension.Parse(book, arguments.GroupBy);
        var order = MetricOrder.Parse(arguments.OrderBy, measures, dimensions);
        var selection = DealSelection.Of(book, arguments.Filter);
        var compareTo = PeriodArgument.Parse(book, arguments.CompareTo);
        var period = PeriodArgument.Beside(book, arguments.Period, compareTo);
        var telling = PeriodOf(book, period, measures, selection);
        var isAnyTime = IsAnyTime(period, selection);
        if (isAnyTime && compareTo is not null)
        {
            throw new SkillInputException("Any time cannot be compared with a period; name two periods to compare.");
        }

        var question = new MetricQuestion(book, selection, measures, dimensions);
        var now = question.Measure(MetricWindow.Of(telling.Period) with { IsAnyTime = isAnyTime });
        var before = compareTo is null
            ? null
            : question.Measure(MetricWindow.SamePoint(book, telling.Period, compareTo));
        MetricLine[] lines = [.. order.Sort(question.Lines(now, before))];
        var top = Math.Clamp(arguments.Top ?? (now.HasTime ? MostTop : UsualTop), 1, MostTop);
        var answer = new MetricAnswer(question.Total(now, before), [.. lines.Take(top)], lines)
        {
            CompareTo = compareTo,
            SameDay = question.SameDay(telling.Period, compareTo),
            Whole = question.Whole(arguments.Filter, telling.Period, isAnyTime),
            Sides = NamedSides
                .Of(book, arguments.Filter, dimensions is [var only] ? only.Name : null)
                ?.Tell(side => question.SideOf(side, telling.Period, isAnyTime)),
        };
        return new QueryMetricPresentation(question, telling, answer, isAnyTime).Describe(
            SkillResult.About(answer.ToResult(question), book, selection, telling.Period) with
            {
                IsAnyTime = isAnyTime,
                Sides = answer.Sides,
            }
        );
    }

    // A condition on the close date says which time is meant.
    private static bool IsAnyTime(string? text, DealSelection selection) =>
        PeriodArgument.IsAll(text)
        || (string.IsNullOrWhiteSpace(text) && (selection.IsOn("close_date") || selection.IsOn("closed")));

    // Rates of what closed need a period old enough to tell; amounts and what stands speak of the current quarter.
    private static TellingPeriod PeriodOf(
        ScopedBook book,
        string? text,
        IReadOnlyList<Measure> measures,
        DealSelection selection
    )
    {
        if (IsAnyTime(text, selection))
        {
            return new(
                AnyTime.Of(book),
                new(
                    NoteKind.Definition,
                    "This is about any time: all deals, whenever they were created, are due or were closed."
                )
            );
        }

        if (measures.All(measure => measure.IsRate))
        {
            return TellingPeriod.Choose(book, text, selection);
        }

        var period = PeriodArgument.OrCurrentQuarter(book, text);
        return new(
            period,
            string.IsNullOrWhiteSpace(text)
                ? new(
                    NoteKind.Assumption,
                    $"No period was named, so this is the current quarter, {Wording.Period(period)}."
                )
                : null
        );
    }
}
