using System.Text.Json.Serialization;
using RevBot.Data.Book.People;
using RevBot.Data.Finance;
using RevBot.Skills.Forecast;
using RevBot.Skills.PipelineChanges;

namespace RevBot.Skills.Pipeline;

/// <summary>
/// The answer of <c>get_pipeline</c>: the dashboard of a period. Amounts are in the reporting currency.
/// </summary>
/// <remarks>
/// Commit and best case are forecast categories, rolled up: best case includes commit, commit includes closed won.
/// Stages are a field of their own and never stand for categories. Quotas are the full ones, not what is left of them.
/// </remarks>
public sealed record GetPipelineResult : SkillResult
{
    /// <summary>Quota of the people concerned; null where none is set or the filter cuts across people.</summary>
    public Money? Quota { get; init; }

    /// <summary>What <see cref="Quota"/> is made of; null without one.</summary>
    [JsonIgnore]
    public QuotaRollUp? Quotas { get; init; }

    /// <summary>The amounts of deals won with a close date in the period, at the rates of the close dates.</summary>
    public required Money ClosedWon { get; init; }

    /// <summary>Closed + commit, by forecast category; not the stage of that name.</summary>
    public required Money Commit { get; init; }

    /// <summary>Closed + commit + best case, by forecast category.</summary>
    public required Money BestCase { get; init; }

    /// <summary>
    /// The amounts of open deals with a close date in the period, omitted ones left out, at today's rates.
    /// </summary>
    public required Money OpenPipeline { get; init; }

    /// <summary>How many deals the open pipeline is.</summary>
    public required int OpenDeals { get; init; }

    /// <summary>Open pipeline ÷ the full quota, a multiple; null without a quota.</summary>
    public double? Coverage { get; init; }

    /// <summary>Days after today up to and with the period's last; 0 on the last day and after it.</summary>
    public required int DaysLeft { get; init; }

    /// <summary>Days from today to the period's first; 0 once it has begun.</summary>
    public required int DaysUntil { get; init; }

    /// <summary><see cref="Commit"/> ÷ quota, a share that may exceed 1; null without a quota.</summary>
    public double? PercentToCommit { get; init; }

    /// <summary>
    /// The open pipeline by stage, in the order of the process; all open deals, whenever due, where the data has no
    /// close dates.
    /// </summary>
    public required IReadOnlyList<StagePipeline> Stages { get; init; }

    /// <summary>
    /// The pipeline's change since the last Monday before today, every line; empty where it cannot be told.
    /// </summary>
    public required IReadOnlyList<PipelineLine> ChangesThisWeek { get; init; }

    /// <summary>The deals at risk, most money at stake first, at most five; null where the data cannot tell.</summary>
    public IReadOnlyList<PipelineRisk>? Risks { get; init; }

    /// <summary>The forecast by each method.</summary>
    public required IReadOnlyList<GetForecastResult.ForecastMethod> Methods { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override IReadOnlyDictionary<string, bool> Flags =>
        new Dictionary<string, bool>(StringComparer.Ordinal)
        {
            ["none_due"] = OpenDeals == 0,
            ["one_due"] = OpenDeals == 1,
            ["running"] = DaysLeft > 0 && DaysUntil == 0,
            ["upcoming"] = DaysUntil > 0,
            ["none_won"] = ClosedWon.Minor == 0,
            ["week_rose"] = ChangesThisWeek.Sum(line => line.Amount.Minor) > 0,
            ["moved"] = ChangesThisWeek.Any(line => line.Deals > 0),
        };
}
