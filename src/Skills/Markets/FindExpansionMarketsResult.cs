namespace RevBot.Skills.Markets;

/// <summary>The answer of <c>find_expansion_markets</c>. A deal in several countries counts wholly in each.</summary>
public sealed record FindExpansionMarketsResult : SkillResult
{
    /// <summary>Countries, the best score first.</summary>
    public IReadOnlyList<Market> Countries { get; init; } = [];

    /// <summary>Segments, likewise.</summary>
    public IReadOnlyList<Market> Segments { get; init; } = [];

    /// <summary>Countries with fewer than 12 closed deals in the year; they are not ranked.</summary>
    public int TooFew { get; init; }

    /// <summary>How many of the rankings are shown.</summary>
    public int Top { get; init; }

    /// <summary>The largest open deal of the best country, or of the best segment without countries; null for none.</summary>
    public MarketDeal? Deal { get; init; }

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, bool> Flags =>
        new Dictionary<string, bool>(StringComparer.Ordinal)
        {
            ["some"] = Countries.Count + Segments.Count > 0,
            ["countries"] = Countries.Count > 1,
        };

    /// <inheritdoc/>
    public override IReadOnlyList<string> FollowUps =>
        ["Win rate by country", "Created pipeline by country", "Win rate by segment"];
}
