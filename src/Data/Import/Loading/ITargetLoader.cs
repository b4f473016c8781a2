using RevBot.Data.Import.Extract;
using RevBot.Data.Import.Fields;
using RevBot.Data.Import.Mapping;

namespace RevBot.Data.Import.Loading;

/// <summary>Loads the rows of one target, whatever sources they come from.</summary>
internal interface ITargetLoader
{
    /// <summary>Takes a row in. A row that cannot be loaded has its problem set.</summary>
    RowOutcome Load(BoundSource source, SourceTally tally, ExtractRow row);

    /// <summary>
    /// Whether the loss of a rejected row would be felt in every answer: an open deal, a call, a quota, a person, a
    /// stage.
    /// </summary>
    bool IsGrave(BoundSource source, ExtractRow row) =>
        source.Rule.Target is Targets.Seller or Targets.Quota or Targets.Call or Targets.Stage;

    /// <summary>
    /// Told of a row that is set apart: what an earlier load made of it holds no longer, unless another row says it.
    /// </summary>
    void Leave(BoundSource source, ExtractRow row) { }

    /// <summary>Called after the last row of the last source.</summary>
    void Finish();
}
