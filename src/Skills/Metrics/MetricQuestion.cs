using RevBot.Data.Book;
using RevBot.Skills.Facts;
using RevBot.Skills.Filtering;
using RevBot.Skills.Metrics.Cubes;
using RevBot.Skills.SideBySide;

namespace RevBot.Skills.Metrics;

/// <summary>What is asked: which measures of which deals, in which groups.</summary>
/// <param name="Book">The view; its instant is now.</param>
/// <param name="Selection">Which deals are meant.</param>
/// <param name="Measures">The measures, at least one.</param>
/// <param name="Dimensions">What the groups are by: none, one or two.</param>
internal sealed record MetricQuestion(
    ScopedBook Book,
    DealSelection Selection,
    IReadOnlyList<Measure> Measures,
    IReadOnlyList<MetricDimension> Dimensions
)
{
    /// <summary>The quotas of the people meant, and whether they can be given for the filter and the groups.</summary>
    public QuotaShares Quotas => new(Book, Selection, Dimensions);

    /// <summary>What the asked measures are computed from, together.</summary>
    public Ingredients Needs => Measures.Aggregate(Ingredients.None, (needs, measure) => needs | measure.Needs);

    /// <summary>Measures a period: one walk through the deals, adding only what the asked measures need.</summary>
    public MetricCube Measure(MetricWindow window)
    {
        var cube = new MetricCube(Dimensions, Book.Company.Currency);
        FillTime(cube, window.Period);
        new MetricGathering(Book, Selection, window, cube, Needs).Run();
        if (Needs.HasFlag(Ingredients.Quota))
        {
            Quotas.AddTo(cube, window.Period);
        }

        return cube;
    }

    // What stands can be due later; what happens has not happened yet after today.
    private void FillTime(MetricCube cube, Data.Calendar.Period period)
    {
        var last = Measures.Any(measure => measure.IsStock) || period.End < Book.Today ? period.End : Book.Today;
        if (last >= period.Start)
        {
            cube.FillTime(Data.Calendar.Period.Between(period.Start, last));
        }
    }

    /// <summary>The first measure of the deals of one side alone.</summary>
    public Side SideOf(NamedSide side, Data.Calendar.Period period, bool isAnyTime)
    {
        var alone = this with { Selection = DealSelection.Of(Book, side.Filter, null), Dimensions = [] };
        var cell = alone.Measure(MetricWindow.Of(period) with { IsAnyTime = isAnyTime }).Total;
        return Measures[0].Name == "win_rate"
            ? SideRates.Of(side.Name, (int)cell.Won, (int)(cell.Won + cell.Lost))
            : new(side.Name, alone.Values(cell)[0])
            {
                Values = Measures[0].Name switch
                {
                    "average_deal_size" => cell.Sizes,
                    "sales_cycle_days" => cell.CycleLengths,
                    _ => null,
                },
            };
    }

    /// <summary>
    /// The first measure of the period compared with, up to the day of it that the other has reached: half a quarter is not
    /// held against a whole one. Null for what stands, for rates, and where the period is over or of another kind.
    /// </summary>
    public FactValue? SameDay(Data.Calendar.Period period, Data.Calendar.Period? compareTo)
    {
        var gone = NodaTime.Period.DaysBetween(period.Start, Book.Today);
        return
            compareTo is null
            || compareTo.Kind != period.Kind
            || Measures[0] is { IsStock: true } or { IsRate: true }
            || gone < 0
            || period.DaysLeft(Book.Today) == 0
            || gone + 1 >= compareTo.Days
            ? null
            : Values(
                Measure(
                    MetricWindow.Of(Data.Calendar.Period.Between(compareTo.Start, compareTo.Start.PlusDays(gone)))
                ).Total
            )[0];
    }

    /// <summary>
    /// What the deals of a filter are a part of: of a filter that names people and more the deals of these people, of any other
    /// all deals in view. Null without a filter, and for a measure that does not add up.
    /// </summary>
    public MetricWhole? Whole(DealFilter? filter, Data.Calendar.Period period, bool isAnyTime)
    {
        if (!Measures[0].AddsUp || Selection.IsEverything)
        {
            return null;
        }

        var people = DealSelection.Of(
            Book,
            Selection.OnlyPeople ? null : new DealFilter { Owners = filter?.Owners, Teams = filter?.Teams }
        );
        var whole = this with { Selection = people, Dimensions = [] };
        return whole.Values(whole.Measure(MetricWindow.Of(period) with { IsAnyTime = isAnyTime }).Total)[0] is { } value
            ? new(people.Words.Length == 0 ? null : people.Words, value)
            : null;
    }

    /// <summary>The values of all deals, compared where there is something to compare with.</summary>
    public MetricValues Total(MetricCube now, MetricCube? before) =>
        new(Values(now.Total), before is null ? null : Values(before.Total));

    /// <summary>
    /// A line for each group of either period; a group of only one of them has no deals in the other. Stretches of time
    /// are not compared: those of one period have no counterpart in the other.
    /// </summary>
    public IReadOnlyList<MetricLine> Lines(MetricCube now, MetricCube? before)
    {
        if (before is null || now.HasTime)
        {
            return
            [
                .. now.Groups.Select(group => new MetricLine(group.Key, Values(group.Value), null)
                {
                    IsThin = Thin(group.Value),
                }),
            ];
        }

        var nothing = new MetricCell(Book.Company.Currency);
        return
        [
            .. now
                .Groups.Keys.Union(before.Groups.Keys)
                .Select(key => new MetricLine(
                    key,
                    Values(now.Groups.GetValueOrDefault(key, nothing)),
                    Values(before.Groups.GetValueOrDefault(key, nothing))
                )
                {
                    IsThin = Thin(now.Groups.GetValueOrDefault(key, nothing)),
                }),
        ];
    }

    private IReadOnlyList<bool> Thin(MetricCell cell) => [.. Measures.Select(measure => measure.IsThin(cell))];

    private IReadOnlyList<FactValue?> Values(MetricCell cell) =>
        [.. Measures.Select(measure => measure.Missing(Book.Coverage) is null ? measure.Value(cell) : null)];
}
