namespace RevBot.Skills.WinRateChange;

/// <summary>What a value of a dimension did to the win rate.</summary>
/// <param name="Group">The value; "(none)" for deals without one.</param>
/// <param name="DealsBefore">Closed in the period compared with.</param>
/// <param name="WonBefore">Won of them.</param>
/// <param name="Deals">Closed in the period.</param>
/// <param name="Won">Won of them.</param>
/// <param name="Mix">Points from its other weight.</param>
/// <param name="Rate">Points from its other win rate.</param>
public sealed record WinRatePart(
    string Group,
    int DealsBefore,
    int WonBefore,
    int Deals,
    int Won,
    double Mix,
    double Rate
)
{
    /// <summary>Both.</summary>
    public double Total => Mix + Rate;
}
