using System.Globalization;
using RevBot.Skills.Facts;

namespace RevBot.Bot.Channels.Terminal;

/// <summary>
/// Draws a table of facts in at most 80 columns: names to the left and cut where they must be, figures to the right and
/// never cut, a bar where a row has one and there is room.
/// </summary>
internal static class TerminalTable
{
    private const int Gap = 2;
    private const int WidestBar = 20;
    private const int NarrowestBar = 6;
    private const int NarrowestName = 8;
    private static readonly FactUnit[] Leftish = [FactUnit.Name, FactUnit.Period, FactUnit.Date];

    public static void Write(FactTable table, TextWriter output)
    {
        TerminalAnswer.WriteWrapped(Title(table), output);
        if (table.Rows.Count == 0)
        {
            output.WriteLine("  (none)");
            return;
        }

        var cells = table.Rows.Select(row => row.Cells.Select(Text).ToArray()).ToArray();
        var left = table.Columns.Select((_, column) => IsText(table, column)).ToArray();
        var widths = Widths(table, cells, left);
        var bar = BarWidth(table, widths);
        output.WriteLine(Line([.. table.Columns.Select(column => column.Heading)], widths, left));
        for (var row = 0; row < cells.Length; row++)
        {
            output.WriteLine((Line(cells[row], widths, left) + Bar(table.Rows[row], bar)).TrimEnd());
            if (table.Rows[row].Detail is { Length: > 0 } detail)
            {
                TerminalAnswer.WriteWrapped(detail, output, "    ");
            }
        }
    }

    private static string Title(FactTable table) =>
        table.OutOf is { } all && all > table.Rows.Count
            ? string.Create(CultureInfo.InvariantCulture, $"{table.Title} ({table.Rows.Count:#,0} of {all:#,0})")
            : table.Title;

    private static string Text(FactValue? value) => value is null ? "-" : FactFormat.Text(value);

    private static bool IsText(FactTable table, int column)
    {
        var values = table.Rows.Select(row => row.Cells[column]).OfType<FactValue>().ToArray();
        return values.Length > 0 && values.All(value => Leftish.Contains(value.Unit));
    }

    // Figures take what they need; names share what is left.
    private static int[] Widths(FactTable table, string[][] cells, bool[] left)
    {
        var widths = table
            .Columns.Select((column, index) => Math.Max(column.Heading.Length, cells.Max(row => row[index].Length)))
            .ToArray();
        while (Total(widths) > TerminalAnswer.Width)
        {
            var widest = Enumerable
                .Range(0, widths.Length)
                .Where(column => left[column] && widths[column] > NarrowestName)
                .OrderByDescending(column => widths[column])
                .Cast<int?>()
                .FirstOrDefault();
            if (widest is not { } narrowed)
            {
                break;
            }

            widths[narrowed]--;
        }

        return widths;
    }

    private static int BarWidth(FactTable table, int[] widths)
    {
        var room = Math.Min(WidestBar, TerminalAnswer.Width - Total(widths) - Gap);
        return table.Rows.Any(row => row.Bar is not null) && room >= NarrowestBar ? room : 0;
    }

    private static int Total(int[] widths) => widths.Sum() + (Gap * widths.Length);

    private static string Line(string[] cells, int[] widths, bool[] left)
    {
        var padded = cells.Select(
            (cell, column) =>
                left[column] ? Cut(cell, widths[column]).PadRight(widths[column]) : cell.PadLeft(widths[column])
        );
        return "  " + string.Join(new string(' ', Gap), padded);
    }

    private static string Cut(string text, int width) => text.Length <= width ? text : text[..(width - 1)] + "…";

    private static string Bar(FactRow row, int width)
    {
        if (row.Bar is not { } share || width == 0)
        {
            return string.Empty;
        }

        var filled = (int)Math.Round(Math.Clamp(Math.Abs(share), 0, 1) * width, MidpointRounding.AwayFromZero);
        return new string(' ', Gap) + new string(share < 0 ? '▒' : '█', filled);
    }
}
