namespace RevBot.Skills.Help;

/// <summary>The answer of <c>get_help</c>.</summary>
public sealed record HelpResult : SkillResult
{
    /// <summary>The person's name.</summary>
    public required string Person { get; init; }

    /// <summary>The person's role, in words.</summary>
    public required string Role { get; init; }

    /// <summary>What the person sees, in words.</summary>
    public required string Scope { get; init; }

    /// <summary>How many deals that is.</summary>
    public required int Deals { get; init; }

    /// <summary>What can be asked.</summary>
    public required IReadOnlyList<HelpTopic> Topics { get; init; }

    /// <inheritdoc/>
    public override IReadOnlyList<string> FollowUps => [.. Topics.Select(topic => topic.Example)];
}
