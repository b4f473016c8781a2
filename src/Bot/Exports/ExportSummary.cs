using RevBot.Bot.Exports.Documents;
using RevBot.Bot.Exports.Writing;

namespace RevBot.Bot.Exports;

/// <summary>Says what a file holds: which tables, and whether all of their rows.</summary>
internal static class ExportSummary
{
    /// <summary>Such as <c>Wrote deals.xlsx: Deals, all 358 rows.</c></summary>
    /// <param name="document">What was written.</param>
    /// <param name="format">In which form.</param>
    /// <param name="file">Where.</param>
    /// <param name="table">Of a form that has one table: which; null for the first.</param>
    public static string Write(ExportDocument document, ExportFormat format, string file, string? table = null)
    {
        var written = TablesOf(document, format, table);
        var left = document.Tables.Count - written.Count;
        return left > 0 && table is null
            ? $"Wrote {file}: {What(written)}. A CSV file has one table; --table names another, and an .xlsx file has all {document.Tables.Count}."
            : $"Wrote {file}: {What(written)}.";
    }

    /// <summary>The same in a talk: <c>The Excel file has Deals, all 358 rows.</c></summary>
    public static string Say(ExportDocument document, ExportFormat format)
    {
        var written = TablesOf(document, format);
        var left = document.Tables.Count - written.Count;
        var more = left > 0 ? $" It holds one table; an Excel file has all {document.Tables.Count}." : string.Empty;
        return $"The {format.Title()} file has {What(written)}, as of {document.AsOf}.{more}";
    }

    /// <summary>The tables that a file of a form has.</summary>
    public static IReadOnlyList<ExportTable> TablesOf(
        ExportDocument document,
        ExportFormat format,
        string? table = null
    ) =>
        format != ExportFormat.Csv ? document.Tables
        : document.Tables.Count > 0 && CsvWriter.Choose(document, table) is { } one ? [one]
        : [];

    private static string What(IReadOnlyList<ExportTable> tables) =>
        tables.Count == 0
            ? "the answer, which has no table"
            : string.Join("; ", tables.Select(table => $"{table.Title}, {DocumentMaker.Extent(table)}"));
}
