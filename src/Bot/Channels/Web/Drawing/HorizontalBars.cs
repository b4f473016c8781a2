using RevBot.Bot.Cards;
using RevBot.Bot.Cards.Drawing;

namespace RevBot.Bot.Channels.Web.Drawing;

/// <summary>Bars one under another: the label above its bars, so that it may be long; below zero they run to the left.</summary>
internal static class HorizontalBars
{
    private const double Bar = 20;
    private const double LabelRoom = 24;
    private const double Gap = 8;
    private const double ValueRoom = 92;
    private const double Side = 4;
    private const double Cap = 6;
    private const int LongestRange = 50;

    public static void Write(Html html, CardChart chart, string id)
    {
        var scale = SvgChart.ScaleOf(chart);
        var group = LabelRoom + (Bar * chart.Series.Count) + Gap;
        var count = chart.Series.Count == 0 ? 0 : chart.Series.Min(series => series.Points.Count);
        var range = chart.DrawnRange;
        var bars = group * count;
        var height = bars + (range is null ? 0 : LabelRoom + Bar + Gap) + Gap;
        // A negative bar's value stands to its left.
        var left = scale.Low < 0 ? ValueRoom : Side;
        var span = new Span(scale, left, SvgChart.Width - left - ValueRoom);
        SvgChart.Frame(
            html,
            chart,
            id,
            height,
            svg =>
            {
                SvgChart.Line(svg, "axis", (span.Zero, 0), (span.Zero, height));
                for (var place = 0; place < count; place++)
                {
                    Group(svg, chart, place, place * group, span);
                }

                if (range is not null)
                {
                    Extent(svg, range, bars, span);
                }
            }
        );
    }

    // The label stands on the side on which its bars are.
    private static void Group(Html svg, CardChart chart, int place, double top, Span span)
    {
        var under = chart.Series.All(series => series.Points[place].Value < 0);
        SvgChart.Label(
            svg,
            "name",
            (under ? span.Zero - Side : span.Zero + Side, top + LabelRoom - 6),
            under ? "end" : "start",
            chart.Series[0].Points[place].Label
        );
        for (var series = 0; series < chart.Series.Count; series++)
        {
            var point = chart.Series[series].Points[place];
            Draw(svg, series, top + LabelRoom + (Bar * series), (span.Zero, span.Locate(point.Value)), point);
        }
    }

    // A line with an end on either side, as a range is drawn: it begins nowhere near zero, so it is no bar.
    private static void Extent(Html svg, ChartRange range, double top, Span span)
    {
        var (from, to, middle) = (span.Locate(range.From), span.Locate(range.To), top + LabelRoom + (Bar / 2));
        SvgChart.Label(svg, "name", (span.Zero + Side, top + LabelRoom - 6), "start", range.Label);
        SvgChart.Line(svg, "range", (from, middle), (to, middle));
        SvgChart.Line(svg, "range", (from, middle - Cap), (from, middle + Cap));
        SvgChart.Line(svg, "range", (to, middle - Cap), (to, middle + Cap));

        // Where there is no room behind it, the words stand before it.
        var isFar = to > SvgChart.Width / 2;
        svg.Element(
            "text",
            [
                ("class", "value"),
                ("x", Html.Number(isFar ? from - Cap : to + Cap)),
                ("y", Html.Number(middle + Side)),
                ("text-anchor", isFar ? "end" : "start"),
            ],
            CardText.Cut(range.Shown, LongestRange)
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

    /// <summary>The part of the drawing that the bars have.</summary>
    private readonly record struct Span(Scale Scale, double Left, double Room)
    {
        public double Zero => Locate(0);

        public double Locate(double value) => Left + (Room * Scale.Locate(value));
    }
}
