using RevBot.Bot.Answering;
using RevBot.Bot.Exports.Documents;
using RevBot.Bot.Exports.Writing.Pdf;
using RevBot.Skills.Facts;

namespace RevBot.Bot.Exports;

/// <summary>
/// A document as a file of one form has it: of CSV one table, and of no table more rows than the form takes. What is written
/// and what is said of the file both go by it.
/// </summary>
internal sealed record FormDocument
{
    private FormDocument(ExportFormat format, ExportDocument document, IReadOnlyList<ExportTable> tables) =>
        (Format, Document, Tables) = (format, document, tables);

    /// <summary>The form.</summary>
    public ExportFormat Format { get; }

    /// <summary>The document that it is made of, whole.</summary>
    public ExportDocument Document { get; }

    /// <summary>The tables of the file; in CSV one, the figures where the document has no table.</summary>
    public IReadOnlyList<ExportTable> Tables { get; }

    /// <summary>How many tables of the document the file does not have.</summary>
    public int LeftOut => Math.Max(0, Document.Tables.Count - Tables.Count);

    /// <summary>A name for the file.</summary>
    public string FileName => FileNames.Create(Document, Format);

    /// <summary>The document in a form, of CSV with its first table.</summary>
    public static FormDocument Create(ExportDocument document, ExportFormat format) =>
        new(
            format,
            document,
            format switch
            {
                ExportFormat.Excel => document.Tables,
                ExportFormat.Csv => [document.Tables is [var first, ..] ? first : Figures(document)],
                ExportFormat.Pdf => [.. document.Tables.Select(table => table.Cut(PdfTable.MostRows))],
            }
        );

    /// <summary>The document as CSV with the table of an id or a title, in any case; null where it has none of that name.</summary>
    public static FormDocument? FindCsv(ExportDocument document, string table) =>
        document.Tables.FirstOrDefault(one =>
            string.Equals(one.Id, table, StringComparison.OrdinalIgnoreCase)
            || string.Equals(one.Title, table, StringComparison.OrdinalIgnoreCase)
        )
            is { } found
            ? new(ExportFormat.Csv, document, [found])
            : null;

    private static ExportTable Figures(ExportDocument document) =>
        new(
            "figures",
            "Figures",
            [
                new("figure", "Figure", "what it is"),
                new("value", "Value", "unrounded") { IsMixed = true },
                new("definition", "How it is computed", "in words"),
            ],
            [
                .. document.Facts.Select(fact =>
                    (IReadOnlyList<FactValue?>)[FactValue.Name(fact.Label), fact.Value, FactValue.Name(fact.Definition)]
                ),
            ]
        )
        {
            All = document.Facts.Count,
            Shown = document.Facts.Count,
        };
}
