using RevBot.Data.Import.Extract;
using RevBot.Data.Import.Extract.Values;
using RevBot.Data.Import.Loading;
using RevBot.Data.Import.Rows;
using RevBot.Data.Import.Rules.Reading;
using RevBot.Data.Warehouse;

namespace RevBot.Data.Import.Catalog;

/// <summary>Stages: from a file, or from the mapping.</summary>
internal sealed class StageLoader(LoadTables tables) : ITargetLoader
{
    private int rows;

    public RowOutcome Load(BoundSource source, SourceTally tally, ExtractRow row)
    {
        var values = tables.Session.Values;
        var name = ValueReader.Text(source.Field("name"), row);
        var outcome = ValueReader.Choice<StageOutcome>(source.Field("outcome"), row) ?? StageOutcome.Open;
        var category =
            ValueReader.Choice<ForecastCategory>(source.Field("category"), row) ?? MappingReader.CategoryOf(outcome);
        var position = values.Small(source.Field("position"), row) ?? ++rows;
        var probability = values.Share(source.Field("probability"), row);
        if (row.Problem is not null || name is null)
        {
            return RowOutcome.Pending;
        }

        return Outcomes.Of(
            Put(
                new()
                {
                    Id = 0,
                    Name = name,
                    Position = position,
                    Outcome = (int)outcome,
                    Category = (int)category,
                    Probability = probability,
                }
            ),
            row,
            name
        );
    }

    public PutResult Put(StageRow stage)
    {
        var (result, id) = tables.Stages.Put(stage.Name.ToUpperInvariant(), id => stage with { Id = id });
        if (result is PutResult.Inserted or PutResult.Updated)
        {
            tables.StageById[id] = stage with { Id = id };
        }

        return result;
    }

    public void Finish() => tables.Stages.Flush();
}
