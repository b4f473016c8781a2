using RevBot.Bot.Channels.Web.Drawing;

namespace RevBot.Bot.Channels.Dashboard.Drawing;

/// <summary>Writes bars as a drawing that is as wide as its place; what they say stands in words beside them.</summary>
internal static class BarSvg
{
    private const double Least = 0.4;

    public static void Write(Html html, string kind, IReadOnlyList<Bar> bars) =>
        html.Element(
            "svg",
            [
                ("class", kind),
                ("viewBox", "0 0 100 10"),
                ("preserveAspectRatio", "none"),
                ("aria-hidden", "true"),
                ("focusable", "false"),
            ],
            svg =>
            {
                foreach (var bar in bars)
                {
                    svg.Element(
                        "rect",
                        [
                            ("class", bar.Kind),
                            ("x", Html.Number(bar.From)),
                            ("y", "0"),
                            ("width", Html.Number(Math.Max(Least, bar.To - bar.From))),
                            ("height", "10"),
                        ],
                        string.Empty
                    );
                }
            }
        );
}
