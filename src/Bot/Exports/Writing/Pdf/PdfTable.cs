using PdfSharp.Drawing;
using RevBot.Bot.Exports.Documents;
using RevBot.Skills.Facts;

namespace RevBot.Bot.Exports.Writing.Pdf;

/// <summary>
/// Draws a table over as many pages as it takes, its headings again on each. Figures are written as in the answer and never
/// cut; headings and names take up to three lines; the second line of a row stands under it. Where the page is too narrow, the
/// table goes on below with its further columns.
/// </summary>
internal sealed class PdfTable
{
    /// <summary>The most rows on pages; more are nothing to read, and the other forms have them.</summary>
    public const int MostRows = 2_000;

    private const double Gap = 8;
    private const double Pad = 3;
    private const double NarrowestName = 68;
    private const double WidestWord = 90;
    private const int MostLines = 3;
    private const int Measured = 500;
    private static readonly XFont Letters = PdfFonts.Get(8.5);
    private static readonly XFont Heavy = PdfFonts.Get(8.5, isBold: true);
    private static readonly XFont Small = PdfFonts.Get(7.5);
    private static readonly double LineHeight = Letters.GetHeight() * 1.05;
    private static readonly double SmallHeight = Small.GetHeight() * 1.05;

    private readonly XGraphics measuring;
    private readonly PdfText letters;
    private readonly CancellationToken cancellation;
    private readonly string title;
    private readonly PdfColumn[] columns;
    private readonly IReadOnlyList<(string[] Cells, string? Detail)> rows;

    /// <param name="table">Its ids are left out, its second lines stand under the rows.</param>
    /// <param name="measuring">Measures letters; outlives the table.</param>
    /// <param name="letters">What the pages can write.</param>
    /// <param name="cancellation">Ends it at the next row.</param>
    public PdfTable(ExportTable table, XGraphics measuring, PdfText letters, CancellationToken cancellation)
    {
        (this.measuring, this.letters, this.cancellation) = (measuring, letters, cancellation);
        int[] places =
        [
            .. Enumerable
                .Range(0, table.Columns.Count)
                .Where(place => table.Columns[place].Id is not (TableMaker.IdColumn or TableMaker.DetailColumn)),
        ];
        var detail = table.Columns.Count - 1;
        var hasDetail = detail >= 0 && table.Columns[detail].Id == TableMaker.DetailColumn;
        title = letters.Write(table.Title);
        rows = [.. table.Rows.Select(row => (Cells(row, places), hasDetail ? Text(row[detail]) : null))];
        columns = [.. places.Select((place, column) => Column(table, place, column))];
    }

    /// <summary>The points in which everything stands on one line.</summary>
    public double Wanted => columns.Sum(column => column.Wanted);

    /// <summary>Draws it.</summary>
    public void Draw(PdfPages pages)
    {
        if (rows.Count == 0 || columns.Length == 0)
        {
            return;
        }

        foreach (var (number, places) in PdfColumn.Part(columns, pages.Width).Index())
        {
            if (number > 0)
            {
                pages.Skip(2 * Gap);
                pages.MakeRoom(64);
                pages.Write($"{title}, further columns", Heavy, XBrushes.Black);
                pages.Skip(3);
            }

            DrawPart(pages, places, hasDetail: number == 0);
        }
    }

    private void DrawPart(PdfPages pages, IReadOnlyList<int> places, bool hasDetail)
    {
        PdfColumn[] part = [.. places.Select(place => columns[place])];
        var widths = PdfColumn.Share(part, pages.Width);
        var head = part.Select((column, place) => Wrap(column.Heading, Heavy, widths[place])).ToArray();
        var headHeight = (head.Max(cell => cell.Count) * LineHeight) + (2 * Pad);
        var isFirst = true;
        foreach (var (cells, detail) in rows)
        {
            cancellation.ThrowIfCancellationRequested();
            var lines = places.Select((place, column) => LinesOf(cells[place], part[column], widths[column])).ToArray();
            var under =
                hasDetail && detail is not null
                    ? PdfLines.Wrap(measuring, detail, Small, pages.Width - (2 * Gap), MostLines)
                    : [];
            var height = (lines.Max(cell => cell.Count) * LineHeight) + (under.Count * SmallHeight) + (2 * Pad);
            if (pages.MakeRoom(isFirst ? height + headHeight : height) || isFirst)
            {
                Head(pages, head, part, widths, headHeight);
            }

            Write(pages, lines, part, widths, Letters);
            Under(pages, under, lines.Max(cell => cell.Count) * LineHeight);
            pages.Skip(height);
            Rule(pages);
            isFirst = false;
        }
    }

