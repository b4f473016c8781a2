using RevBot.Data.Book;
using RevBot.Data.Calendar;
using RevBot.Skills.Facts;
using RevBot.Skills.Filtering;
using RevBot.Skills.Metrics;
using RevBot.Skills.Metrics.Cubes;

namespace RevBot.Skills.PipelineTrend;

/// <summary>
/// Measures the steps of a trend. What happens (won, created, win rate …) is counted in each step; what stands (open
/// pipeline, open deals, days since activity) is looked at at the end of each, all open deals whatever their due date;
/// coverage, quota and weighted pipeline are those of the quarter that the step ends in.
/// </summary>
/// <param name="book">The view.</param>
/// <param name="selection">Which deals are meant.</param>
/// <param name="measure">The measure.</param>
internal sealed class TrendSeries(ScopedBook book, DealSelection selection, Measure measure)
{
    private static readonly string[] OfAQuarter = ["quota", "coverage", "weighted_pipeline"];

    // A deal was due on other days than now: every due date counts.
    private static readonly Period AnyDays = Period.Between(new(1900, 1, 1), new(2199, 12, 31));

    // Each step of what stands is a walk through all deals.
    private const int MostStands = 48;

    /// <summary>Whether it is looked at at the end of a step, not counted in it.</summary>
    public bool IsStock => measure.IsStock || measure.Name == "velocity";

    /// <summary>
    /// The steps up to and with the current one, oldest first, at most so many, from the first one on in which deals
    /// closed; that one is a part, too, where it began before: what was created before is known only as far as it was
    /// still open then.
    /// </summary>
    public IReadOnlyList<TrendPoint> Measure(TrendStep step, int most)
    {
        var calendar = book.Company.Calendar;
        var current = calendar.PeriodOf(step.Kind, book.DataDay);
        var first = book.Kept(nameof(FirstClose), view => new FirstDay(FirstClose(view)), _ => 0).On;
        var periods = Enumerable
            .Range(0, IsStock ? Math.Min(most, MostStands) : most)
            .Select(back => calendar.Shift(current, -back))
            .TakeWhile((period, back) => back == 0 || period.End >= first)
            .Reverse()
            .ToArray();
        var whole = first?.PlusDays(-Slack(step));
        return
        [
            .. (IsStock ? StandAll(periods) : (IReadOnlyList<TrendPoint>)Flows(step, periods)).Select(point =>
                point.Days!.Start < whole ? point with { IsPart = true } : point
            ),
        ];
    }

    /// <summary>The value in a stretch of days, as it happened, or at its end, as it stood.</summary>
    public FactValue? ValueIn(Period period) =>
        IsStock ? Stand(period).Told : Value(Question([]).Measure(MetricWindow.Of(period)).Total);

    private static int Slack(TrendStep step) =>
        step.Kind switch
        {
            PeriodKind.Year => 45,
            PeriodKind.Quarter => 14,
            _ => 5,
        };

    private static NodaTime.LocalDate? FirstClose(ScopedBook book)
    {
        NodaTime.LocalDate? first = null;
        foreach (var deal in book.Deals)
        {
            var state = deal.Now;
            if (!state.IsOpen && state.CloseOn is { } on && !(first <= on))
            {
                first = on;
            }
        }

        return first;
    }

    private List<TrendPoint> Flows(TrendStep step, Period[] periods)
    {
        var window = Period.Between(periods[0].Start, periods[^1].End);
        var groups = Question([MetricDimension.Parse(book, [step.Name])[0]]).Measure(MetricWindow.Of(window)).Groups;
        return
        [
            .. periods.Select(period =>
                Point(period, groups.TryGetValue(new(Label(step, period), null), out var cell) ? Value(cell) : null)
            ),
        ];
    }

    private static string Label(TrendStep step, Period period) =>
        step.Kind == PeriodKind.Days ? Dates.Iso(period.Start) : period.Id;

    // Each looks at all deals for itself, so they are worked out side by side.
    private TrendPoint[] StandAll(Period[] periods)
    {
        var points = new TrendPoint[periods.Length];
        Parallel.For(0, points.Length, place => points[place] = Stand(periods[place]));
        return points;
    }

    private TrendPoint Stand(Period period) =>
        selection.IsEverything
            ? book.Kept((measure.Name, period), view => new TrendSeries(view, selection, measure).Stood(period), _ => 0)
            : Stood(period);

    private TrendPoint Stood(Period period)
    {
        var at = period.End < book.DataDay ? Dates.CloseOf(period.End, book.Company.Zone) : (NodaTime.Instant?)null;
        var quarter = book.Company.Calendar.QuarterOf(period.End < book.DataDay ? period.End : book.DataDay);
        var window = OfAQuarter.Contains(measure.Name, StringComparer.Ordinal)
            ? new MetricWindow(quarter, at)
            : new MetricWindow(measure.Name == "velocity" ? quarter : AnyDays, at)
            {
                IsAnyTime = measure.Name != "velocity",
            };
        return Point(period, Value(Question([]).Measure(window).Total));
    }

    private TrendPoint Point(Period period, FactValue? value) =>
        new(period.Id, value is null ? null : (double)value.Number, !IsStock && period.DaysLeft(book.DataDay) > 0)
        {
            Days = period,
            Told = value,
        };

    private FactValue? Value(MetricCell cell) => measure.Missing(book.Coverage) is null ? measure.Value(cell) : null;

    private MetricQuestion Question(IReadOnlyList<MetricDimension> dimensions) =>
        new(book, selection, [measure], dimensions);

    /// <summary>The first day on which a deal closed; null where none did.</summary>
    private sealed record FirstDay(NodaTime.LocalDate? On);
}
