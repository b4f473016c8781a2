using System.Text.Json.Serialization;
using RevBot.Data.Finance;

namespace RevBot.Skills.Scenario;

/// <summary>The answer of <c>run_scenario</c>. Amounts are in the reporting currency.</summary>
public sealed record ScenarioResult : SkillResult
{
    /// <summary>Quota of the people concerned; null where none is set or the filter cuts across people.</summary>
    public Money? Quota { get; init; }

    /// <summary>What is supposed, in words.</summary>
    public required string Supposing { get; init; }

    /// <summary>What the second scenario supposes; null without one.</summary>
    public string? AlternativeSupposing { get; init; }

    /// <summary>The forecast as it is.</summary>
    public required ScenarioOutcome Base { get; init; }

    /// <summary>The forecast under the scenario.</summary>
    public required ScenarioOutcome Scenario { get; init; }

    /// <summary>The forecast under the second scenario; null without one.</summary>
    public ScenarioOutcome? Alternative { get; init; }

    /// <summary>The deals that the first scenario touches, by the size of the difference; at most 50.</summary>
    public IReadOnlyList<ScenarioDeal> Deals { get; init; } = [];

    /// <summary>The deals that the second touches.</summary>
    public IReadOnlyList<ScenarioDeal> AlternativeDeals { get; init; } = [];

    /// <inheritdoc/>
    [JsonIgnore]
    public override IReadOnlyDictionary<string, bool> Flags =>
        new Dictionary<string, bool>(StringComparer.Ordinal)
        {
            ["rises"] = Scenario.Change.Minor > 0,
            ["falls"] = Scenario.Change.Minor < 0,
            ["short"] = Scenario.AgainstQuota is { Minor: < 0 },
            ["over"] = Scenario.AgainstQuota is { Minor: >= 0 },
            ["two"] = Alternative is not null,
        };
}
