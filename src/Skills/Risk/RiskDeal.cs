using RevBot.Data.Finance;
using RevBot.Skills.Risk.Signals;

namespace RevBot.Skills.Risk;

/// <summary>A deal at risk.</summary>
public sealed record RiskDeal
{
    /// <summary>The CRM's id.</summary>
    public required string Id { get; init; }

    /// <summary>As in the CRM.</summary>
    public required string Name { get; init; }

    /// <summary>The customer.</summary>
    public string? Account { get; init; }

    /// <summary>Who owns it.</summary>
    public string? Owner { get; init; }

    /// <summary>The stage.</summary>
    public required string Stage { get; init; }

    /// <summary>The forecast category.</summary>
    public required string ForecastCategory { get; init; }

    /// <summary>The amount; null where none is entered.</summary>
    public Money? Amount { get; init; }

    /// <summary>The close date, ISO; null where none is entered.</summary>
    public string? CloseDate { get; init; }

    /// <summary>High: a high signal, and among the fifth of the open deals with the greatest impact.</summary>
    public required RiskLevel Level { get; init; }

    /// <summary>Amount × (probability without the signals − probability).</summary>
    public required Money Impact { get; init; }

    /// <summary>The probability of closing in the period, 0..1; null where no conversion is known.</summary>
    public double? Probability { get; init; }

    /// <summary>The probability of a deal of the same stage and segment without signals.</summary>
    public double? ProbabilityWithoutSignals { get; init; }

    /// <summary>The signals, high ones first.</summary>
    public required IReadOnlyList<RiskSignal> Signals { get; init; }

    /// <summary>What to do about the leading signal.</summary>
    public required string NextStep { get; init; }
}