    private string[] Cells(IReadOnlyList<FactValue?> row, int[] places)
    {
        cancellation.ThrowIfCancellationRequested();
        return [.. places.Select(place => Text(row[place]) ?? string.Empty)];
    }

    private string? Text(FactValue? value) => value is null ? null : letters.Write(FactFormat.Text(value));

    private PdfColumn Column(ExportTable table, int place, int column)
    {
        var heading = letters.Write(table.Columns[place].Heading);
        var longestWord = heading.Split(' ').Max(word => Width(word, Heavy));
        var isNumber = IsNumber(table, place);
        var texts = rows.Select(row => row.Cells[column]);
        var cells = (isNumber ? Longest([.. texts]) : texts.Take(Measured))
            .Select(text => Width(text, Letters))
            .DefaultIfEmpty(0)
            .Max();
        var wanted = Math.Max(cells, Width(heading, Heavy)) + Gap;
        var least = isNumber
            ? Math.Max(cells, Math.Min(longestWord, WidestWord)) + Gap
            : Math.Max(Math.Min(NarrowestName, wanted), Math.Min(longestWord, WidestWord) + Gap);
        return new(heading, isNumber, least, wanted);
    }

    // All figures fit, so the widest is looked for among all; digits are about as wide as each other.
    private static IEnumerable<string> Longest(string[] texts)
    {
        var longest = texts.Max(text => text.Length);
        return texts.Where(text => text.Length >= longest - 2).Distinct(StringComparer.Ordinal).Take(Measured);
    }

    private static bool IsNumber(ExportTable table, int place)
    {
        var values = table.Rows.Select(row => row[place]).OfType<FactValue>().Take(Measured).ToArray();
        return values.Length > 0
            && values.All(value => value.Unit is not (FactUnit.Name or FactUnit.Period or FactUnit.Date));
    }

    private double Width(string text, XFont font) => measuring.MeasureString(text, font).Width;

    private IReadOnlyList<string> Wrap(string text, XFont font, double width) =>
        PdfLines.Wrap(measuring, text, font, width - Gap, MostLines);

    private IReadOnlyList<string> LinesOf(string cell, PdfColumn column, double width) =>
        column.IsNumber ? [cell] : Wrap(cell, Letters, width);

    private void Head(PdfPages pages, IReadOnlyList<string>[] lines, PdfColumn[] part, double[] widths, double height)
    {
        pages.Drawing.DrawRectangle(
            new XSolidBrush(XColor.FromArgb(0xE8, 0xEC, 0xF3)),
            PdfPages.Left,
            pages.Y,
            pages.Width,
            height
        );
        Write(pages, lines, part, widths, Heavy);
        pages.Skip(height);
    }

    private static void Under(PdfPages pages, IReadOnlyList<string> lines, double above)
    {
        foreach (var (place, line) in lines.Index())
        {
            var y = pages.Y + Pad + above + (place * SmallHeight) + Small.Size;
            pages.Drawing.DrawString(line, Small, XBrushes.DimGray, PdfPages.Left + Gap, y);
        }
    }

    private static void Rule(PdfPages pages) =>
        pages.Drawing.DrawLine(
            new XPen(XColors.Gainsboro, 0.4),
            PdfPages.Left,
            pages.Y,
            PdfPages.Left + pages.Width,
            pages.Y
        );

    private void Write(PdfPages pages, IReadOnlyList<string>[] cells, PdfColumn[] part, double[] widths, XFont font)
    {
        var x = PdfPages.Left;
        foreach (var (place, lines) in cells.Index())
        {
            foreach (var (number, text) in lines.Index())
            {
                var shift = part[place].IsNumber ? widths[place] - Gap - Width(text, font) : 0;
                var y = pages.Y + Pad + font.Size + (number * LineHeight);
                pages.Drawing.DrawString(text, font, XBrushes.Black, x + (Gap / 2) + shift, y);
            }

            x += widths[place];
        }
    }
}
