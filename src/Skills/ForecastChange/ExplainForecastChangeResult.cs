using RevBot.Data.Finance;
using RevBot.Skills.ForecastChange.Causes;

namespace RevBot.Skills.ForecastChange;

/// <summary>
/// The answer of <c>explain_forecast_change</c>: each method's number at two moments, each from what was known then, and
/// every cause between, without a residual.
/// </summary>
public sealed record ExplainForecastChangeResult : SkillResult
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

    /// <summary>How many deals moved the first method.</summary>
    public int Moved { get; init; }

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

    /// <summary>One method's number at two moments: start + all lines = end, to the minor unit.</summary>
    public sealed record MethodChange
    {
        /// <summary><c>ensemble</c>, <c>model</c>, <c>weighted</c> or <c>commit</c>.</summary>
        public required string Method { get; init; }

        /// <summary>For people.</summary>
        public required string Name { get; init; }

        /// <summary>At the start.</summary>
        public required Money Start { get; init; }

        /// <summary>At the end.</summary>
        public required Money End { get; init; }

        /// <summary>End − start.</summary>
        public required Money Change { get; init; }

        /// <summary>Change − all lines: nothing, always.</summary>
        public required Money Residual { get; init; }

        /// <summary>The lines that are not empty, in the order of <see cref="Cause"/>.</summary>
        public required IReadOnlyList<ChangeLine> Lines { get; init; }
    }

    /// <summary>A line of a forecast's change.</summary>
    /// <param name="Line">Stable: won, final_amount, lost, created, pulled_in, pushed_out, amount, currency, stage, category,
    /// activity, buyer, seller, size, age, recent_moves, profile, time, moved_in, moved_out, now_counted, no_longer_counted,
    /// reopened, removed, calls, new_revenue, refreshed, correction.</param>
    /// <param name="Name">For people.</param>
    /// <param name="Amount">What it adds to the forecast; negative for what it takes.</param>
    /// <param name="Deals">How many deals have a part in it; a deal that stayed open can have parts in several.</param>
    public sealed record ChangeLine(string Line, string Name, Money Amount, int Deals);

    /// <summary>
    /// A deal that moved the forecast. One that left the scope or was deleted has no id, no name and no owner.
    /// </summary>
    public sealed record ForecastMove
    {
        /// <summary>The CRM's id.</summary>
        public string? Deal { get; init; }

        /// <summary>As in the CRM.</summary>
        public string? Name { get; init; }

        /// <summary>Who owns it now.</summary>
        public string? Owner { get; init; }

        /// <summary>What the first method expected of it at the start; nothing where it did not count. The ensemble's weights are the mean of the two moments.</summary>
        public required Money Before { get; init; }

        /// <summary>At the end: before + change.</summary>
        public required Money After { get; init; }

        /// <summary>What it adds to the forecast; negative for what it takes.</summary>
        public required Money Change { get; init; }

        /// <summary>The line with its largest part.</summary>
        public required string Line { get; init; }

        /// <summary>Why, in words.</summary>
        public required string Reason { get; init; }
    }
}
