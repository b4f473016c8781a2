using System.Text.Json.Serialization;

namespace RevBot.Skills.Freshness;

/// <summary>The answer of <c>get_data_freshness</c>. Hours are by the view's clock, never negative.</summary>
public sealed record GetDataFreshnessResult : SkillResult
{
    /// <summary>Hours since the newest loading, of a frozen extract since its last day; null where nothing was loaded by then.</summary>
    public double? AgeHours { get; init; }

    /// <summary>Hours past which data are stale.</summary>
    public required double LimitHours { get; init; }

    /// <summary>Whether the data are older than the limit or of unknown age.</summary>
    public required bool IsStale { get; init; }

    /// <summary>The last day of a frozen extract, ISO; null for live data.</summary>
    public string? FrozenOn { get; init; }

    /// <summary>The sources, the one that answered longest ago first.</summary>
    public required IReadOnlyList<SourceAge> Sources { get; init; }

    /// <summary>What the view holds, and when something of it happened last.</summary>
    public required IReadOnlyList<ContentAge> Contents { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override IReadOnlyDictionary<string, bool> Flags =>
        new Dictionary<string, bool>(StringComparer.Ordinal)
        {
            ["stale"] = IsStale,
            ["frozen"] = FrozenOn is not null,
            ["aged"] = FrozenOn is not null && AgeHours > 0,
            ["loaded"] = AgeHours is not null,
            ["several"] = Sources.Count > 1,
        };

    /// <inheritdoc/>
    [JsonIgnore]
    public override IReadOnlyList<string> FollowUps =>
        ["Do our numbers match the CRM?", "Which deals have missing data?"];

    /// <summary>A source of data.</summary>
    /// <param name="Source">Its name.</param>
    /// <param name="Kind">demo, import or sync.</param>
    /// <param name="AnsweredAt">When its newest loading ended, ISO with seconds, UTC.</param>
    /// <param name="AgeHours">Hours since then.</param>
    /// <param name="NewestChangeAt">The newest change in it, ISO, UTC; null where unknown, as of a sync.</param>
    /// <param name="IsStale">Whether it is older than the limit.</param>
    public sealed record SourceAge(
        string Source,
        string Kind,
        string AnsweredAt,
        double AgeHours,
        string? NewestChangeAt,
        bool IsStale
    );

    /// <summary>A kind of data.</summary>
    /// <param name="Content">What: deals, activities, calls, CRM values.</param>
    /// <param name="NewestOn">The day of the newest, ISO; null for none.</param>
    public sealed record ContentAge(string Content, string? NewestOn);
}
