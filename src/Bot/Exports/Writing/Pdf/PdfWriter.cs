using PdfSharp.Drawing;
using RevBot.Bot.Exports.Documents;

namespace RevBot.Bot.Exports.Writing.Pdf;

/// <summary>Writes a document as pages that a leader can hand round: the question, the answer, its tables, what it rests on.</summary>
internal sealed class PdfWriter
{
    private const double Gap = 8;
    private static readonly XFont Title = PdfFonts.Get(17, isBold: true);
    private static readonly XFont Heading = PdfFonts.Get(11.5, isBold: true);
    private static readonly XFont Body = PdfFonts.Get(10);
    private static readonly XFont Small = PdfFonts.Get(8);
    private static readonly XBrush Ink = new XSolidBrush(XColor.FromArgb(0x1C, 0x24, 0x30));

    // The library shares its fonts, and promises nothing to two who write at once.
    private static readonly Lock One = new();

    private readonly FormDocument form;
    private readonly PdfPages pages;
    private readonly PdfText letters;

    private PdfWriter(FormDocument form, PdfPages pages, PdfText letters) =>
        (this.form, this.pages, this.letters) = (form, pages, letters);

    /// <summary>Writes it; waits while another is written.</summary>
    /// <param name="form">What is written.</param>
    /// <param name="stream">Left open.</param>
    /// <param name="cancellation">Ends it at the next row.</param>
    public static void Write(FormDocument form, Stream stream, CancellationToken cancellation)
    {
        lock (One)
        {
            cancellation.ThrowIfCancellationRequested();
            var known = new PdfText();
            using var upright = new PdfPages(form.Document.Title, isWide: false);
            PdfTable[] tables =
            [
                .. form.Tables.Select(table => new PdfTable(table, upright.Drawing, known, cancellation)),
            ];
            using var paper = new PdfPages(
                form.Document.Title,
                isWide: tables.Any(table => table.Wanted > upright.Width)
            );
            new PdfWriter(form, paper, known).Write(tables, stream);
        }
    }

    private void Write(PdfTable[] tables, Stream stream)
    {
        var document = form.Document;
        Paragraph(document.Title, Title, Ink);
        pages.Skip(2);
        // The question stands above.
        foreach (var (label, text) in document.About.Where(about => about.Label is not "Question"))
        {
            Paragraph($"{label}: {text}", Small, XBrushes.DimGray);
        }

        WriteSections(document);
        foreach (var (table, drawn) in form.Tables.Zip(tables))
        {
            WriteTable(table, drawn);
        }

        pages.Skip(Gap);
        foreach (var note in document.Notes)
        {
            Paragraph(note, Small, XBrushes.DimGray);
        }

        var foot = letters.Write(document.Trust ?? document.Title);
        if (letters.HasReplaced)
        {
            pages.Write(
                $"{PdfText.Box} stands for a letter that these pages cannot have; an Excel or CSV file has it.",
                Small,
                XBrushes.DimGray
            );
        }

        pages.Save(foot, stream);
    }

    private void WriteSections(ExportDocument document)
    {
        foreach (var section in document.Sections)
        {
            pages.Skip(Gap);
            if (section.Heading is { } heading)
            {
                // A heading alone at the foot of a page belongs to nothing.
                pages.MakeRoom(48);
                Paragraph(heading, Heading, Ink);
            }

            foreach (var line in section.Lines)
            {
                Paragraph(line.IsItem ? $"• {line.Text}" : line.Text, Body, Ink, line.IsItem ? Gap : 0);
                pages.Skip(2);
            }
        }

        if (document.Trust is { } trust)
        {
            pages.Skip(Gap / 2);
            Paragraph(trust, Small, XBrushes.DimGray);
        }
    }

    private void WriteTable(ExportTable table, PdfTable drawn)
    {
        pages.Skip(2 * Gap);
        pages.MakeRoom(64);
        var more = table.IsCut ? "; an Excel or CSV file has more" : string.Empty;
        Paragraph($"{table.Title} ({table.Extent}{more})", Heading, Ink);
        pages.Skip(3);
        drawn.Draw(pages);
    }

    private void Paragraph(string text, XFont font, XBrush brush, double indent = 0) =>
        pages.Write(letters.Write(text), font, brush, indent);
}
