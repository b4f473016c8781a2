namespace RevBot.Data.Warehouse;

/// <summary>A table's name and columns, and how a row's values are taken.</summary>
public sealed class Table<TRow>
{
    private readonly Func<TRow, object?>[] values;

    internal Table(string name, params (string Name, Func<TRow, object?> Value)[] columns)
    {
        Name = name;
        Columns = [.. columns.Select(column => column.Name)];
        values = [.. columns.Select(column => column.Value)];
    }

    /// <summary>The name in the database.</summary>
    public string Name { get; }

    /// <summary>The columns, in the order of the schema.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>The value of a column of a row; null for SQL NULL.</summary>
    public object? Value(TRow row, int column) => values[column](row);
}
