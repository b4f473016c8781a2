using PdfSharp.Drawing;
using RevBot.Bot.Exports.Documents;
using RevBot.Skills.Facts;

namespace RevBot.Bot.Exports.Writing.Pdf;

/// <summary>
/// Draws a table over as many pages as it takes, its headings again on each. Figures are written as in the answer and never
/// cut; names take up to three lines; the second line of a row stands under it.
/// </summary>
internal sealed class PdfTable
{
    /// <summary>The most rows on pages; more are nothing to read, and the other forms have them.</summary>
    public const int MostRows = 2_000;

    private const double Gap = 8;
    private const double Pad = 3;
    private const double NarrowestName = 60;
    private const int MostLines = 3;
    private const int Measured = 500;
    private static readonly XFont Letters = PdfFonts.Get(8.5);
    private static readonly XFont Heavy = PdfFonts.Get(8.5, isBold: true);
    private static readonly XFont Small = PdfFonts.Get(7.5);
    private static readonly double LineHeight = Letters.GetHeight() * 1.05;
    private static readonly double SmallHeight = Small.GetHeight() * 1.05;

    private readonly PdfPages pages;
    private readonly string[] headings;
    private readonly bool[] isNumber;
    private readonly double[] widths;
    private readonly IReadOnlyList<(string[] Cells, string? Detail)> rows;

    /// <param name="table">Whole; its ids are left out, its second lines stand under the rows.</param>
    /// <param name="pages">Where it is drawn.</param>
    public PdfTable(ExportTable table, PdfPages pages)
    {
        this.pages = pages;
        int[] places =
        [
            .. Enumerable
                .Range(0, table.Columns.Count)
                .Where(place => table.Columns[place].Id is not (TableMaker.IdColumn or TableMaker.DetailColumn)),
        ];
        var detail = table.Columns.Count - 1;
        var hasDetail = detail >= 0 && table.Columns[detail].Id == TableMaker.DetailColumn;
        headings = [.. places.Select(place => PdfText.Write(table.Columns[place].Heading))];
        isNumber = [.. places.Select(place => IsNumber(table, place))];
        rows =
        [
            .. table
                .Rows.Take(MostRows)
                .Select(row =>
                    (
                        places.Select(place => Text(row[place]) ?? string.Empty).ToArray(),
                        hasDetail ? Text(row[detail]) : null
                    )
                ),
        ];
        widths = Widths();
    }

    /// <summary>Draws it.</summary>
    public void Draw()
    {
        var isFirst = true;
        foreach (var (cells, detail) in rows)
        {
            var lines = cells.Select((cell, column) => LinesOf(cell, column)).ToArray();
            var under = detail is null
                ? []
                : PdfLines.Wrap(pages.Drawing, detail, Small, pages.Width - (2 * Gap), MostLines);
            var height = (lines.Max(cell => cell.Count) * LineHeight) + (under.Count * SmallHeight) + (2 * Pad);
            if (pages.MakeRoom(isFirst ? height + HeadHeight : height) || isFirst)
            {
                Head();
            }

            Row(lines, under, height);
            isFirst = false;
        }
    }

    private static double HeadHeight => LineHeight + (2 * Pad);

    private static string? Text(FactValue? value) => value is null ? null : PdfText.Write(FactFormat.Text(value));

    private static bool IsNumber(ExportTable table, int place)
    {
        var values = table.Rows.Select(row => row[place]).OfType<FactValue>().Take(Measured).ToArray();
        return values.Length > 0
            && values.All(value => value.Unit is not (FactUnit.Name or FactUnit.Period or FactUnit.Date));
    }

    // Figures take what they need; names share what is left.
    private double[] Widths()
    {
        double[] needed =
        [
            .. headings.Select(
                (heading, column) =>
                    rows.Take(Measured)
                        .Select(row => pages.Drawing.MeasureString(row.Cells[column], Letters).Width)
                        .Append(pages.Drawing.MeasureString(heading, Heavy).Width)
                        .Max() + Gap
            ),
        ];
        var names = Enumerable.Range(0, needed.Length).Where(column => !isNumber[column]).ToArray();
        var room = pages.Width - needed.Where((_, column) => isNumber[column]).Sum();
        var wanted = names.Sum(column => needed[column]);
        foreach (var column in names.Where(_ => wanted > room))
        {
            needed[column] = Math.Max(NarrowestName, needed[column] * room / wanted);
        }

        return needed;
    }

    private IReadOnlyList<string> LinesOf(string cell, int column) =>
        isNumber[column] ? [cell] : PdfLines.Wrap(pages.Drawing, cell, Letters, widths[column] - Gap, MostLines);

    private void Head()
    {
        pages.Drawing.DrawRectangle(
            new XSolidBrush(XColor.FromArgb(0xE8, 0xEC, 0xF3)),
            PdfPages.Left,
            pages.Y,
            pages.Width,
            HeadHeight
        );
        Cells([.. headings.Select(heading => (IReadOnlyList<string>)[heading])], Heavy);
        pages.Skip(HeadHeight);
    }

    private void Row(IReadOnlyList<IReadOnlyList<string>> lines, IReadOnlyList<string> under, double height)
    {
        Cells(lines, Letters);
        var y = pages.Y + Pad + (lines.Max(cell => cell.Count) * LineHeight);
        foreach (var line in under)
        {
            pages.Drawing.DrawString(line, Small, XBrushes.DimGray, PdfPages.Left + Gap, y + Small.Size);
            y += SmallHeight;
        }

        pages.Skip(height);
        pages.Drawing.DrawLine(
            new XPen(XColors.Gainsboro, 0.4),
            PdfPages.Left,
            pages.Y,
            PdfPages.Left + pages.Width,
            pages.Y
        );
    }

    private void Cells(IReadOnlyList<IReadOnlyList<string>> lines, XFont font)
    {
        var x = PdfPages.Left;
        for (var column = 0; column < lines.Count; column++)
        {
            for (var line = 0; line < lines[column].Count; line++)
            {
                var text = lines[column][line];
                var shift = isNumber[column] ? widths[column] - Gap - pages.Drawing.MeasureString(text, font).Width : 0;
                var y = pages.Y + Pad + font.Size + (line * LineHeight);
                pages.Drawing.DrawString(text, font, XBrushes.Black, x + (Gap / 2) + shift, y);
            }

            x += widths[column];
        }
    }
}
