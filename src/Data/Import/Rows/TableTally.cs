namespace RevBot.Data.Import.Rows;

/// <summary>Counts what happens to a table.</summary>
internal sealed class TableTally(string table)
{
    public long Inserted { get; set; }

    public long Updated { get; set; }

    public long Unchanged { get; set; }

    public TableCounts Counts => new(table, Inserted, Updated, Unchanged);
}
