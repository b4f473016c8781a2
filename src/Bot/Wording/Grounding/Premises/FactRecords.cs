using System.Globalization;
using RevBot.Skills.Facts;

namespace RevBot.Bot.Wording.Grounding.Premises;

/// <summary>Which facts speak of one thing.</summary>
internal static class FactRecords
{
    /// <summary><c>deals.3</c> of <c>deals.3.owner</c>, <c>mover_1</c> of <c>mover_1_owner</c>, <c>top</c> of <c>top_amount</c>.</summary>
    public static string GetRecord(Fact fact)
    {
        var last = fact.Id.LastIndexOf('.');
        if (last > 0)
        {
            return fact.Id[..last];
        }

        var parts = fact.Id.Split('_');
        return parts.Length > 1 && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out _)
            ? parts[0] + "_" + parts[1]
            : parts[0];
    }

    /// <summary>The table of a record of <see cref="GetRecord"/>; null for named facts.</summary>
    public static string? GetTable(string record)
    {
        var dot = record.LastIndexOf('.');
        return dot < 0 ? null : record[..dot];
    }
}
