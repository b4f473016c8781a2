using RevBot.Skills.Facts;

namespace RevBot.Bot.Cards.Drawing;

/// <summary>Tables of facts as tables of cards: formatted once, the same in every channel.</summary>
internal static class CardTables
{
    public static CardTable Create(FactTable table) =>
        new(
            table.Title,
            [.. table.Columns.Select((column, place) => new CardColumn(column.Heading, IsNumber(table, place)))],
            [.. table.Rows.Select(Row)]
        )
        {
            LeftOut = Math.Max(0, (table.OutOf ?? 0) - table.Rows.Count),
        };

    /// <summary>Whether a column holds figures; one without any value does not.</summary>
    public static bool IsNumber(FactTable table, int place)
    {
        var units = table.Rows.Select(row => row.Cells[place]?.Unit).OfType<FactUnit>().ToArray();
        return units.Length > 0 && units.All(IsNumber);
    }

    private static bool IsNumber(FactUnit unit) => unit is not (FactUnit.Name or FactUnit.Period or FactUnit.Date);

    private static CardRow Row(FactRow row) =>
        new([.. row.Cells.Select(cell => cell is null ? string.Empty : FactFormat.Text(cell))])
        {
            Detail = string.IsNullOrEmpty(row.Detail) ? null : row.Detail,
            Bar = row.Bar is { } bar && double.IsFinite(bar) ? Math.Clamp(bar, -1, 1) : null,
        };
}
