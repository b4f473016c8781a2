using System.Globalization;
using System.Text.Json.Nodes;
using RevBot.Bot.Cards;

namespace RevBot.Bot.Channels.Teams.AdaptiveCards;

/// <summary>A picture of a card, in the chart elements of Teams; clients that cannot draw them show a table instead.</summary>
internal static class ChartElement
{
    private const int MostSeries = 6;
    private const int LongestLabel = 40;

    /// <summary>The heading and the chart; empty for a chart that has nothing to draw.</summary>
    /// <param name="chart">What is drawn.</param>
    /// <param name="fit">How much of it.</param>
    /// <param name="needsTable">Whether no table of the card tells the figures.</param>
    public static IEnumerable<JsonObject> Write(CardChart chart, CardBudget fit, bool needsTable)
    {
        var series = chart
            .Series.Take(MostSeries)
            .Select(one => one with { Points = [.. one.Points.Where(IsDrawable).Take(fit.Points)] })
            .Where(one => one.Points.Count > 0)
            .ToList();
        if (series.Count == 0)
        {
            yield break;
        }

        yield return Elements.Heading(SafeText.Markdown(chart.Title, 60), "Default");
        var drawn = Draw(chart, series);
        drawn["title"] = SafeText.Line(chart.Title, 60);
        if (SafeText.Line(chart.Unit, 20) is { Length: > 0 } unit)
        {
            drawn[chart.Kind == ChartKind.HorizontalBars && series.Count == 1 ? "xAxisTitle" : "yAxisTitle"] = unit;
        }

        drawn["fallback"] = needsTable && fit.HasChartTables ? Table(series, fit) : "drop";
        yield return drawn;
        if (chart.DrawnRange is { } range)
        {
            // Teams has no mark for an extent; a bar would look like a value.
            yield return Elements.Note(SafeText.Line(range.Words, 120));
        }

        if (Shortened(chart, series) is { } note)
        {
            yield return Elements.Note(note);
        }
    }

    // A line wants days or numbers along its axis; with other labels the same figures stand as bars.
    private static JsonObject Draw(CardChart chart, List<ChartSeries> series) =>
        chart.Kind == ChartKind.Lines && series.All(one => one.Points.All(point => IsDay(point.Label)))
            ? Grouped("Chart.Line", series)
        : series.Count > 1 ? Grouped("Chart.VerticalBar.Grouped", series)
        : new()
        {
            ["type"] = chart.Kind == ChartKind.HorizontalBars ? "Chart.HorizontalBar" : "Chart.VerticalBar",
            ["data"] = Points(series[0]),
        };

    private static JsonObject Grouped(string type, List<ChartSeries> series) =>
        new()
        {
            ["type"] = type,
            ["data"] = Elements.Array(
                series.Select(one => new JsonObject
                {
                    ["legend"] = SafeText.Line(one.Name, LongestLabel),
                    ["values"] = Points(one),
                })
            ),
        };

    private static JsonArray Points(ChartSeries series) =>
        Elements.Array(
            series.Points.Select(point => new JsonObject
            {
                ["x"] = SafeText.Line(point.Label, LongestLabel),
                ["y"] = point.Value,
            })
        );

    private static JsonNode Table(List<ChartSeries> series, CardBudget fit)
    {
        var labels = series[0].Points.Select(point => point.Label).ToList();
        var table = new CardTable(
            string.Empty,
            [new(string.Empty, IsNumber: false), .. series.Select(one => new CardColumn(one.Name, IsNumber: true))],
            [
                .. labels.Select(
                    (label, at) =>
                        new CardRow([
                            label,
                            .. series.Select(one => at < one.Points.Count ? one.Points[at].Shown : string.Empty),
                        ])
                ),
            ]
        );
        return Elements.Container(null, TableElement.Write(table, fit, hasBars: false));
    }

    private static string? Shortened(CardChart chart, List<ChartSeries> drawn)
    {
        var left = chart.Series.Sum(one => (long)one.Points.Count) - drawn.Sum(one => (long)one.Points.Count);
        return left == 0
            ? null
            : string.Create(
                CultureInfo.InvariantCulture,
                $"The picture leaves out {left:N0} {(left == 1 ? "point" : "points")}."
            );
    }

    private static bool IsDrawable(ChartPoint point) => double.IsFinite(point.Value);

    private static bool IsDay(string label) =>
        DateOnly.TryParseExact(label, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
