using RevBot.Data.Warehouse;

namespace RevBot.Data.Import.Deals;

/// <summary>
/// Stages that no list names and whose deals say different things of their end, such as a stage "Closed" of won and of
/// lost deals. Each outcome has a stage of its own: the name itself stands for that of most rows.
/// </summary>
internal sealed class SplitStages
{
    private readonly Dictionary<(int Stage, StageOutcome Outcome), int> parts = [];
    private readonly Dictionary<int, int> wholes = [];
    private readonly Dictionary<int, int> dealParts = [];

    /// <summary>Notes the stage of those rows of a stage that have another outcome.</summary>
    /// <param name="stage">The stage that bears the name.</param>
    /// <param name="outcome">What the rows say.</param>
    /// <param name="part">Their stage.</param>
    public void Add(int stage, StageOutcome outcome, int part) =>
        (parts[(stage, outcome)], wholes[part]) = (part, stage);

    /// <summary>The stage of a row: the one that it names, or the part of it that its flags tell.</summary>
    /// <param name="stage">The stage that the row names.</param>
    /// <param name="flags">What the row says itself.</param>
    public int Find(StageRow stage, DealFlags flags) =>
        parts.GetValueOrDefault((stage.Id, flags.OutcomeIn((StageOutcome)stage.Outcome)), stage.Id);

    /// <summary>Notes the stage of a deal's own row, by which a history without flags is read.</summary>
    public void Keep(int deal, int stage)
    {
        if (wholes.ContainsKey(stage))
        {
            dealParts[deal] = stage;
        }
        else
        {
            dealParts.Remove(deal);
        }
    }

    /// <summary>The stage of a history that has no flags: in a stage that is split, the deal ended as its own row says.</summary>
    /// <param name="deal">The deal's id.</param>
    /// <param name="stage">The stage that the history names.</param>
    public int FindFor(int deal, int stage) =>
        dealParts.TryGetValue(deal, out var part) && wholes[part] == stage ? part : stage;
}
