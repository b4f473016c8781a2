using System.Text.Json.Serialization;

namespace RevBot.Skills.Territories;

/// <summary>The answer of <c>get_territory_balance</c>.</summary>
public sealed record GetTerritoryBalanceResult : SkillResult
{
    /// <summary>The territories, the most opportunity for each full seller first; those without capacity last.</summary>
    public required IReadOnlyList<TerritoryLoad> Territories { get; init; }

    /// <summary>At most three moves of accounts that would mend what is off by more than chance.</summary>
    public required IReadOnlyList<AccountMove> Moves { get; init; }

    /// <summary>Whether teams stand in for territories, which the data do not have.</summary>
    public required bool IsByTeam { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override IReadOnlyDictionary<string, bool> Flags =>
        new Dictionary<string, bool>(StringComparer.Ordinal)
        {
            ["none"] = Territories.Count == 0,
            ["one"] = Territories.Count == 1,
            ["told"] = Territories.Any(territory => territory.Index is not null),
            ["off"] = Territories.Any(territory => territory.IsOff),
            ["by_team"] = IsByTeam,
        };

    /// <inheritdoc/>
    [JsonIgnore]
    public override IReadOnlyList<string> FollowUps =>
        ["Who is going to miss quota?", "Win rate by region", "What if we hire two sellers?"];
}
