namespace RevBot.Skills.WinLoss;

/// <summary>The period compared with, and whether the win rate changed against it.</summary>
/// <remarks>
/// Two periods of few deals differ by chance alone: the interval says by how much the rate may have changed, and
/// <see cref="IsReal"/> whether a change may be spoken of at all.
/// </remarks>
/// <param name="Period">Its canonical name.</param>
/// <param name="From">Its first day, ISO.</param>
/// <param name="To">Its last day, ISO, included.</param>
/// <param name="Figures">Its deals.</param>
public sealed record WinLossComparison(string Period, string From, string To, WinLossFigures Figures)
{
    /// <summary>Win rate − win rate then: 0.05 is 5 points. Null where either period has no closed deals.</summary>
    public double? Change { get; init; }

    /// <summary>The lower end of the change's 80% interval (Newcombe).</summary>
    public double? ChangeLow { get; init; }

    /// <summary>The upper end of the same interval; null where the change is.</summary>
    public double? ChangeHigh { get; init; }

    /// <summary>
    /// How often chance alone gives a change at least as large, 0..1 (two-sided z test of two proportions with the
    /// pooled share); null where the change is.
    /// </summary>
    public double? PValue { get; init; }

    /// <summary>
    /// Whether the change can be told from chance: the interval leaves out 0 and both periods have at least 12 closed
    /// deals.
    /// </summary>
    public bool IsReal { get; init; }

    /// <summary>
    /// Win rate by amount − the one then, in shares; null where either is not known. It has no interval.
    /// </summary>
    public double? ChangeByAmount { get; init; }
}
