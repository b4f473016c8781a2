using RevBot.Data.Book.Deals;
using RevBot.Data.Finance;
using RevBot.Skills.Facts;
using RevBot.Skills.Risk.Signals;

namespace RevBot.Skills.Risk;

/// <summary>An open deal with at least one risk signal.</summary>
public sealed record RiskDeal : DealRow
{
    internal RiskDeal(Deal deal)
        : base(deal, deal.Now) { }

    /// <summary>
    /// High: a high signal, and among the fifth of the open deals with the greatest impact; else watch.
    /// </summary>
    public required RiskLevel Level { get; init; }

    /// <summary>
    /// Amount × (probability without the signals − probability), in the reporting currency; 0 where no amount is
    /// entered or no conversion is known.
    /// </summary>
    public required Money Impact { get; init; }

    /// <summary>
    /// The probability of closing in the period, 0..1; null where no conversion of the stage is known.
    /// </summary>
    public double? Probability { get; init; }

    /// <summary>
    /// The probability of a deal of the same stage and segment without signals, 0..1, never below
    /// <see cref="Probability"/>; null where no conversion is known.
    /// </summary>
    public double? ProbabilityWithoutSignals { get; init; }

    /// <summary>The signals, at least one: high ones first, within a level in the order of the rules.</summary>
    public required IReadOnlyList<RiskSignal> Signals { get; init; }

    /// <summary>What to do about the leading signal, an imperative sentence.</summary>
    public required string NextStep { get; init; }
}
