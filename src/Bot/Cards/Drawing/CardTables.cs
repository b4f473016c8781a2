using RevBot.Data.Book;
using RevBot.Skills.Facts;

namespace RevBot.Bot.Cards.Drawing;

/// <summary>Tables of facts as tables of cards: formatted once, the same in every channel.</summary>
internal static class CardTables
{
    /// <summary>The table.</summary>
    /// <param name="table">Of facts.</param>
    /// <param name="deals">Where the CRM shows a deal; null where nobody said.</param>
    public static CardTable Create(FactTable table, DealAddress? deals = null) =>
        new(
            table.Title,
            [.. table.Columns.Select((column, place) => new CardColumn(column.Heading, IsNumber(table, place)))],
            [.. table.Rows.Select(row => Row(row, deals))]
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

    private static CardRow Row(FactRow row, DealAddress? deals) =>
        new([.. row.Cells.Select(cell => cell is null ? string.Empty : FactFormat.Text(cell))])
        {
            Detail = string.IsNullOrEmpty(row.Detail) ? null : row.Detail,
            Link = deals?.Write(row.DealId),
            Bar = row.Bar is { } bar && double.IsFinite(bar) ? Math.Clamp(bar, -1, 1) : null,
        };
}
