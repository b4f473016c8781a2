using System.ComponentModel;
using RevBot.Skills.Filtering;
using RevBot.Skills.Scenario.Adjustments;

namespace RevBot.Skills.Scenario;

/// <summary>The arguments of <c>run_scenario</c>.</summary>
public sealed record RunScenarioArguments
{
    /// <summary>A canonical period; the current quarter when empty.</summary>
    [Description("Canonical period such as 2026-Q4; the current quarter when empty.")]
    public string? Period { get; init; }

    /// <summary>Which deals the forecast is of.</summary>
    [Description("Which deals the forecast is of; all that the person may see when empty.")]
    public DealFilter? Filter { get; init; }

    /// <summary>What is supposed; needed, at most 50.</summary>
    [Description("What is supposed. Of several outcomes for one deal the last counts; other changes combine.")]
    public IReadOnlyList<ScenarioAdjustment>? Adjustments { get; init; }

    /// <summary>A second scenario beside the first.</summary>
    [Description("A second scenario, set beside the first against the same base.")]
    public IReadOnlyList<ScenarioAdjustment>? Alternative { get; init; }
}
