using RevBot.Skills.Facts;

namespace RevBot.Bot.Exports.Documents;

/// <summary>A table as programs read it: an object a row, by the columns' ids; numbers plain and unrounded.</summary>
internal static class TableJson
{
    /// <summary>The rows; empty cells are left out.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, object>> Rows(ExportTable table) =>
        [
            .. table.Rows.Select(row =>
                (IReadOnlyDictionary<string, object>)
                    table
                        .Columns.Zip(row)
                        .Where(cell => cell.Second is not null)
                        .ToDictionary(cell => cell.First.Id, cell => Plain(cell.Second!), StringComparer.Ordinal)
            ),
        ];

    private static object Plain(FactValue value) => value.Text is { } text ? text : value.Number;
}
