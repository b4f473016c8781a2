namespace RevBot.Bot.Understanding.Frames;

/// <summary>What is asked of the deals: figures, breakdowns, order, flags.</summary>
internal sealed record Asked
{
    /// <summary>Measures by name, in the order in which they were said.</summary>
    public IReadOnlyList<string> Measures { get; init; } = [];

    /// <summary>Dimensions to break down by, in the order in which they were said, at most two.</summary>
    public IReadOnlyList<string> Dimensions { get; init; } = [];

    /// <summary>Flags of deals.</summary>
    public IReadOnlyList<string> Flags { get; init; } = [];

    /// <summary>A field and its direction: <c>amount desc</c>.</summary>
    public string? OrderBy { get; init; }

    /// <summary>The direction of a ranking, <c>asc</c> or <c>desc</c>; null where none is asked for.</summary>
    public string? Rank { get; init; }

    /// <summary>How many.</summary>
    public int? Top { get; init; }

    /// <summary>Metrics to reconcile.</summary>
    public IReadOnlyList<string> Metrics { get; init; } = [];

    /// <summary>The date that a period of deals is about.</summary>
    public string? DateField { get; init; }

    /// <summary>Features for the choice: <c>measure</c>, <c>by</c>, <c>flag</c>, <c>top</c>.</summary>
    public IEnumerable<string> Cues =>
        Measures
            .Select(measure => "measure:" + measure)
            .Concat(Measures.Count > 0 ? ["measure"] : [])
            .Concat(Dimensions.Count > 0 ? ["by"] : [])
            .Concat(Flags.Select(flag => "flag:" + flag))
            .Concat(Top is null ? [] : ["top"])
            .Concat(Metrics.Count > 0 ? ["metric"] : [])
            .Concat(DateField is null ? [] : ["date:" + DateField]);
}
