using RevBot.Skills.Facts;

namespace RevBot.Bot.Cards.Drawing;

/// <summary>Charts out of tables of facts: the figures that the table shows, drawn.</summary>
internal static class CardCharts
{
    /// <summary>More points than this are not told apart; the first are drawn.</summary>
    public const int MostPoints = 24;

    private const int MostSeries = 6;
    private const int LongestTitle = 50;
    private const int FewestPoints = 2;

    /// <summary>The charts of a layout that the tables give; one with too few points to compare is left out.</summary>
    public static IEnumerable<CardChart> Create(IReadOnlyList<ChartChoice> choices, IReadOnlyList<FactTable> tables) =>
        choices.Select(choice => Create(choice, tables)).OfType<CardChart>();

    private static CardChart? Create(ChartChoice choice, IReadOnlyList<FactTable> tables)
    {
        var table = tables.FirstOrDefault(table => string.Equals(table.Id, choice.Table, StringComparison.Ordinal));
        if (table is null)
        {
            return null;
        }

        var (labels, values) = (Labels(choice, table), Values(choice, table));
        if (labels.Length == 0 || values.Length == 0 || !SameUnit(table, values))
        {
            return null;
        }

        var rows = Rows(choice, table, labels, values);
        return rows.Length < FewestPoints
            ? null
            : new(
                choice.LinesBy.Contains(table.Columns[labels[0]].Id, StringComparer.Ordinal)
                    ? ChartKind.Lines
                    : choice.Kind,
                CardText.Cut(choice.Title ?? table.Title, LongestTitle),
                [.. values.Take(MostSeries).Select(value => Series(table, rows, labels, value))]
            )
            {
                Unit = UnitName(table, values[0]),
                Range = Range(choice, table, labels, values[0]),
            };
    }

    private static ChartRange? Range(ChartChoice choice, FactTable table, int[] labels, int value) =>
        choice.Range is { } range
        && End(table, range.From, labels, value) is { } from
        && End(table, range.To, labels, value) is { } to
        && from.Number <= to.Number
            ? new(
                range.Label,
                (double)from.Number,
                (double)to.Number,
                $"{FactFormat.Text(from)} to {FactFormat.Text(to)}"
            )
            : null;

    private static FactValue? End(FactTable table, string label, int[] labels, int value) =>
        table
            .Rows.FirstOrDefault(row =>
                labels.All(place => row.Cells[place] is not null)
                && string.Equals(Label(row, labels), label, StringComparison.Ordinal)
            )
            ?.Cells[value];

    private static bool IsDrawn(ChartChoice choice, string label) =>
        !choice.Without.Contains(label, StringComparer.Ordinal)
        && choice.Range?.From != label
        && choice.Range?.To != label;

    private static FactRow[] Rows(ChartChoice choice, FactTable table, int[] labels, int[] values)
    {
        var rows = table
            .Rows.Where(row =>
                labels.All(label => row.Cells[label] is not null)
                && values.All(value => row.Cells[value] is not null)
                && IsDrawn(choice, Label(row, labels))
            )
            .Take(MostPoints);
        return [.. choice.Backwards ? rows.Reverse() : rows];
    }

    private static ChartSeries Series(FactTable table, FactRow[] rows, int[] labels, int value) =>
        new(
            table.Columns[value].Heading,
            [
                .. rows.Select(row => new ChartPoint(
                    Label(row, labels),
                    (double)row.Cells[value]!.Number,
                    FactFormat.Text(row.Cells[value]!)
                )),
            ]
        );

    private static string Label(FactRow row, int[] labels) =>
        string.Join(", ", labels.Select(label => FactFormat.Text(row.Cells[label]!)));

    // A table by two dimensions is told apart by both.
    private static int[] Labels(ChartChoice choice, FactTable table) =>
        choice.Label is { } id
            ? [.. Places(table, [id])]
            : [.. Enumerable.Range(0, table.Columns.Count).TakeWhile(place => !CardTables.IsNumber(table, place))];

    private static int[] Values(ChartChoice choice, FactTable table) =>
        choice.Values.Count > 0
            ? [.. Places(table, choice.Values)]
            : [.. Enumerable.Range(0, table.Columns.Count).Where(place => CardTables.IsNumber(table, place)).Take(1)];

    private static bool SameUnit(FactTable table, int[] values) =>
        values.Select(place => Unit(table, place)).Distinct().Count() == 1;

    private static (FactUnit? Unit, string? Currency) Unit(FactTable table, int place)
    {
        var value = table.Rows.Select(row => row.Cells[place]).FirstOrDefault(cell => cell is not null);
        return (value?.Unit, value?.Currency?.Code);
    }

    private static string UnitName(FactTable table, int place) =>
        Unit(table, place) switch
        {
            (FactUnit.Money, { } currency) => currency,
            (FactUnit.Share or FactUnit.Points, _) => "%",
            (FactUnit.Days, _) => "days",
            _ => string.Empty,
        };

    private static IEnumerable<int> Places(FactTable table, IReadOnlyList<string> ids) =>
        from id in ids
        from place in Enumerable.Range(0, table.Columns.Count)
        where string.Equals(table.Columns[place].Id, id, StringComparison.Ordinal)
        select place;
}
