using RevBot.Data.Import.Fields;
using RevBot.Data.Warehouse;

namespace RevBot.Data.Import.Deals;

/// <summary>What a row says itself of its deal, beside the stage.</summary>
/// <param name="Closed">Whether the deal is closed; null where the row does not say.</param>
/// <param name="Won">Whether it is won; null where the row does not say.</param>
internal readonly record struct DealFlags(bool? Closed, bool? Won)
{
    /// <summary>Whether the row says anything.</summary>
    public bool AreTold => Closed is not null || Won is not null;

    /// <summary>The flags of a row; a bad one rejects it or counts as empty, as the mapping says.</summary>
    public static DealFlags Read(RowFields fields) => new(fields.YesNo("is_closed"), fields.YesNo("is_won"));

    /// <summary>The outcome of a row in a stage: that of the stage, unless the flags say otherwise.</summary>
    /// <param name="stage">The outcome of the stage.</param>
    public StageOutcome OutcomeIn(StageOutcome stage) =>
        Won == true ? StageOutcome.Won
        : Won == false && stage == StageOutcome.Won ? (Closed == true ? StageOutcome.Lost : StageOutcome.Open)
        : Closed == true && stage == StageOutcome.Open ? StageOutcome.Lost
        : Closed == false && stage != StageOutcome.Open ? StageOutcome.Open
        : stage;
}
