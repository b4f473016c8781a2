namespace RevBot.Skills.WinLoss;

/// <summary>The period compared with.</summary>
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

    /// <summary>The upper end.</summary>
    public double? ChangeHigh { get; init; }

    /// <summary>How often chance alone gives a change at least as large (two-proportion z test).</summary>
    public double? PValue { get; init; }

    /// <summary>
    /// Whether the change can be told from chance: the interval leaves out 0 and both periods have at least 12 closed deals.
    /// </summary>
    public bool IsReal { get; init; }

    /// <summary>Win rate by amount − the one then.</summary>
    public double? ChangeByAmount { get; init; }
}
