using RevBot.Benchmarks.RevBench;
using RevBot.Benchmarks.RevBench.Scores;
using RevBot.Benchmarks.RevBench.Table;
using RevBot.Skills.Forecast.Methods;

namespace RevBot.Benchmarks.Contest;

/// <summary>
/// Regret by kind of organisation, size and method, where the blend does worst first. ± is one standard error over
/// organisations, whose quarters resemble each other.
/// </summary>
internal sealed class ContestTable
{
    private const string ModelAndBookings = "mean of model and past bookings";
    private readonly ILookup<(string World, string Size), Point> cells;

    /// <param name="points">Of all organisations.</param>
    public ContestTable(IEnumerable<Point> points) =>
        cells = points.ToLookup(point => (point.Cell.World, point.Cell.Size));

    public string Text(ContestOptions options)
    {
        var regret = new Grid([
            "world",
            "size",
            "method",
            .. Trial.Weeks.Select(week => $"week {week}"),
            "bias",
            "coverage",
        ]);
        var lost = new Grid("world", "size", "simple row", "week", "the blend's regret above it");
        foreach (var cell in cells.OrderByDescending(cell => Mean(Of(cell, Methods.Ensemble))))
        {
            Point[] blend = [.. Of(cell, Methods.Ensemble)];
            Add(regret, cell.Key, "**blend**", blend);
            foreach (var (name, points) in Simple(cell))
            {
                Add(regret, cell.Key, name, points);
                Compare(lost, cell.Key, name, (blend, points));
            }
        }

        return Figures.Text(
            $"Seed {options.Seed}, {options.Count} organisations of each kind and size, {Entrant.Timeline.Tested} quarters tested in each after {Entrant.Timeline.History} of history. Regret, bias and coverage in percent points.\n\n{regret}\nWhere the blend's regret is more than two standard errors above a simple row's:\n\n{lost}"
        );
    }

    /// <summary>The parts, and the plain means of two; the best pair is chosen by looking at what came.</summary>
    private static IEnumerable<(string Name, Point[] Points)> Simple(IGrouping<(string, string), Point> cell)
    {
        foreach (var part in ForecastMethods.Components)
        {
            yield return (part, [.. Of(cell, part)]);
        }

        yield return (ModelAndBookings, Both(cell, ForecastMethods.Model, ForecastMethods.Bookings));
        var pairs =
            from one in ForecastMethods.Components
            from other in ForecastMethods.Components
            where string.CompareOrdinal(one, other) < 0
            select (Name: $"best pair in hindsight ({one}, {other})", Points: Both(cell, one, other));
        yield return pairs.MinBy(pair => Mean(pair.Points));
    }

    private static Point[] Both(IGrouping<(string, string), Point> cell, string one, string other)
    {
        var second = Of(cell, other).ToDictionary(Where);
        return
        [
            .. Of(cell, one)
                .Where(point => second.ContainsKey(Where(point)))
                .Select(point => point with { Forecast = (point.Forecast + second[Where(point)].Forecast) / 2 }),
        ];
    }

    private static (int Organisation, string Quarter, int Week) Where(Point point) =>
        (point.Organisation, point.Quarter, point.Cell.Week);

    private static IEnumerable<Point> Of(IEnumerable<Point> points, string method) =>
        points.Where(point => string.Equals(point.Method, method, StringComparison.Ordinal));

    private static double Mean(IEnumerable<Point> points) =>
        points.Select(point => point.Regret).DefaultIfEmpty(double.PositiveInfinity).Average();

    private static void Add(Grid grid, (string World, string Size) cell, string name, Point[] points) =>
        grid.Add([
            cell.World,
            cell.Size,
            name,
            .. Trial.Weeks.Select(week => Figures.Points(ByOrganisation(At(points, week), point => point.Regret))),
            Figures.Points(ByOrganisation(points, point => point.Bias)),
            points.Any(point => point.Low is null)
                ? Figures.None
                : Whole(ByOrganisation(points, point => point.Covered ? 1 : 0)),
        ]);

    private static string Whole(Sample share) => Figures.Text($"{100 * share.Mean:0} ± {100 * share.Error:0}");

    private static void Compare(
        Grid grid,
        (string World, string Size) cell,
        string name,
        (Point[] Blend, Point[] Simple) rows
    )
    {
        foreach (var week in Trial.Weeks)
        {
            var simple = At(rows.Simple, week).ToDictionary(Where);
            var above = ByOrganisation(
                At(rows.Blend, week).Where(point => simple.ContainsKey(Where(point))),
                point => point.Regret - simple[Where(point)].Regret
            );
            if (above.Mean > 2 * above.Error)
            {
                grid.Add(cell.World, cell.Size, name, Figures.Whole(week), Figures.Points(above));
            }
        }
    }

    private static IEnumerable<Point> At(IEnumerable<Point> points, int week) =>
        points.Where(point => point.Cell.Week == week);

    private static Sample ByOrganisation(IEnumerable<Point> points, Func<Point, double> figure) =>
        Sample.Of(points.GroupBy(point => point.Organisation).Select(group => group.Average(figure)));
}
