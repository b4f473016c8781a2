using RevBot.Bot.Answering;
using RevBot.Bot.Exports.Writing;
using RevBot.Bot.Exports.Writing.Pdf;

namespace RevBot.Bot.Exports;

/// <summary>A document as a file, in memory.</summary>
/// <param name="Name">Safe as the name of a file, without a folder.</param>
/// <param name="ContentType">Its media type.</param>
/// <param name="Bytes">What it holds.</param>
public sealed record ExportedFile(string Name, string ContentType, byte[] Bytes)
{
    /// <summary>Writes a document in its form.</summary>
    /// <param name="form">What is written.</param>
    /// <param name="cancellation">Ends it at the next row.</param>
    internal static ExportedFile Create(FormDocument form, CancellationToken cancellation)
    {
        using var bytes = new MemoryStream();
        switch (form.Format)
        {
            case ExportFormat.Excel:
                ExcelWriter.Write(form, bytes, cancellation);
                break;
            case ExportFormat.Csv:
                CsvWriter.Write(form.Tables[0], bytes, cancellation);
                break;
            case ExportFormat.Pdf:
                PdfWriter.Write(form, bytes, cancellation);
                break;
        }

        return new(form.FileName, form.Format.ContentType(), bytes.ToArray());
    }
}
