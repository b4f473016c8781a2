using RevBot.Data.Finance;
using RevBot.Data.Import.Fields;
using RevBot.Data.Warehouse;

namespace RevBot.Data.Import.Loading;

/// <summary>
/// A row of a table while its columns are read: whole numbers as <see cref="long"/>, null for SQL NULL.
/// </summary>
/// <param name="table">The table that the row goes into.</param>
/// <param name="fields">The row's fields.</param>
internal sealed class RowDraft(Table<object?[]> table, RowFields fields)
{
    /// <summary>The row's fields, for rules that look at more than a column.</summary>
    public RowFields Fields => fields;

    /// <summary>The values so far, in the order of the columns.</summary>
    public object?[] Values { get; } = new object?[table.Columns.Count];

    /// <summary>The currency that the row's amounts are in.</summary>
    public Currency Currency { get; set; }

    /// <summary>When what the row tells became known, microseconds; null where it does not say.</summary>
    public long? ChangedAt { get; set; }

    /// <summary>Whether the row goes into the table. One that does not, and has no problem, counts as merged.</summary>
    public bool IsKept { get; set; } = true;

    /// <summary>A column by name.</summary>
    public object? this[string column]
    {
        get => Values[table.IndexOf(column)];
        set => Values[table.IndexOf(column)] = value;
    }
}
