namespace RevBot.Data.Import;

/// <summary>A mapping that was proposed from a source's files.</summary>
public sealed class MapProposal
{
    private readonly Func<MapAnswers, string?> check;

    /// <param name="check">What is wrong with answers, one sentence; null where nothing is.</param>
    internal MapProposal(Func<MapAnswers, string?> check) => this.check = check;

    /// <summary>The mapping, for a file.</summary>
    public required string Yaml { get; init; }

    /// <summary>Its lines, and the fields without a column whose absence costs something.</summary>
    public required IReadOnlyList<ProposedField> Fields { get; init; }

    /// <summary>What the source does not say and nobody has answered.</summary>
    public required IReadOnlyList<MapQuestion> Questions { get; init; }

    /// <summary>Files that are like nothing that is loaded.</summary>
    public required IReadOnlyList<string> UnusedFiles { get; init; }

    /// <summary>
    /// What is wrong with answers about this source, one sentence: a stage or a person that it does not have. Null
    /// where nothing is.
    /// </summary>
    public string? ProblemOf(MapAnswers answers) => check(answers);
}
