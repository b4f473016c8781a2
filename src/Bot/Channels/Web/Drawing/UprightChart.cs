using System.Globalization;
using RevBot.Bot.Cards;
using RevBot.Bot.Cards.Drawing;

namespace RevBot.Bot.Channels.Web.Drawing;

/// <summary>Bars side by side, or lines, from left to right over a scale.</summary>
internal static class UprightChart
{
    private const double Height = 260;
    private const double Left = 72;
    private const double Right = 24;
    private const double Top = 12;
    private const double Bottom = 38;
    private const int LongestName = 14;
    private const double RoomOfALabel = 170;
    private const double Dot = 3;
    private const double Thousand = 1000;
    private static readonly string[] Letters = ["", "K", "M", "B", "T"];

    public static void Write(Html html, CardChart chart, string id, bool isLines)
    {
        var scale = SvgChart.ScaleOf(chart);
        var count = chart.Series.Count == 0 ? 0 : chart.Series.Min(series => series.Points.Count);
        SvgChart.Frame(
            html,
            chart,
            id,
            Height,
            svg =>
            {
                Grid(svg, scale, chart.Unit);
                Names(svg, chart, count);
                Band(svg, chart.DrawnRange, scale);
                for (var series = 0; series < chart.Series.Count; series++)
                {
                    var points = chart.Series[series].Points.Take(count).ToArray();
                    if (isLines)
                    {
                        Course(svg, points, series, scale);
                    }
                    else
                    {
                        Bars(svg, points, (series, chart.Series.Count), scale);
                    }
                }
            }
        );
    }

    private static void Grid(Html svg, Scale scale, string unit)
    {
        foreach (var mark in scale.Marks)
        {
            var y = Y(scale, mark);
            SvgChart.Line(
                svg,
                Math.Abs(mark) < scale.Step / 2 ? "axis" : "grid",
                (Left, y),
                (SvgChart.Width - Right, y)
            );
            SvgChart.Label(svg, "mark", (Left - 6, y + 4), "end", Mark(mark, unit));
        }
    }

    private static void Band(Html svg, ChartRange? range, Scale scale)
    {
        if (range is not null)
        {
            var (top, bottom) = (Y(scale, range.To), Y(scale, range.From));
            svg.Element(
                "rect",
                [
                    ("class", "band"),
                    ("x", Html.Number(Left)),
                    ("y", Html.Number(top)),
                    ("width", Html.Number(SvgChart.Width - Left - Right)),
                    ("height", Html.Number(Math.Max(1, bottom - top))),
                ],
                string.Empty
            );
        }
    }

    // As many labels as fit beside each other; the first and those after it at even steps.
    private static void Names(Html svg, CardChart chart, int count)
    {
        var every = Math.Max(1, (int)Math.Ceiling(count * RoomOfALabel / (SvgChart.Width - Left - Right)));
        for (var place = 0; place < count; place += every)
        {
            var isLast = place > 0 && place == count - 1;
            SvgChart.Label(
                svg,
                "name",
                (X(place, count) + (isLast ? Right : 0), Height - 12),
                isLast ? "end" : "middle",
                CardText.Cut(chart.Series[0].Points[place].Label, LongestName)
            );
        }
    }

    private static void Course(Html svg, ChartPoint[] points, int series, Scale scale)
    {
        var path = string.Join(
            ' ',
            points.Select(
                (point, place) => $"{Html.Number(X(place, points.Length))},{Html.Number(Y(scale, point.Value))}"
            )
        );
        svg.Element("polyline", [("class", $"course s{Html.Number(series)}"), ("points", path)], string.Empty);
        for (var place = 0; place < points.Length; place++)
        {
            svg.Element(
                "circle",
                [
                    ("class", $"dot s{Html.Number(series)}"),
                    ("cx", Html.Number(X(place, points.Length))),
                    ("cy", Html.Number(Y(scale, points[place].Value))),
                    ("r", Html.Number(Dot)),
                ],
                string.Empty
            );
        }
    }

    private static void Bars(Html svg, ChartPoint[] points, (int Place, int Of) series, Scale scale)
    {
        var room = (SvgChart.Width - Left - Right) / Math.Max(1, points.Length) * 0.7;
        var width = room / series.Of;
        for (var place = 0; place < points.Length; place++)
        {
            var (zero, end) = (Y(scale, 0), Y(scale, points[place].Value));
            svg.Element(
                "rect",
                [
                    ("class", $"bar s{Html.Number(series.Place)}{(points[place].Value < 0 ? " under" : string.Empty)}"),
                    ("x", Html.Number(X(place, points.Length) - (room / 2) + (width * series.Place))),
                    ("y", Html.Number(Math.Min(zero, end))),
                    ("width", Html.Number(Math.Max(1, width - 1))),
                    ("height", Html.Number(Math.Max(1, Math.Abs(zero - end)))),
                ],
                string.Empty
            );
        }
    }

    private static double X(int place, int count) =>
        Left + ((SvgChart.Width - Left - Right) * (place + 0.5) / Math.Max(1, count));

    private static double Y(Scale scale, double value) =>
        Height - Bottom - ((Height - Top - Bottom) * scale.Locate(value));

    // Marks of the scale only; what the answer says is formatted where it was computed.
    private static string Mark(double value, string unit)
    {
        var shown = unit == "%" ? value * 100 : value;
        var size = Math.Abs(shown);
        var letter = 0;
        while (size >= Thousand && letter < Letters.Length - 1)
        {
            (size, shown, letter) = (size / Thousand, shown / Thousand, letter + 1);
        }

        return shown.ToString("0.##", CultureInfo.InvariantCulture)
            + Letters[letter]
            + (unit == "%" ? "%" : string.Empty);
    }
}
