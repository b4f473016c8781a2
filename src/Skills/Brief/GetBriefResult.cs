namespace RevBot.Skills.Brief;

/// <summary>The answer of <c>get_brief</c>: the plan of statements, in the order of reading.</summary>
/// <remarks>
/// It has no sentences: whoever words it fits the statements into the room there is, by their priorities and budgets.
/// </remarks>
public sealed record GetBriefResult : SkillResult
{
    /// <summary>Which brief it is.</summary>
    public required BriefKind Kind { get; init; }

    /// <summary>The first day whose changes count, ISO: they are counted from the close of the day before.</summary>
    public required string Since { get; init; }

    /// <summary>What it says, in the order of reading; a statement without anything to say is left out.</summary>
    public required IReadOnlyList<Statement> Statements { get; init; }

    /// <inheritdoc/>
    public override IReadOnlyList<string> FollowUps =>
        ["Why did the forecast change?", "Which deals are at risk?", "Do our numbers match the CRM?"];
}
