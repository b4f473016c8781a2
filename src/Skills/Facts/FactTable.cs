namespace RevBot.Skills.Facts;

/// <summary>Facts that are best read as a table; every channel draws it in its own way.</summary>
/// <param name="Id">Stable within the function; the cells' fact ids are <c>table.row.column</c>, rows from 1.</param>
/// <param name="Title">The title for people.</param>
/// <param name="Columns">Headings, left to right.</param>
/// <param name="Rows">The rows, top to bottom; each has one cell a column.</param>
public sealed record FactTable(string Id, string Title, IReadOnlyList<FactColumn> Columns, IReadOnlyList<FactRow> Rows)
{
    /// <summary>How many rows there were before the list was cut; null where it was not.</summary>
    public int? OutOf { get; init; }

    /// <summary>
    /// Makes the first so many of all rows that there were before the list was cut, in the table's own order, which may put
    /// others between those shown; null where nothing was cut, or where the reader asked for just so many. Costs what making
    /// the rows costs.
    /// </summary>
    public Func<int, IReadOnlyList<FactRow>>? Whole { get; init; }

    /// <summary>The rows for a file: all of them, at most so many.</summary>
    public IReadOnlyList<FactRow> TakeRows(int most) =>
        Whole?.Invoke(most) ?? (Rows.Count <= most ? Rows : [.. Rows.Take(most)]);

    /// <summary>The place of a column by its id; below zero where there is none.</summary>
    public int PlaceOf(string column)
    {
        for (var place = 0; place < Columns.Count; place++)
        {
            if (string.Equals(Columns[place].Id, column, StringComparison.Ordinal))
            {
                return place;
            }
        }

        return -1;
    }

    /// <summary>The cells as facts, row by row, left to right; empty cells are left out.</summary>
    public IEnumerable<Fact> Facts =>
        from row in Rows.Select((row, index) => (row, number: index + 1))
        from cell in row.row.Cells.Select((value, column) => (value, column: Columns[column]))
        where cell.value is not null
        select new Fact(
            FormattableString.Invariant($"{Id}.{row.number}.{cell.column.Id}"),
            cell.column.Heading,
            cell.value,
            new(cell.column.Definition, row.row.SourceRows, row.row.DealId is { } deal ? [deal] : null)
        );
}
