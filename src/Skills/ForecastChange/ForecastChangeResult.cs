using RevBot.Skills.ForecastChange.Causes;

namespace RevBot.Skills.ForecastChange;

/// <summary>
/// The answer of <c>explain_forecast_change</c>: each method's number at two moments, each from what was known then, and
/// every cause between, without a residual.
/// </summary>
public sealed record ForecastChangeResult : SkillResult
{
    /// <summary>The first day of the window, ISO: counted from the close of the day before.</summary>
    public required string Since { get; init; }

    /// <summary>The last day of the window, ISO: counted to its close, or to now where that comes first.</summary>
    public required string Until { get; init; }

    /// <summary>The ensemble first, then model, weighted, commit; of these the ones that the data and the period allow.</summary>
    public IReadOnlyList<MethodChange> Methods { get; init; } = [];

    /// <summary>Whether the period is a quarter that the forecast covers at both moments; otherwise there is no model and no ensemble.</summary>
    public bool IsCovered { get; init; }

    /// <summary>Whether the window ended before today.</summary>
    public bool IsPast { get; init; }

    /// <summary>Whether a quarter closed between the moments, so that the forecast learnt anew.</summary>
    public bool IsRefreshed { get; init; }

    /// <summary>The deals that moved the first method most, at most ten, largest first.</summary>
    public IReadOnlyList<ForecastMove> Movers { get; init; } = [];

    /// <summary>The largest line in the direction of the change; the largest of all where nothing changed.</summary>
    internal Cause? Reason { get; init; }

    /// <summary>The largest line against it.</summary>
    internal Cause? Against { get; init; }

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, bool> Flags
    {
        get
        {
            var change = Methods.Count > 0 ? Methods[0].Change.Minor : 0;
            var flags = new Dictionary<string, bool>(StringComparer.Ordinal)
            {
                ["covered"] = IsCovered,
                ["past"] = IsPast,
                ["rise"] = change > 0,
                ["fall"] = change < 0,
            };
            if (Reason is { } reason)
            {
                flags["because_" + CauseNames.Id(reason)] = true;
            }

            return flags;
        }
    }

    /// <inheritdoc/>
    public override IReadOnlyList<string> FollowUps => ["Which deals are at risk?", "What changed in the pipeline?"];
}
