namespace RevBot.Data.Import.Rows;

/// <summary>Counts what happens to a table.</summary>
/// <param name="table">The table's name.</param>
internal sealed class TableTally(string table)
{
    /// <summary>How many rows are new.</summary>
    public long Inserted { get; set; }

    /// <summary>How many rows were changed.</summary>
    public long Updated { get; set; }

    /// <summary>How many rows said what the database has.</summary>
    public long Unchanged { get; set; }

    /// <summary>The counts so far.</summary>
    public TableCounts Counts => new(table, Inserted, Updated, Unchanged);
}
