namespace RevBot.Skills.PipelineTrend;

/// <summary>The answer of <c>get_pipeline_trend</c>. Growth, seasons and noise are shares of the level; of rates, points.</summary>
public sealed record GetPipelineTrendResult : SkillResult
{
    /// <summary>The measure.</summary>
    public required string Measure { get; init; }

    /// <summary>The length of a step: day, week, month, quarter, year.</summary>
    public required string By { get; init; }

    /// <summary>The steps, oldest first.</summary>
    public required IReadOnlyList<TrendPoint> Points { get; init; }

    /// <summary>How many whole steps growth and season were learnt from; 0 where they are too few.</summary>
    public int Learnt { get; init; }

    /// <summary>The first of these steps, as a canonical period; null where there are none.</summary>
    public string? LearntFrom { get; init; }

    /// <summary>Growth a year over all steps learnt from, which may be more than are shown; null where there is too little history.</summary>
    public double? GrowthAYear { get; init; }

    /// <summary>How often chance alone gives as much growth, 0..1.</summary>
    public double? GrowthPValue { get; init; }

    /// <summary>How far a step is usually off by chance alone: a standard deviation.</summary>
    public double? Noise { get; init; }

    /// <summary>Whether two of each season were there to tell seasons from.</summary>
    public bool HasSeasons { get; init; }

    /// <summary>Seasons that differ by more than chance, the largest first.</summary>
    public IReadOnlyList<TrendSeason> Seasons { get; init; } = [];

    /// <summary>This quarter beside the same day of past ones; null where the measure has no such.</summary>
    public TrendSameDay? SameDay { get; init; }

    /// <summary>Whether growth, seasons and noise are points, not shares of the level.</summary>
    public bool IsInPoints { get; init; }

    /// <summary>Whether there is any value.</summary>
    internal bool IsKnown => Points.Any(point => point.Value is not null);

    // What is shown may go the other way than the longer time that growth is told from.
    private bool HasTurned =>
        Points.Where(point => point is { IsPart: false, Value: not null }).Select(point => point.Value!.Value).ToArray()
            is [var first, .., var last]
        && GrowthPValue <= 0.05
        && (last - first) * GrowthAYear < 0;

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, bool> Flags =>
        new Dictionary<string, bool>(StringComparer.Ordinal)
        {
            ["grows"] = GrowthPValue <= 0.05 && GrowthAYear > 0,
            ["falls"] = GrowthPValue <= 0.05 && GrowthAYear < 0,
            ["turned"] = HasTurned,
            ["known"] = IsKnown,
            ["seasonal"] = HasSeasons,
            ["points"] = IsInPoints,
        };

    /// <inheritdoc/>
    public override IReadOnlyList<string> FollowUps =>
        ["Bookings trend by quarter", "Why did our win rate change?", "What changed in the pipeline this week?"];
}
