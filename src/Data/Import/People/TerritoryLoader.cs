using RevBot.Data.Import.Extract;
using RevBot.Data.Import.Extract.Values;
using RevBot.Data.Import.Loading;
using RevBot.Data.Warehouse.People;

namespace RevBot.Data.Import.People;

/// <summary>Territories.</summary>
internal sealed class TerritoryLoader(LoadTables tables) : ITargetLoader
{
    public RowOutcome Load(BoundSource source, SourceTally tally, ExtractRow row)
    {
        var name = ValueReader.Text(source.Field("name"), row);
        var region = ValueReader.Text(source.Field("region"), row);
        if (row.Problem is not null || name is null)
        {
            return RowOutcome.Pending;
        }

        var (result, _) = tables.Territories.Put(
            name.ToUpperInvariant(),
            id => new TerritoryRow
            {
                Id = id,
                Name = name,
                Region = region,
            }
        );
        return Outcomes.Of(result, row, name);
    }

    public void Finish() => tables.Territories.Flush();
}
