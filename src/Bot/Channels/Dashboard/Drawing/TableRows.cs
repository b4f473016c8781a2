using RevBot.Skills;
using RevBot.Skills.Facts;

namespace RevBot.Bot.Channels.Dashboard.Drawing;

/// <summary>Finds what a block shows in the tables of a result.</summary>
internal static class TableRows
{
    /// <summary>A table by its id; null where the result has none with rows.</summary>
    public static FactTable? Find(SkillResult result, string id) =>
        result.Tables.FirstOrDefault(table =>
            table.Rows.Count > 0 && string.Equals(table.Id, id, StringComparison.Ordinal)
        );

    /// <summary>The place of a column; below zero where there is none.</summary>
    public static int PlaceOf(FactTable table, string column)
    {
        for (var place = 0; place < table.Columns.Count; place++)
        {
            if (string.Equals(table.Columns[place].Id, column, StringComparison.Ordinal))
            {
                return place;
            }
        }

        return -1;
    }
}
