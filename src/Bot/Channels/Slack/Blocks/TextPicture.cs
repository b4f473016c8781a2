using System.Globalization;
using System.Text;
using RevBot.Bot.Cards;

namespace RevBot.Bot.Channels.Slack.Blocks;

/// <summary>Tables and charts in letters of one width.</summary>
internal static class TextPicture
{
    private const int WidestCell = 28;
    private const int WidestLine = 110;
    private const int LongestBar = 20;

    /// <summary>A table; numbers are set to the right, and a row's second line stands under it.</summary>
    public static string Draw(CardTable table, IReadOnlyList<CardRow> rows)
    {
        var headings = table.Columns.Select(column => Cell(column.Heading)).ToArray();
        var cells = rows.Select(row => Cells(row, headings.Length)).ToArray();
        int[] widths =
        [
            .. headings.Select((heading, at) => cells.Select(row => Width(row[at])).Append(Width(heading)).Max()),
        ];
        var picture = new StringBuilder();
        AddLine(picture, table, headings, widths);
        foreach (var (row, line) in rows.Zip(cells))
        {
            AddLine(picture, table, line, widths);
            if (row.Detail is { } detail)
            {
                picture.Append("  ").Append(SlackText.Cut(SlackText.OneLine(detail), WidestLine)).Append('\n');
            }
        }

        return picture.ToString().TrimEnd('\n');
    }

    /// <summary>A chart as bars, one under another, each with its figure; drawn to one scale.</summary>
    public static string Draw(CardChart chart, int most)
    {
        var range = chart.DrawnRange;
        var largest = chart
            .Series.SelectMany(series => series.Points)
            .Select(Size)
            .Append(Math.Max(0, range?.To ?? 0))
            .Max();
        var picture = new StringBuilder();
        foreach (var series in chart.Series)
        {
            if (chart.Series.Count > 1)
            {
                picture.Append(Cell(series.Name)).Append('\n');
            }

            var points = series.Points.Take(most).ToArray();
            var width = points.Select(point => Width(Cell(point.Label))).DefaultIfEmpty(0).Max();
            foreach (var point in points)
            {
                picture.Append(Padded(Cell(point.Label), width, false)).Append(' ');
                picture.Append(Bar(point, largest)).Append(' ').Append(Cell(point.Shown)).Append('\n');
            }

            if (series.Points.Count > points.Length)
            {
                picture
                    .Append(CultureInfo.InvariantCulture, $"… and {series.Points.Count - points.Length:#,0} more")
                    .Append('\n');
            }
        }

        if (range is not null)
        {
            picture.Append(Cell(range.Label)).Append(' ').Append(Extent(range, largest)).Append(Cell(range.Shown));
        }

        return picture.ToString().TrimEnd('\n');
    }

    // From one end to the other on the scale of the bars; below zero words alone say it.
    private static string Extent(ChartRange range, double largest)
    {
        if (range.From < 0 || largest <= 0)
        {
            return string.Empty;
        }

        var (from, to) = (Place(range.From, largest), Place(range.To, largest));
        return new string(' ', from) + '├' + new string('─', Math.Max(0, to - from - 2)) + "┤ ";
    }

    private static int Place(double value, double largest) =>
        (int)Math.Round(value / largest * LongestBar, MidpointRounding.ToEven);

    private static string Bar(ChartPoint point, double largest)
    {
        var length = largest > 0 ? (int)Math.Round(Size(point) / largest * LongestBar, MidpointRounding.ToEven) : 0;
        return (point.Value < 0 ? "-" : string.Empty) + new string('▇', length);
    }

    private static double Size(ChartPoint point) => double.IsFinite(point.Value) ? Math.Abs(point.Value) : 0;

    private static void AddLine(StringBuilder picture, CardTable table, string[] cells, int[] widths)
    {
        var line = string.Join("  ", cells.Select((cell, at) => Padded(cell, widths[at], table.Columns[at].IsNumber)));
        picture.Append(line.TrimEnd()).Append('\n');
    }

    private static string[] Cells(CardRow row, int count) =>
        [.. Enumerable.Range(0, count).Select(at => at < row.Cells.Count ? Cell(row.Cells[at]) : string.Empty)];

    private static string Cell(string text) => SlackText.Cut(SlackText.OneLine(text), WidestCell);

    private static int Width(string text) => new StringInfo(text).LengthInTextElements;

    private static string Padded(string text, int width, bool toTheRight)
    {
        var pad = new string(' ', Math.Max(0, width - Width(text)));
        return toTheRight ? pad + text : text + pad;
    }
}
