using System.Globalization;
using PdfSharp.Drawing;
using RevBot.Bot.Exports.Documents;

namespace RevBot.Bot.Exports.Writing.Pdf;

/// <summary>Writes a document as pages that a leader can hand round: the question, the answer, its tables, what it rests on.</summary>
internal static class PdfWriter
{
    private const double Gap = 8;
    private static readonly XFont Title = PdfFonts.Get(17, isBold: true);
    private static readonly XFont Heading = PdfFonts.Get(11.5, isBold: true);
    private static readonly XFont Body = PdfFonts.Get(10);
    private static readonly XFont Small = PdfFonts.Get(8);
    private static readonly XBrush Ink = new XSolidBrush(XColor.FromArgb(0x1C, 0x24, 0x30));

    // The library shares its fonts, and promises nothing to two who write at once.
    private static readonly Lock One = new();

    /// <summary>Writes it; waits while another is written.</summary>
    public static void Write(ExportDocument document, Stream stream)
    {
        lock (One)
        {
            WritePages(document, stream);
        }
    }

    private static void WritePages(ExportDocument document, Stream stream)
    {
        using var pages = new PdfPages(document.Title, isWide: document.Tables.Any(table => table.Columns.Count > 5));
        pages.Write(PdfText.Write(document.Title), Title, Ink);
        pages.Skip(2);
        // The question stands above.
        foreach (var (label, text) in document.About.Where(about => about.Label is not "Question"))
        {
            pages.Write(PdfText.Write($"{label}: {text}"), Small, XBrushes.DimGray);
        }

        WriteSections(document, pages);
        foreach (var table in document.Tables)
        {
            WriteTable(table, pages);
        }

        WriteEnd(document, pages);
        pages.Save(PdfText.Write(document.Trust ?? document.Title), stream);
    }

    private static void WriteSections(ExportDocument document, PdfPages pages)
    {
        foreach (var section in document.Sections)
        {
            pages.Skip(Gap);
            if (section.Heading is { } heading)
            {
                // A heading alone at the foot of a page belongs to nothing.
                pages.MakeRoom(48);
                pages.Write(PdfText.Write(heading), Heading, Ink);
            }

            foreach (var line in section.Lines)
            {
                pages.Write(
                    PdfText.Write(line.IsItem ? $"• {line.Text}" : line.Text),
                    Body,
                    Ink,
                    line.IsItem ? Gap : 0
                );
                pages.Skip(2);
            }
        }

        if (document.Trust is { } trust)
        {
            pages.Skip(Gap / 2);
            pages.Write(PdfText.Write(trust), Small, XBrushes.DimGray);
        }
    }

    private static void WriteTable(ExportTable table, PdfPages pages)
    {
        pages.Skip(2 * Gap);
        pages.MakeRoom(64);
        pages.Write(PdfText.Write($"{table.Title} ({Extent(table)})"), Heading, Ink);
        pages.Skip(3);
        new PdfTable(table, pages).Draw();
    }

    private static string Extent(ExportTable table) =>
        table.Rows.Count <= PdfTable.MostRows
            ? DocumentMaker.Extent(table)
            : string.Create(
                CultureInfo.InvariantCulture,
                $"the first {PdfTable.MostRows:#,0} of {table.All:#,0} rows; an Excel or CSV file has more"
            );

    private static void WriteEnd(ExportDocument document, PdfPages pages)
    {
        pages.Skip(Gap);
        foreach (var note in document.Notes)
        {
            pages.Write(PdfText.Write(note), Small, XBrushes.DimGray);
        }

        if (LosesLetters(document))
        {
            pages.Write(
                $"{PdfText.Box} stands for a letter that these pages cannot have; an Excel or CSV file has it.",
                Small,
                XBrushes.DimGray
            );
        }
    }

    private static bool LosesLetters(ExportDocument document) =>
        document
            .Tables.SelectMany(table => table.Rows.Take(PdfTable.MostRows))
            .SelectMany(row => row)
            .Select(value => value?.Text)
            .OfType<string>()
            .Concat(document.Sections.SelectMany(section => section.Lines).Select(line => line.Text))
            .Append(document.Title)
            .Any(PdfText.LosesLetters);
}
