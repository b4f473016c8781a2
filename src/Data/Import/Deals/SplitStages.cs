using Dapper;
using RevBot.Data.Import.Loading;
using RevBot.Data.Warehouse;

namespace RevBot.Data.Import.Deals;

/// <summary>
/// Stages that no list names and whose deals say different things of their end, such as a stage "Closed" of won and of
/// lost deals. Each outcome has a stage of its own: the name itself stands for that of most rows.
/// </summary>
/// <remarks>
/// What earlier imports split is known too: a history of a deal whose own row this import lacks is read by the stage
/// that is stored of the deal.
/// </remarks>
internal sealed class SplitStages
{
    /// <summary>The longest name of a stage; a longer one is rejected.</summary>
    public const int LongestName = 100;

    private readonly Dictionary<(int Stage, StageOutcome Outcome), int> parts = [];
    private readonly Dictionary<int, int> wholes = [];
    private readonly Dictionary<int, int> dealParts;

    /// <summary>Reads which stages earlier imports split, and which deals are in a part of one.</summary>
    /// <param name="session">The import.</param>
    /// <param name="stages">The stored stages.</param>
    /// <param name="listed">
    /// The stages that a list named: they are no part of another, whatever they are called.
    /// </param>
    public SplitStages(LoadSession session, IReadOnlyCollection<StageRow> stages, ListedStages listed)
    {
        var byName = stages.ToLookup(stage => stage.Name, StringComparer.OrdinalIgnoreCase);
        foreach (var whole in stages)
        {
            foreach (var outcome in Enum.GetValues<StageOutcome>().Where(other => (int)other != whole.Outcome))
            {
                var name = NamePart(whole.Name, outcome);
                if (!listed.Has(name) && byName[name].FirstOrDefault(part => part.Outcome == (int)outcome) is { } part)
                {
                    wholes[part.Id] = whole.Id;
                }
            }
        }

        dealParts = wholes.Count == 0 ? [] : ReadDeals(session, wholes.Keys);
    }

    /// <summary>What the part of a stage with another outcome is called: <c>Closed (won)</c>.</summary>
    /// <param name="stage">The name of the stage that is split.</param>
    /// <param name="outcome">The outcome of the part.</param>
    public static string NamePart(string stage, StageOutcome outcome)
    {
        var ending = $" ({outcome.ToWord()})";
        return stage[..Math.Min(stage.Length, LongestName - ending.Length)] + ending;
    }

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

    /// <summary>
    /// The stage of a history that has no flags: in a stage that is split, the deal ended as its own row says.
    /// </summary>
    /// <param name="deal">The deal's id.</param>
    /// <param name="stage">The stage that the history names.</param>
    public int FindFor(int deal, int stage) =>
        dealParts.TryGetValue(deal, out var part) && wholes[part] == stage ? part : stage;

    /// <summary>The stored deals whose last version is in one of the parts.</summary>
    private static Dictionary<int, int> ReadDeals(LoadSession session, IEnumerable<int> parts) =>
        session
            .Connection.Query<(int Deal, int Stage)>(
                "SELECT opportunity_id, stage_id FROM opportunity_version newest WHERE valid_to IS NULL AND stage_id IN @parts "
                    + "AND number = (SELECT MAX(number) FROM opportunity_version v WHERE v.opportunity_id = newest.opportunity_id)",
                new { parts },
                session.Transaction,
                commandTimeout: 0
            )
            .ToDictionary(row => row.Deal, row => row.Stage);
}
