using System.Text.Json.Serialization;

namespace RevBot.Skills.Alerts;

/// <summary>The answer of <c>list_alerts</c>.</summary>
public sealed record ListAlertsResult : SkillResult
{
    /// <summary>The first day whose events of deals count, ISO.</summary>
    public required string Since { get; init; }

    /// <summary>What was found: by kind, then the most money first, then by key.</summary>
    public required IReadOnlyList<Alert> Alerts { get; init; }

    /// <summary>The keys of all that holds now, told before or not, whatever the alerts were cut to.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Holding { get; init; } = [];

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, bool> Flags =>
        new Dictionary<string, bool>(StringComparer.Ordinal)
        {
            ["any"] = Alerts.Count > 0,
            ["one"] = Alerts.Count == 1,
            ["more"] = Alerts.Count > 3,
        };

    /// <inheritdoc/>
    public override IReadOnlyList<string> FollowUps =>
        Alerts.Count > 0 ? ["Which deals are at risk?", "Why did the forecast change?"] : ["Which deals are at risk?"];
}
