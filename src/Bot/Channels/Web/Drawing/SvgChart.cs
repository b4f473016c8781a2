using RevBot.Bot.Cards;
using RevBot.Bot.Cards.Drawing;

namespace RevBot.Bot.Channels.Web.Drawing;

/// <summary>
/// Draws charts as SVG: bars one under another, bars side by side, lines. Colours and type come from the page's style
/// sheet, series are told apart by pattern of line and by legend too, and every value is also said in the title.
/// </summary>
internal static class SvgChart
{
    private const int LongestLabel = 30;
    private const int MostSpoken = 24;

    /// <summary>The width in the drawing's own units; the page scales it.</summary>
    public const double Width = 640;

    public static void Write(Html html, CardChart chart, string id) =>
        html.Element(
            "figure",
            [("class", "chart")],
            figure =>
            {
                figure.Element("figcaption", [("dir", "auto")], Caption(chart));
                switch (chart.Kind)
                {
                    case ChartKind.HorizontalBars:
                        HorizontalBars.Write(figure, chart, id);
                        break;
                    case ChartKind.Bars:
                        UprightChart.Write(figure, chart, id, isLines: false);
                        break;
                    case ChartKind.Lines:
                        UprightChart.Write(figure, chart, id, isLines: true);
                        break;
                }

                Legend(figure, chart);
            }
        );

    /// <summary>The scale of all that is drawn.</summary>
    public static Scale ScaleOf(CardChart chart) =>
        Scale.Create([
            .. chart.Series.SelectMany(series => series.Points.Select(point => point.Value)),
            .. chart.DrawnRange is { } range ? new[] { range.From, range.To } : [],
        ]);

    /// <summary>The drawing with what a screen reader says of it.</summary>
    public static void Frame(Html html, CardChart chart, string id, double height, Action<Html> inside) =>
        html.Element(
            "svg",
            [
                ("viewBox", $"0 0 {Html.Number(Width)} {Html.Number(height)}"),
                ("role", "img"),
                ("aria-labelledby", $"{id}-title {id}-desc"),
                ("class", "plot"),
                ("focusable", "false"),
            ],
            svg =>
            {
                svg.Element("title", [("id", $"{id}-title")], Caption(chart));
                svg.Element("desc", [("id", $"{id}-desc")], Spoken(chart));
                inside(svg);
            }
        );

    public static void Line(Html html, string kind, (double X, double Y) from, (double X, double Y) to) =>
        html.Element(
            "line",
            [
                ("class", kind),
                ("x1", Html.Number(from.X)),
                ("y1", Html.Number(from.Y)),
                ("x2", Html.Number(to.X)),
                ("y2", Html.Number(to.Y)),
            ],
            string.Empty
        );

    public static void Label(Html html, string kind, (double X, double Y) place, string anchor, string text) =>
        html.Element(
            "text",
            [("class", kind), ("x", Html.Number(place.X)), ("y", Html.Number(place.Y)), ("text-anchor", anchor)],
            CardText.Cut(text, LongestLabel)
        );

    private static void Legend(Html html, CardChart chart)
    {
        if (chart.DrawnRange is { } range && chart.Kind != ChartKind.HorizontalBars)
        {
            html.Element("p", [("class", "small"), ("dir", "auto")], range.Words);
        }

        if (chart.Series.Count < 2)
        {
            return;
        }

        html.Element(
            "ul",
            [("class", "legend"), ("aria-hidden", "true")],
            list =>
            {
                for (var series = 0; series < chart.Series.Count; series++)
                {
                    list.Element(
                        "li",
                        [("class", $"s{Html.Number(series)}")],
                        item => item.Element("bdi", [], chart.Series[series].Name)
                    );
                }
            }
        );
    }

    private static string Caption(CardChart chart) =>
        chart.Unit.Length == 0 ? chart.Title : $"{chart.Title} ({chart.Unit})";

    private static string Spoken(CardChart chart)
    {
        var said = chart
            .Series.SelectMany(series =>
                series.Points.Select(point =>
                    chart.Series.Count > 1
                        ? $"{point.Label}, {series.Name}: {point.Shown}"
                        : $"{point.Label}: {point.Shown}"
                )
            )
            .ToArray();
        var range = chart.DrawnRange is { } known ? $"{known.Words}; " : string.Empty;
        var more = said.Length > MostSpoken ? "; the table has the rest" : string.Empty;
        return range + string.Join("; ", said.Take(MostSpoken)) + more + ".";
    }
}
