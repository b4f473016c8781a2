namespace RevBot.Skills.Brief;

/// <summary>The answer of <c>get_brief</c>: the plan of statements, in the order of reading.</summary>
public sealed record BriefResult : SkillResult
{
    /// <summary>Which brief.</summary>
    public required BriefKind Kind { get; init; }

    /// <summary>Changes are counted from the close of the day before, ISO.</summary>
    public required string Since { get; init; }

    /// <summary>What it says.</summary>
    public required IReadOnlyList<Statement> Statements { get; init; }

    /// <inheritdoc/>
    public override IReadOnlyList<string> FollowUps =>
        ["Why did the forecast change?", "Which deals are at risk?", "Do our numbers match the CRM?"];
}
