using RevBot.Bot.Answering;
using RevBot.Bot.Exports;
using RevBot.Bot.Exports.Documents;

namespace RevBot.Bot.Commands;

/// <summary>Where a command writes a document, and in which form: <c>--to</c>, <c>--overwrite</c> and <c>--table</c>.</summary>
internal sealed class ExportTarget
{
    private readonly OutputFile file;
    private readonly ExportFormat format;
    private readonly string? table;

    private ExportTarget(OutputFile file, ExportFormat format, string? table) =>
        (this.file, this.format, this.table) = (file, format, table);

    /// <summary>Checks before any work is done that the file can be written and that the options fit it.</summary>
    /// <param name="path">As the person named it; its end says the form.</param>
    /// <param name="overwrites">Whether one that is there may be written over.</param>
    /// <param name="table">Of CSV: which table; null for the first.</param>
    /// <param name="example">A name that would do.</param>
    /// <exception cref="CommandFailure">It cannot; the message says what to do.</exception>
    public static ExportTarget Choose(string path, bool overwrites, string? table, string example)
    {
        var form =
            ExportFormats.Find(Path.GetExtension(path))
            ?? throw CommandFailure.Usage($"--to is '{path}'; end it in .xlsx, .csv or .pdf, such as {example}.");
        if (table is not null && form != ExportFormat.Csv)
        {
            throw CommandFailure.Usage(
                $"--table picks the table of a .csv file, and a .{form.Extension()} file has all; leave --table out."
            );
        }

        return new(OutputFile.Choose(path, "--to", example, overwrites), form, table);
    }

    /// <summary>Writes the file. Side effect: the file.</summary>
    /// <returns>What it has, in one sentence.</returns>
    /// <exception cref="CommandFailure">The document has no such table, or it cannot be written; nothing is left behind.</exception>
    public string Write(ExportDocument document, CancellationToken cancellation)
    {
        var form = format == ExportFormat.Csv ? CreateCsv(document, table) : FormDocument.Create(document, format);
        file.Write(ExportedFile.Create(form, cancellation).Bytes);
        return ExportSummary.Write(form, file.Path, isNamed: table is not null);
    }

    /// <summary>A document as CSV.</summary>
    /// <param name="document">The document.</param>
    /// <param name="table">A table's id or title; null for the first.</param>
    /// <exception cref="CommandFailure">The document has no such table.</exception>
    public static FormDocument CreateCsv(ExportDocument document, string? table) =>
        table is null
            ? FormDocument.Create(document, ExportFormat.Csv)
            : FormDocument.FindCsv(document, table) ?? throw NoTable(document, table);

    private static CommandFailure NoTable(ExportDocument document, string name) =>
        CommandFailure.Usage(
            document.Tables.Count == 0
                ? $"There is no table, so none called '{ExportText.Line(name)}'; leave --table out for the figures."
                : $"There is no table '{ExportText.Line(name)}'; it has {string.Join(", ", document.Tables.Select(table => table.Id))}."
        );
}
