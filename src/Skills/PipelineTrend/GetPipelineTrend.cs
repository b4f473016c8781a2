using RevBot.Data.Book;
using RevBot.Data.Calendar;
using RevBot.Skills.Filtering;
using RevBot.Skills.Metrics;
using RevBot.Skills.Metrics.Cubes;

namespace RevBot.Skills.PipelineTrend;

/// <summary>
/// "Is our pipeline growing?": a measure by day, week, month, quarter or year, with growth, season and noise told apart,
/// peaks and downturns tested, the same day of past quarters, and what is needed from now on.
/// </summary>
public sealed class GetPipelineTrend : Skill<GetPipelineTrendArguments, GetPipelineTrendResult>
{
    private const int PastQuarters = 4;
    private const int WeekDays = 7;

    private static readonly string[] Added =
    [
        "won_amount",
        "won_count",
        "created_amount",
        "created_count",
        "activity_count",
    ];

    /// <inheritdoc/>
    public override string Plugin => "pipeline";

    /// <inheritdoc/>
    public override string Name => "get_pipeline_trend";

    /// <inheritdoc/>
    public override string Description =>
        "Any measure by day, week, month, quarter or year: growth, season and noise told apart, peaks and downturns, the same day of past quarters, what is needed from now on.";

    /// <inheritdoc/>
    public override DataKinds Needs => DataKinds.CloseDates | DataKinds.History;

    /// <inheritdoc/>
    public override GetPipelineTrendResult Run(ScopedBook book, GetPipelineTrendArguments arguments)
    {
        var measure = Measures.Parse([
            string.IsNullOrWhiteSpace(arguments.Measure) ? "pipeline_amount" : arguments.Measure,
        ])[0];
        var step = TrendStep.Parse(arguments.By);
        var shown = step.Shown(arguments.Last);
        var selection = DealSelection.Of(book, arguments.Filter);
        var series = new TrendSeries(book, selection, measure);
        var points = series.Measure(step, Math.Max(shown, step.Learnt));
        var result = new GetPipelineTrendResult
        {
            Measure = measure.Name,
            By = step.Name,
            Points = [.. points.Skip(points.Count - shown)],
            SameDay = SameDay(book, selection, series, measure),
        };
        var days = Period.Between(result.Points[0].Days!.Start, result.Points[^1].Days!.End);
        return new GetPipelineTrendPresentation(book, measure, step).Describe(
            SkillResult.About(new TrendSplit(points, step).AddTo(result), book, selection, days)
        );
    }

    private static TrendSameDay SameDay(ScopedBook book, DealSelection selection, TrendSeries series, Measure measure)
    {
        var quarter = book.Company.Calendar.QuarterOf(book.DataDay);
        var day = NodaTime.Period.DaysBetween(quarter.Start, book.DataDay);
        var now = series.ValueIn(Period.Between(quarter.Start, book.DataDay));
        var past = Enumerable
            .Range(1, PastQuarters)
            .Select(back => book.Company.Calendar.Shift(quarter, -back))
            .Select(then =>
            {
                var value = series.ValueIn(
                    Period.Between(then.Start, then.Start.PlusDays(Math.Min(day, then.Days - 1)))
                );
                return new TrendPoint(then.Id, (double?)value?.Number, false) { Days = then, Told = value };
            })
            .ToArray();
        var same = new TrendSameDay(quarter.Id, day + 1, (double?)now?.Number, past) { Told = now };
        return Added.Contains(measure.Name, StringComparer.Ordinal) && now is not null
            ? WithNeed(book, selection, series, measure, same)
            : same;
    }

    // The quota where there is one; else what the last quarter came to.
    private static TrendSameDay WithNeed(
        ScopedBook book,
        DealSelection selection,
        TrendSeries series,
        Measure measure,
        TrendSameDay same
    )
    {
        var calendar = book.Company.Calendar;
        var quarter = calendar.QuarterOf(book.DataDay);
        var quota =
            measure.Name == "won_amount"
            && Measures.Parse(["quota"])[0] is { } quotas
            && quotas.Missing(book.Coverage) is null
                ? quotas.Value(
                    new MetricQuestion(book, selection, [quotas], []).Measure(MetricWindow.Of(quarter)).Total
                )
                : null;
        var target = quota ?? series.ValueIn(calendar.Shift(quarter, -1));
        if (target is null || same.Now is not { } now)
        {
            return same;
        }

        var (left, gone) = (quarter.DaysLeft(book.DataDay) / (double)WeekDays, same.Day / (double)WeekDays);
        return same with
        {
            Target = (double)target.Number,
            IsQuota = quota is not null,
            PaceAWeek = now / gone,
            NeededAWeek = left <= 0 ? null : Math.Max(0, (double)target.Number - now) / left,
        };
    }
}
