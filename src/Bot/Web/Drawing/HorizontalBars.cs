using RevBot.Bot.Cards;

namespace RevBot.Bot.Web.Drawing;

/// <summary>Bars one under another: the label above its bars, so that it may be long; below zero they run to the left.</summary>
internal static class HorizontalBars
{
    private const double Bar = 20;
    private const double LabelRoom = 24;
    private const double Gap = 8;
    private const double ValueRoom = 92;
    private const double Side = 4;

    public static void Write(Html html, CardChart chart, string id)
    {
        var scale = Scale.Of(chart.Series.SelectMany(series => series.Points.Select(point => point.Value)));
        var group = LabelRoom + (Bar * chart.Series.Count) + Gap;
        var count = chart.Series.Count == 0 ? 0 : chart.Series.Min(series => series.Points.Count);
        var height = (group * count) + Gap;
        // A negative bar's value stands to its left.
        var left = scale.Low < 0 ? ValueRoom : Side;
        var room = SvgChart.Width - left - ValueRoom;
        SvgChart.Frame(
            html,
            chart,
            id,
            height,
            svg =>
            {
                var zero = left + (room * scale.At(0));
                SvgChart.Line(svg, "axis", (zero, 0), (zero, height));
                for (var place = 0; place < count; place++)
                {
                    var top = place * group;
                    var label = chart.Series[0].Points[place];
                    var under = chart.Series.All(series => series.Points[place].Value < 0);
                    SvgChart.Label(
                        svg,
                        "name",
                        (under ? zero - Side : zero + Side, top + LabelRoom - 6),
                        under ? "end" : "start",
                        label.Label
                    );
                    for (var series = 0; series < chart.Series.Count; series++)
                    {
                        var end = left + (room * scale.At(chart.Series[series].Points[place].Value));
                        Draw(
                            svg,
                            series,
                            top + LabelRoom + (Bar * series),
                            (zero, end),
                            chart.Series[series].Points[place]
                        );
                    }
                }
            }
        );
    }

    private static void Draw(Html svg, int series, double top, (double Zero, double End) ends, ChartPoint point)
    {
        var isUnder = point.Value < 0;
        svg.Element(
            "rect",
            [
                ("class", $"bar s{Html.Number(series)}{(isUnder ? " under" : string.Empty)}"),
                ("x", Html.Number(Math.Min(ends.Zero, ends.End))),
                ("y", Html.Number(top + 2)),
                ("width", Html.Number(Math.Max(1, Math.Abs(ends.End - ends.Zero)))),
                ("height", Html.Number(Bar - 4)),
            ],
            string.Empty
        );
        SvgChart.Label(
            svg,
            "value",
            (isUnder ? ends.End - Side : ends.End + Side, top + Bar - 4),
            isUnder ? "end" : "start",
            point.Shown
        );
    }
}
