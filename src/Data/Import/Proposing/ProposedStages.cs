using RevBot.Data.Import.Mapping;
using RevBot.Data.Warehouse;

namespace RevBot.Data.Import.Proposing;

/// <summary>
/// What the stages of a source are: by a file of stages, by the deals' own closed and won, by a status beside the
/// stage, or by what they are called, which somebody must confirm.
/// </summary>
internal sealed class ProposedStages
{
    private const int MostStages = 60;
    private const int MostStatuses = 6;

    private readonly MapAnswers answers;

    /// <param name="deals">The file of deals.</param>
    /// <param name="hasFile">Whether a file is loaded into stages.</param>
    /// <param name="answers">Which stages are won and lost, where somebody said.</param>
    public ProposedStages(FileMatch deals, bool hasFile, MapAnswers answers)
    {
        this.answers = answers;
        var stage = deals.Column("stage")!;
        Stages = [.. stage.Values.Take(MostStages)];
        Status = deals.Profile.Columns.FirstOrDefault(column => column.Name != stage.Name && IsStatus(column));
        AreKnown = hasFile || deals.Column("is_won") is not null || Status is not null;
    }

    /// <summary>The stages of the deals.</summary>
    public IReadOnlyList<string> Stages { get; }

    /// <summary>A column that tells open, won and lost beside the stage; null for none.</summary>
    public ColumnProfile? Status { get; }

    /// <summary>Whether the source says itself which stages are closed and won.</summary>
    public bool AreKnown { get; }

    /// <summary>The values of the status that mean won, or lost.</summary>
    public IEnumerable<(string Value, StageOutcome Outcome)> Statuses =>
        Status!
            .Values.Select(value => (value, OutcomeWords.ReadOutcome(value)))
            .Where(pair => pair.Item2 != StageOutcome.Open);

    /// <summary>The stages with what they are called for: open ones first, in the order of the file.</summary>
    public IEnumerable<(string Name, StageOutcome Outcome)> Judged =>
        Stages.Select(stage => (stage, Outcome(stage))).OrderBy(pair => pair.Item2);

    private StageOutcome Outcome(string stage) =>
        answers.Won.Contains(stage, StringComparer.OrdinalIgnoreCase) ? StageOutcome.Won
        : answers.Lost.Contains(stage, StringComparer.OrdinalIgnoreCase) ? StageOutcome.Lost
        : answers.Won.Count + answers.Lost.Count > 0 ? StageOutcome.Open
        : OutcomeWords.ReadOutcome(stage);

    private static bool IsStatus(ColumnProfile column) =>
        column.Distinct is > 0 and <= MostStatuses
        && column.Values.Any(value => OutcomeWords.ReadOutcome(value) == StageOutcome.Won)
        && column.Values.Any(value =>
            string.Equals(value, "open", StringComparison.OrdinalIgnoreCase)
            || OutcomeWords.ReadOutcome(value) == StageOutcome.Lost
        )
        && column.Words.Any(word => word is "status" or "state" or "outcome" or "result");

    /// <summary>
    /// The lines of the mapping's own list of stages; empty where the source says itself what they are.
    /// </summary>
    public IEnumerable<string> Lines() =>
        AreKnown && Status is null
            ? []
            : (Status is null ? Judged : [("Won", StageOutcome.Won), ("Lost", StageOutcome.Lost)]).Select(pair =>
                $"  - {{ name: {YamlText.Quoted(pair.Item1)}, outcome: {pair.Item2.ToWord()}, category: {Category(pair.Item2)} }}"
            );

    private static string Category(StageOutcome outcome)
    {
        var category = MappingReader.CategoryOf(outcome).ToString();
        return char.ToLowerInvariant(category[0]) + category[1..];
    }
}
