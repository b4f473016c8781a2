using System.Globalization;
using System.Text.Json.Nodes;
using RevBot.Bot.Cards;

namespace RevBot.Bot.Channels.Teams.AdaptiveCards;

/// <summary>A table of a card: heading, table, and how many rows were left out.</summary>
internal static class TableElement
{
    private const int LongestHeading = 40;
    private const int BarLength = 10;

    /// <summary>The elements of a table within a fit.</summary>
    /// <param name="table">What is drawn.</param>
    /// <param name="fit">How much of it.</param>
    /// <param name="hasBars">Whether rows show their bars in blocks, since no picture does.</param>
    public static IEnumerable<JsonObject> Write(CardTable table, CardBudget fit, bool hasBars)
    {
        if (table.Title.Length > 0)
        {
            yield return Elements.Heading(SafeText.Markdown(table.Title, 100), "Default");
        }

        var columns = Math.Min(table.Columns.Count, fit.Columns);
        var rows = table.Rows.Take(fit.Rows).ToList();
        var bars = hasBars && rows.Any(row => row.Bar is not null);
        if (columns > 0 && rows.Count > 0)
        {
            yield return Grid(table, rows, (columns, bars), fit);
        }

        if (LeftOut(table, rows.Count, columns) is { } note)
        {
            yield return Elements.Note(note);
        }
    }

    private static JsonObject Grid(
        CardTable table,
        List<CardRow> rows,
        (int Count, bool HasBars) columns,
        CardBudget fit
    )
    {
        var head = table.Columns.Take(columns.Count).ToList();
        IEnumerable<JsonObject> widths = head.Select((column, at) => Width(at == 0 ? 3 : 2));
        IEnumerable<JsonObject> headings = head.Select(column =>
            Cell([Elements.Strong(SafeText.Line(column.Heading, LongestHeading))], column.IsNumber)
        );
        if (columns.HasBars)
        {
            widths = widths.Append(Width(2));
            headings = headings.Append(Cell([], isNumber: false));
        }

        return new()
        {
            ["type"] = "Table",
            ["firstRowAsHeaders"] = true,
            ["gridStyle"] = "default",
            ["columns"] = Elements.Array(widths),
            ["rows"] = Elements.Array(rows.Select(row => Row(row, head, columns.HasBars, fit)).Prepend(Row(headings))),
        };
    }

    private static JsonObject Row(CardRow row, List<CardColumn> columns, bool hasBars, CardBudget fit)
    {
        var cells = columns.Select((column, at) => Cell(Items(row, at, fit), column.IsNumber));
        return Row(hasBars ? cells.Append(Cell([Elements.Text(Bar(row.Bar))], isNumber: false)) : cells);
    }

    private static IEnumerable<JsonObject> Items(CardRow row, int at, CardBudget fit)
    {
        var text = at < row.Cells.Count ? SafeText.Line(row.Cells[at], fit.Cell) : string.Empty;
        yield return at == 0 && text.Length > 0 && row.Link is { } address && ActionElements.IsWebAddress(address)
            ? Elements.Link(text, address)
            : Elements.Text(text.Length > 0 ? text : "–");
        if (at == 0 && fit.Details > 0 && row.Detail is { Length: > 0 } detail)
        {
            yield return Elements.Note(SafeText.Line(detail, fit.Details));
        }
    }

    private static JsonObject Row(IEnumerable<JsonObject> cells) =>
        new() { ["type"] = "TableRow", ["cells"] = Elements.Array(cells) };

    private static JsonObject Cell(IEnumerable<JsonObject> items, bool isNumber)
    {
        var aligned = items.Select(item =>
        {
            if (isNumber)
            {
                item["horizontalAlignment"] = "Right";
            }

            return item;
        });
        return new() { ["type"] = "TableCell", ["items"] = Elements.Array(aligned) };
    }

    private static JsonObject Width(int share) => new() { ["width"] = share };

    private static string Bar(double? length)
    {
        if (length is not { } share || !double.IsFinite(share))
        {
            return "–";
        }

        var blocks = (int)Math.Round(Math.Min(1, Math.Abs(share)) * BarLength, MidpointRounding.ToEven);
        return (share < 0 ? "−" : string.Empty) + new string('█', blocks);
    }

    private static string? LeftOut(CardTable table, int shown, int columns)
    {
        var rows = (long)table.LeftOut + table.Rows.Count - shown;
        var sides = table.Columns.Count - columns;
        var parts = new[] { Count(rows, "more row"), Count(sides, "more column") }.OfType<string>().ToList();
        return parts.Count == 0 ? null : $"{string.Join(" and ", parts)} left out.";
    }

    private static string? Count(long number, string what) =>
        number <= 0 ? null
        : number == 1 ? $"1 {what}"
        : string.Create(CultureInfo.InvariantCulture, $"{number:N0} {what}s");
}
