using RevBot.Data.Finance;
using RevBot.Skills.Statistics.Proportions;

namespace RevBot.Skills.WinLoss;

/// <summary>The win rate of a group of deals closed in the period.</summary>
/// <param name="Group">The group's name; "(none)" for deals without a value.</param>
/// <param name="Deals">How many closed.</param>
/// <param name="Won">How many were won.</param>
/// <param name="WonAmount">Won.</param>
/// <param name="LostAmount">Lost.</param>
public sealed record WinRateGroup(string Group, int Deals, int Won, Money WonAmount, Money LostAmount)
{
    /// <summary>Won ÷ closed. With fewer than 12 deals it says little: see <see cref="Sample"/>.</summary>
    public required double WinRate { get; init; }

    /// <summary>The lower end of its 80% interval.</summary>
    public required double Low { get; init; }

    /// <summary>The upper end.</summary>
    public required double High { get; init; }

    /// <summary>The rate pulled towards that of all groups, the more so the fewer deals: what groups are ranked by.</summary>
    public required double AdjustedWinRate { get; init; }

    /// <summary>How far the rate may be spoken of.</summary>
    public SampleSize Sample => SampleSizes.Of(Deals);
}
