using System.Globalization;
using RevBot.Skills.Brief;

namespace RevBot.Skills.Tests.Brief;

/// <summary>Reads what an item of a brief says.</summary>
internal static class StatementItems
{
    /// <summary>A value by its name within the item: a text, or a number without zeros at its end; null where there is none.</summary>
    public static string? Of(this StatementItem item, string name) =>
        item.Facts.SingleOrDefault(fact => fact.Id.Split('_', 3)[2] == name)?.Value is { } value
            ? value.Text ?? value.Number.ToString("0.##", CultureInfo.InvariantCulture)
            : null;

    /// <summary>An amount in minor units, or a count; null where there is none.</summary>
    public static decimal? NumberOf(this StatementItem item, string name) =>
        item.Facts.SingleOrDefault(fact => fact.Id.Split('_', 3)[2] == name)?.Value.Number;
}
