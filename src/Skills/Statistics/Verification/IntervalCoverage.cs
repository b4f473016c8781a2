using RevBot.Skills.Statistics.Proportions;

namespace RevBot.Skills.Statistics.Verification;

/// <summary>
/// How many intervals held what came, against how many should. Twenty quarters leave the share uncertain by 18 points, so
/// it is called off only where the 95% Wilson interval leaves out the share that should hold.
/// </summary>
/// <param name="Share">How many held, 0..1.</param>
/// <param name="Range">Where the true share lies with 95% confidence.</param>
/// <param name="IsOff">Whether the claimed share lies outside.</param>
public sealed record IntervalCoverage(double Share, Interval Range, bool IsOff)
{
    internal static IntervalCoverage? Measure(int held, int intervals, double share) =>
        Wilson.Of(held, intervals, Wilson.Z95) is { } range
            ? new((double)held / intervals, range, !range.Contains(share))
            : null;
}
