using System.Globalization;
using RevBot.Bot.Cards;

namespace RevBot.Bot.Channels.Slack.Blocks;

/// <summary>
/// Tables: the first of a message as Slack draws it, further ones as text pictures, since a message may hold one. Not
/// <c>data_table</c>, which lets people sort: it would sort "$9K" above "$10M", as cells are texts.
/// </summary>
internal static class TableBlocks
{
    /// <summary>Rows that a chat can show; one that wants more asks for a filter.</summary>
    public const int MostRows = 40;

    private const int MostColumns = 20;
    private const int LongestCell = 200;
    private const int LongestTitle = 150;
    private const int LongestPicture = 3000;

    /// <summary>The blocks of a table with at most so many rows, and a line that says how many are missing.</summary>
    public static IEnumerable<Block> Create(CardTable table, int most, bool drawn)
    {
        var narrow = table with { Columns = [.. table.Columns.Take(MostColumns)] };
        var rows = table.Rows.Take(Math.Min(most, MostRows)).ToArray();
        if (!string.IsNullOrWhiteSpace(table.Title))
        {
            yield return new Block.Context([Text.Plain(table.Title, LongestTitle)]);
        }

        if (rows.Length > 0 && narrow.Columns.Count > 0)
        {
            yield return drawn ? Drawn(narrow, rows) : Picture(narrow, ref rows);
        }

        if (LeftOut(table, rows.Length) is { } missing)
        {
            yield return new Block.Context([Text.Plain(missing, LongestTitle)]);
        }
    }

    private static string? LeftOut(CardTable table, int shown)
    {
        var missing = (long)table.LeftOut + table.Rows.Count - shown;
        return missing switch
        {
            <= 0 => null,
            1 => "1 more row is left out.",
            _ => string.Create(CultureInfo.InvariantCulture, $"{missing:#,0} more rows are left out."),
        };
    }

    private static Block.Table Drawn(CardTable table, CardRow[] rows)
    {
        var withNotes = table.Columns.Count < MostColumns && rows.Any(row => row.Detail is not null);
        List<IReadOnlyList<TableCell>> lines =
        [
            Line(table.Columns.Select(column => column.Heading), withNotes, "Notes"),
        ];
        lines.AddRange(
            rows.Select(row =>
                Line(
                    Enumerable.Range(0, table.Columns.Count).Select(at => CellOf(row, at)),
                    withNotes,
                    row.Detail,
                    row.Link
                )
            )
        );
        var settings = table.Columns.Select(column => new ColumnSettings(
            column.IsNumber ? "right" : "left",
            !column.IsNumber
        ));
        return new(lines) { ColumnSettings = [.. withNotes ? settings.Append(new("left", true)) : settings] };
    }

    private static IReadOnlyList<TableCell> Line(
        IEnumerable<string> cells,
        bool withNotes,
        string? note,
        string? link = null
    ) =>
        [
            .. (withNotes ? cells.Append(note ?? string.Empty) : cells).Select(
                (text, at) => Cell(text, at == 0 ? link : null)
            ),
        ];

    private static string CellOf(CardRow row, int at) => at < row.Cells.Count ? row.Cells[at] : string.Empty;

    private static TableCell Cell(string text, string? link)
    {
        var shown = SlackText.NotEmpty(SlackText.Cut(SlackText.OneLine(text), LongestCell));
        return link is not null && WebAddress.IsSafe(link)
            ? TableCell.RichText.Link(shown, link)
            : new TableCell.RawText(shown);
    }

    // Rows are dropped, not letters: half a row would be a wrong figure.
    private static Block.RichText Picture(CardTable table, ref CardRow[] rows)
    {
        var picture = TextPicture.Draw(table, rows);
        while (picture.Length > LongestPicture && rows.Length > 1)
        {
            rows = rows[..(rows.Length * 2 / 3)];
            picture = TextPicture.Draw(table, rows);
        }

        return Block.RichText.Preformatted(SlackText.Cut(picture, LongestPicture));
    }
}
