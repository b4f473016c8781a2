namespace RevBot.Data.Warehouse;

/// <summary>A table's name and columns, and how a row's values are taken.</summary>
public sealed class Table<TRow>
{
    private readonly string[] columns;
    private readonly Func<TRow, object?>[] values;

    /// <summary>Describes a table.</summary>
    /// <param name="name">The name in the database.</param>
    /// <param name="columns">Name and value of each column, in the order of the schema.</param>
    internal Table(string name, params (string Name, Func<TRow, object?> Value)[] columns)
    {
        Name = name;
        this.columns = [.. columns.Select(column => column.Name)];
        values = [.. columns.Select(column => column.Value)];
    }

    /// <summary>The name in the database.</summary>
    public string Name { get; }

    /// <summary>The columns, in the order of the schema.</summary>
    public IReadOnlyList<string> Columns => columns;

    /// <summary>Where a column stands, from 0; -1 where the table lacks it.</summary>
    internal int IndexOf(string column) => Array.IndexOf(columns, column);

    /// <summary>The value of a column of a row; null for SQL NULL.</summary>
    /// <param name="row">A row.</param>
    /// <param name="column">Where the column stands, from 0.</param>
    public object? Value(TRow row, int column) => values[column](row);

    /// <summary>The values of a row, in the order of the columns; whole numbers as <see cref="long"/>.</summary>
    internal object?[] ValuesOf(TRow row) =>
        [.. values.Select(value => value(row)).Select(value => value is int whole ? (long)whole : value)];

    /// <summary>The same table with rows as <see cref="ValuesOf"/> gives them.</summary>
    internal Table<object?[]> AsValues() =>
        new(Name, [.. Columns.Select((name, column) => (name, (Func<object?[], object?>)(row => row[column])))]);
}
