using System.ComponentModel;

namespace RevBot.Skills.Strategy;

/// <summary>The arguments of <c>recommend_strategy</c>.</summary>
public sealed record RecommendStrategyArguments
{
    /// <summary>The deal: its name, its account's name where one open deal fits, or its id. Required.</summary>
    [Description("Required. The deal's name, its account's name where one open deal fits, or its id.")]
    public string? Deal { get; init; }
}
