using RevBot.Bot.Answering;
using RevBot.Bot.Exports.Documents;

namespace RevBot.Bot.Exports;

/// <summary>Says what a file holds: which tables, and whether all of their rows.</summary>
internal static class ExportSummary
{
    private const string More = " (an Excel or CSV file has more)";

    /// <summary>Such as <c>Wrote deals.xlsx: Deals, all 358 rows.</c></summary>
    /// <param name="form">What was written.</param>
    /// <param name="file">Where.</param>
    /// <param name="isNamed">Whether the person chose its table.</param>
    public static string Write(FormDocument form, string file, bool isNamed)
    {
        var other =
            form.LeftOut > 0 && !isNamed
                ? $" A CSV file has one table; --table names another, and an .xlsx file has all {form.Document.Tables.Count}."
                : string.Empty;
        return $"Wrote {file}: {What(form.Tables)}.{other}";
    }

    /// <summary>The same in a talk: <c>The Excel file has Deals, all 358 rows.</c></summary>
    public static string Say(FormDocument form)
    {
        var other =
            form.LeftOut > 0
                ? $" It holds one table; an Excel file has all {form.Document.Tables.Count}."
                : string.Empty;
        return $"The {form.Format.Title()} file has {What(form.Tables)}, as of {form.Document.AsOf}.{other}";
    }

    private static string What(IReadOnlyList<ExportTable> tables) =>
        tables.Count == 0
            ? "the answer, which has no table"
            : string.Join(
                "; ",
                tables.Select(table => $"{table.Title}, {table.Extent}{(table.IsCut ? More : string.Empty)}")
            );
}
