using System.Text.Json.Serialization;
using RevBot.Data.Finance;

namespace RevBot.Skills.Scenario;

/// <summary>The answer of <c>run_scenario</c>. Amounts are in the reporting currency.</summary>
public sealed record RunScenarioResult : SkillResult
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

    /// <summary>The forecast under a scenario, or without one. Amounts are in the reporting currency.</summary>
    public sealed record ScenarioOutcome
    {
        /// <summary>The ensemble.</summary>
        public required Money Forecast { get; init; }

        /// <summary>The model before correction, or the table where none is fitted: closed won + expected revenue of open deals + new revenue.</summary>
        public required Money Model { get; init; }

        /// <summary>The lower end of the 80% range.</summary>
        public required Money Low { get; init; }

        /// <summary>The upper end.</summary>
        public required Money High { get; init; }

        /// <summary>Of reaching quota, 0..1; null without a quota.</summary>
        public double? ChanceOfQuota { get; init; }

        /// <summary>Closed won, with the deals supposed to be won.</summary>
        public required Money ClosedWon { get; init; }

        /// <summary>Quota − closed won; null without a quota.</summary>
        public Money? Gap { get; init; }

        /// <summary>Forecast − quota; null without a quota.</summary>
        public Money? AgainstQuota { get; init; }

        /// <summary>Forecast − forecast of the base.</summary>
        public required Money Change { get; init; }

        /// <summary>Of <see cref="Change"/>, what added pipeline brings.</summary>
        public required Money AddedPipeline { get; init; }

        /// <summary>Of <see cref="Change"/>, what added sellers bring.</summary>
        public required Money AddedSellers { get; init; }

        /// <summary>How many deals it touches.</summary>
        public required int Touched { get; init; }
    }

    /// <summary>A deal that a scenario touches, before and after.</summary>
    public sealed record ScenarioDeal
    {
        /// <summary>The CRM's id.</summary>
        public required string Id { get; init; }

        /// <summary>As in the CRM.</summary>
        public required string Name { get; init; }

        /// <summary>Who owns it.</summary>
        public string? Owner { get; init; }

        /// <summary><c>won</c>, <c>lost</c>, <c>dropped</c>, <c>slipped</c>, <c>redated</c>, or <c>adjusted</c>.</summary>
        public required string Becomes { get; init; }

        /// <summary>The close date now, ISO.</summary>
        public string? CloseDate { get; init; }

        /// <summary>The close date under the scenario, ISO.</summary>
        public string? CloseDateAfter { get; init; }

        /// <summary>The amount as entered.</summary>
        public required Money Amount { get; init; }

        /// <summary>The amount under the scenario.</summary>
        public required Money AmountAfter { get; init; }

        /// <summary>The probability of being won in the period, 0..1.</summary>
        public required double Probability { get; init; }

        /// <summary>The same under the scenario.</summary>
        public required double ProbabilityAfter { get; init; }

        /// <summary>What the deal adds to the ensemble.</summary>
        public required Money Counted { get; init; }

        /// <summary>The same under the scenario.</summary>
        public required Money CountedAfter { get; init; }
    }
}
