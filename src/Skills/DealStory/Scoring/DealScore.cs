using RevBot.Data.Finance;

namespace RevBot.Skills.DealStory.Scoring;

/// <summary>An open deal's chance of being won by the end of the quarter, and what makes it.</summary>
public sealed record DealScore
{
    /// <summary>The quarter's canonical name.</summary>
    public required string Quarter { get; init; }

    /// <summary>The chance p of being won by the end of the quarter, 0..1.</summary>
    public required double Probability { get; init; }

    /// <summary>
    /// p of the usual deal of the same stage and segment at this week of the quarter, 0..1; null below the model.
    /// </summary>
    public double? Usual { get; init; }

    /// <summary>Amount × p in the reporting currency, to the cent; null without an amount.</summary>
    public Money? Expected { get; init; }

    /// <summary>Amount × the usual deal's p, to the cent; null without an amount and below the model.</summary>
    public Money? UsualExpected { get; init; }

    /// <summary>logit p = ln(p ÷ (1 − p)); null below the model.</summary>
    public double? LogOdds { get; init; }

    /// <summary>logit p of the usual deal; null below the model.</summary>
    public double? UsualLogOdds { get; init; }

    /// <summary>What makes the difference, largest effect first; empty below the model.</summary>
    public IReadOnlyList<ScoreCause> Causes { get; init; } = [];
}
