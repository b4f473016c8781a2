using RevBot.Data.Calendar;
using RevBot.Skills;
using RevBot.Skills.Facts;

namespace RevBot.Bot.Wording;

/// <summary>What a template is given: <c>fact</c>, <c>is</c>, <c>table</c>, <c>period</c>, <c>when</c>, <c>days</c>, <c>filter</c>.</summary>
internal static class AnswerModel
{
    public static Dictionary<string, object?> Build(SkillResult result) =>
        new(StringComparer.Ordinal)
        {
            ["fact"] = result
                .Facts.DistinctBy(fact => fact.Id, StringComparer.Ordinal)
                .ToDictionary(fact => fact.Id, fact => FactFormat.Text(fact.Value), StringComparer.Ordinal),
            ["is"] = result.Flags.ToDictionary(StringComparer.Ordinal),
            ["table"] = result.Tables.ToDictionary(table => table.Id, Rows, StringComparer.Ordinal),
            ["period"] = result.Period is { } period ? FactFormat.Period(period) : null,
            ["when"] = result.Period is { } days ? FactFormat.When(days) : null,
            ["days"] = result is { From: { } from, To: { } to }
                ? FactFormat.Days(Dates.FromIso(from)!.Value, Dates.FromIso(to)!.Value)
                : null,
            ["filter"] = result.Filter,
        };

    private static Dictionary<string, string?>[] Rows(FactTable table) =>
        [.. table.Rows.Select(row => Row(table, row))];

    private static Dictionary<string, string?> Row(FactTable table, FactRow row)
    {
        var cells = new Dictionary<string, string?>(StringComparer.Ordinal) { ["detail"] = row.Detail };
        for (var column = 0; column < table.Columns.Count; column++)
        {
            cells[table.Columns[column].Id] = row.Cells[column] is { } value ? FactFormat.Text(value) : null;
        }

        return cells;
    }
}
