using System.Text.Json.Serialization;
using RevBot.Data.Book.Deals;
using RevBot.Data.Finance;
using RevBot.Skills.Facts;
using RevBot.Skills.Risk.Signals;

namespace RevBot.Skills.Risk;

/// <summary>An open deal at risk.</summary>
public sealed record RiskDeal : DealRow
{
    internal RiskDeal(Deal deal)
        : base(deal, deal.Now) { }

    /// <summary>
    /// High: among the tenth of the open deals with the greatest impact, or commit at stake; else watch.
    /// </summary>
    public required RiskLevel Level { get; init; }

    /// <summary>
    /// Amount × (probability without the signals − probability), in the reporting currency; 0 where no amount is
    /// entered or no conversion is known.
    /// </summary>
    public required Money Impact { get; init; }

    /// <summary>Amount × (1 − probability), in the reporting currency: what is not to be expected in the period.</summary>
    public required Money AtStake { get; init; }

    /// <summary>
    /// The probability of closing in the period, 0..1; null where no conversion of the stage is known.
    /// </summary>
    public double? Probability { get; init; }

    /// <summary>
    /// The probability that it would have without its signals, 0..1: at most what deals of the same stage and segment reach,
    /// never below <see cref="Probability"/>; null where none is known.
    /// </summary>
    public double? ProbabilityWithoutSignals { get; init; }

    /// <summary>
    /// The signals, at least one: high ones first, within a level those that cost most. A deal without any has one that says how
    /// seldom such deals close in time.
    /// </summary>
    public required IReadOnlyList<RiskSignal> Signals { get; init; }

    /// <summary>What to do about the leading signal: where history shows what turned such deals around, that.</summary>
    public required string NextStep { get; init; }

    /// <summary>The next step alone, without what history shows of it.</summary>
    [JsonIgnore]
    internal string Action { get; init; } = string.Empty;
}
