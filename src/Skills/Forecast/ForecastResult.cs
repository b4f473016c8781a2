using System.Text.Json.Serialization;
using RevBot.Data.Finance;
using RevBot.Skills.Forecast.Calls;
using RevBot.Skills.Forecast.Groups;
using RevBot.Skills.Forecast.Timing.Closings;

namespace RevBot.Skills.Forecast;

/// <summary>The answer of <c>get_forecast</c>. Amounts are in the reporting currency.</summary>
public sealed record ForecastResult : SkillResult
{
    // From which chance on a yes is said, and below whose complement a no.
    private const double Likely = 0.6;

    /// <summary>Quota of the people concerned; null where none is set or the filter cuts across people.</summary>
    public Money? Quota { get; init; }

    /// <summary>Won with a close date in the period.</summary>
    public required Money ClosedWon { get; init; }

    /// <summary>How many deals are won.</summary>
    public required int WonDeals { get; init; }

    /// <summary>Closed + commit, by forecast category.</summary>
    public required Money Commit { get; init; }

    /// <summary>Closed + commit + best case, by forecast category.</summary>
    public required Money BestCase { get; init; }

    /// <summary>Open deals due in commit alone, without what is closed.</summary>
    public required Money CommitOnly { get; init; }

    /// <summary>Open deals due in best case alone.</summary>
    public required Money BestCaseOnly { get; init; }

    /// <summary>The commit as leaders call it: their numbers in the place of what stands below. Equals AE commit without any.</summary>
    public required Money RolledUp { get; init; }

    /// <summary>Whether it is about all deals of the company, so that the company's record is its own.</summary>
    [JsonIgnore]
    public bool IsWhole { get; init; }

    /// <summary>The leaders' numbers that stand; only of leaders whom the viewer may see.</summary>
    public IReadOnlyList<CallOverride> Overrides { get; init; } = [];

    /// <summary>Open deals with a close date in the period, omitted ones left out.</summary>
    public required Money OpenPipeline { get; init; }

    /// <summary>How many deals that is.</summary>
    public required int OpenDeals { get; init; }

    /// <summary>Quota − closed won; null without a quota.</summary>
    public Money? Gap { get; init; }

    /// <summary>Closed won ÷ quota.</summary>
    public double? Attainment { get; init; }

    /// <summary>Open pipeline ÷ quota.</summary>
    public double? Coverage { get; init; }

    /// <summary>Open pipeline ÷ gap; null when the gap is closed.</summary>
    public double? RemainingCoverage { get; init; }

    /// <summary>AE commit ÷ quota.</summary>
    public double? PercentToCommit { get; init; }

    /// <summary>Days after today up to and with the period's last.</summary>
    public required int DaysLeft { get; init; }

    /// <summary>Days from today to the period's first; 0 once it has begun.</summary>
    public required int DaysUntil { get; init; }

    /// <summary>The number by each method; the ensemble is the last, where there is one.</summary>
    public required IReadOnlyList<ForecastMethod> Methods { get; init; }

    /// <summary>The 80% range of the final amount, around the ensemble; null for periods that are not forecast by it.</summary>
    public ForecastRange? Range { get; init; }

    /// <summary>How far the forecast stands on the company's past.</summary>
    public ForecastBasis? Basis { get; init; }

    /// <summary>How the model has been off lately, in a sentence; null where it fits.</summary>
    public string? Warning { get; init; }

    /// <summary>The breakdown, largest open pipeline first; empty where none was asked for.</summary>
    public IReadOnlyList<ForecastGroup> Groups { get; init; } = [];

    /// <summary>
    /// When today's open deals are expected to close: the weeks left of the quarter, then the next two quarters; empty where
    /// the past is too short to say.
    /// </summary>
    public IReadOnlyList<ExpectedClosing> Closings { get; init; } = [];

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, bool> Flags =>
        new Dictionary<string, bool>(StringComparer.Ordinal)
        {
            ["commit_short"] = Quota is { } quota && Methods[0].Amount < quota,
            ["likely"] = Range?.ChanceOfQuota >= Likely,
            ["unlikely"] = Range?.ChanceOfQuota <= 1 - Likely,
            ["booked"] = Gap is { Minor: <= 0 },
            ["none_won"] = ClosedWon.Minor == 0,
            ["running"] = DaysLeft > 0 && DaysUntil == 0,
            ["upcoming"] = DaysUntil > 0,
            ["whole"] = IsWhole,
            ["at_ceiling"] = Methods[^1].Record?.Accuracy >= Range?.Ceiling,
            ["overridden"] = RolledUp != Methods[0].Amount,
        };
}
