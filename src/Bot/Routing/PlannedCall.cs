using RevBot.Skills;

namespace RevBot.Bot.Routing;

/// <summary>A function and its arguments.</summary>
/// <param name="Skill">The function.</param>
/// <param name="Arguments">An instance of the skill's arguments record.</param>
public sealed record PlannedCall(ISkill Skill, object Arguments)
{
    /// <summary>What was assumed and the person did not say, in short phrases: "this quarter", "your team".</summary>
    public IReadOnlyList<string> Assumed { get; init; } = [];
}
