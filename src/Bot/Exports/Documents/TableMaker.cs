using System.Text.Json;
using RevBot.Skills.Facts;

namespace RevBot.Bot.Exports.Documents;

/// <summary>Makes a table of an answer into a file's: all rows, the CRM's ids and second lines as columns, clean text.</summary>
internal static class TableMaker
{
    /// <summary>The most rows of a table in a file; a longer one is cut, and the file says so.</summary>
    public const int MostRows = 50_000;

    /// <summary>The column of the deals' ids in the CRM.</summary>
    public const string IdColumn = "crm_id";

    /// <summary>The column of what stands under the rows of the answer; the last one where there is any.</summary>
    public const string DetailColumn = "detail";

    /// <summary>The table.</summary>
    /// <param name="table">As the answer has it.</param>
    /// <param name="isWhole">Whether rows that the answer did not show are wanted too.</param>
    public static ExportTable Create(FactTable table, bool isWhole)
    {
        var source = isWhole ? table.TakeRows(MostRows) : table.Rows;
        var extras = Extras(source).ToArray();
        FactValue?[][] rows =
        [
            .. source.Select(row =>
                row.Cells.Concat(extras.Select(extra => FactValue.Name(extra.Cell(row)))).Select(Clean).ToArray()
            ),
        ];
        return new(
            table.Id,
            ExportText.Line(table.Title),
            [
                .. table.Columns.Select((column, place) => Column(column, rows, place)),
                .. extras.Select(extra => extra.Column),
            ],
            rows
        )
        {
            All = Math.Max(table.OutOf ?? 0, rows.Length),
            Shown = table.Rows.Count,
        };
    }

    /// <summary>A value whose text is fit for a file.</summary>
    public static FactValue? Clean(FactValue? value) =>
        value is { Unit: FactUnit.Name, Text: { } text } ? FactValue.Name(ExportText.Line(text)) : value;

    /// <summary>What a number is measured in, in one word; null for counts and for what is no number.</summary>
    public static string? UnitOf(FactValue value) =>
        value.Unit switch
        {
            FactUnit.Money => (value.Currency ?? Data.Finance.Currency.Usd).Code,
            FactUnit.Share or FactUnit.Points or FactUnit.Ratio or FactUnit.Days =>
                JsonNamingPolicy.SnakeCaseLower.ConvertName(value.Unit.ToString()),
            _ => null,
        };

    private static ExportColumn Column(FactColumn column, FactValue?[][] rows, int place)
    {
        var units = rows.Select(row => row[place])
            .OfType<FactValue>()
            .Select(value => (value.Unit, Name: UnitOf(value)))
            .Distinct()
            .Take(2)
            .ToArray();
        return new(column.Id, ExportText.Line(column.Heading), ExportText.Line(column.Definition))
        {
            Unit = units.Length == 1 ? units[0].Name : null,
            IsMixed = units.Length > 1,
        };
    }

    private static IEnumerable<(ExportColumn Column, Func<FactRow, string?> Cell)> Extras(IReadOnlyList<FactRow> rows)
    {
        if (rows.Any(row => row.DealId is not null))
        {
            yield return (new(IdColumn, "CRM id", "the deal's id in the CRM"), row => row.DealId);
        }

        if (rows.Any(row => !string.IsNullOrEmpty(row.Detail)))
        {
            yield return (new(DetailColumn, "Detail", "what the answer says under the row"), row => row.Detail);
        }
    }
}
