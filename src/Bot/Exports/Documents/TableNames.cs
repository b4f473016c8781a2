using System.Globalization;
using RevBot.Skills;
using RevBot.Skills.Facts;

namespace RevBot.Bot.Exports.Documents;

/// <summary>
/// Tells the tables of one document apart, once for all forms: where two have one title, by the deals and the period that
/// they are about, else by a number; ids by a number.
/// </summary>
internal static class TableNames
{
    /// <summary>The tables, each id and each title once, whatever its case.</summary>
    /// <param name="tables">In the order of the answer, each with the result that has it.</param>
    public static IReadOnlyList<ExportTable> TellApart(IReadOnlyList<(ExportTable Table, SkillResult? From)> tables)
    {
        var titles = tables.Select(one => one.Table.Title).ToArray();
        Extend(titles, place => tables[place].From?.Filter);
        Extend(titles, place => tables[place].From?.Period is { } period ? FactFormat.Period(period) : null);
        var (ids, named) = (Taken(), Taken());
        return
        [
            .. tables.Select(
                (one, place) =>
                    one.Table with
                    {
                        Id = Number(one.Table.Id, "_", ids),
                        Title = Number(titles[place], " ", named),
                    }
            ),
        ];
    }

    // Says what those of one title are about, where that parts any of them.
    private static void Extend(string[] titles, Func<int, string?> about)
    {
        var same = Enumerable
            .Range(0, titles.Length)
            .GroupBy(place => titles[place], StringComparer.OrdinalIgnoreCase)
            .Where(group => group.Select(about).Distinct(StringComparer.Ordinal).Skip(1).Any())
            .SelectMany(group => group)
            .ToArray();
        foreach (var place in same)
        {
            if (about(place) is { } said)
            {
                titles[place] = $"{titles[place]}: {ExportText.Line(said)}";
            }
        }
    }

    private static HashSet<string> Taken() => new(StringComparer.OrdinalIgnoreCase);

    private static string Number(string name, string before, HashSet<string> taken)
    {
        var one = name;
        for (var number = 2; !taken.Add(one); number++)
        {
            one = string.Create(CultureInfo.InvariantCulture, $"{name}{before}{number}");
        }

        return one;
    }
}
