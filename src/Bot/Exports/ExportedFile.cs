using RevBot.Bot.Exports.Documents;
using RevBot.Bot.Exports.Writing;
using RevBot.Bot.Exports.Writing.Pdf;

namespace RevBot.Bot.Exports;

/// <summary>A document as a file, in memory.</summary>
/// <param name="Name">Safe as the name of a file, without a folder.</param>
/// <param name="ContentType">Its media type.</param>
/// <param name="Bytes">What it holds.</param>
public sealed record ExportedFile(string Name, string ContentType, byte[] Bytes)
{
    /// <summary>Writes a document in a form.</summary>
    /// <param name="document">What is written.</param>
    /// <param name="format">The form.</param>
    /// <param name="table">Of a form that has one table: which, by id or title; null for the first.</param>
    /// <exception cref="ArgumentException">The document has no such table.</exception>
    public static ExportedFile Create(ExportDocument document, ExportFormat format, string? table = null)
    {
        using var bytes = new MemoryStream();
        switch (format)
        {
            case ExportFormat.Excel:
                ExcelWriter.Write(document, bytes);
                break;
            case ExportFormat.Csv:
                CsvWriter.Write(
                    CsvWriter.Choose(document, table)
                        ?? throw new ArgumentException("There is no such table.", nameof(table)),
                    bytes
                );
                break;
            case ExportFormat.Pdf:
                PdfWriter.Write(document, bytes);
                break;
        }

        return new(FileNames.Create(document, format), format.ContentType(), bytes.ToArray());
    }
}
