using RevBot.Data.Finance;
using RevBot.Skills.Statistics.Proportions;

namespace RevBot.Skills.WinLoss;

/// <summary>The win rate of a group of deals closed in the period.</summary>
/// <param name="Group">The group's name; "(none)" for deals without a value.</param>
/// <param name="Deals">How many closed.</param>
/// <param name="Won">How many were won.</param>
/// <param name="WonAmount">The amounts of the deals won, in the reporting currency.</param>
/// <param name="LostAmount">The amounts of the deals lost.</param>
public sealed record WinRateGroup(string Group, int Deals, int Won, Money WonAmount, Money LostAmount)
{
    /// <summary>Won ÷ closed, 0..1. With fewer than 12 deals it says little: see <see cref="Sample"/>.</summary>
    public required double WinRate { get; init; }

    /// <summary>The lower end of its 80% interval (Wilson), 0..1.</summary>
    public required double Low { get; init; }

    /// <summary>The upper end, 0..1.</summary>
    public required double High { get; init; }

    /// <summary>How far the rate may be spoken of: not at all under 12 deals, with a warning under 30.</summary>
    public SampleSize Sample => SampleSizes.Of(Deals);
}
