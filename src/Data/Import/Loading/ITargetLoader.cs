using RevBot.Data.Import.Extract;
using RevBot.Data.Import.Fields;

namespace RevBot.Data.Import.Loading;

/// <summary>Loads the rows of one target, whatever sources they come from.</summary>
internal interface ITargetLoader
{
    /// <summary>Takes a row in. A row that cannot be loaded has its problem set.</summary>
    RowOutcome Load(BoundSource source, SourceTally tally, ExtractRow row);

    /// <summary>Called after the last row of the last source.</summary>
    void Finish();
}
