using RevBot.Data.Calendar;

namespace RevBot.Skills.WinLoss.Search;

/// <summary>Two stretches of time whose deals are compared.</summary>
/// <param name="After">The later one.</param>
/// <param name="Before">The earlier one.</param>
/// <param name="IsLong">
/// Whether it is a year against the years before it: then a group's own earlier share is known well and may be drawn
/// towards what its deals would lead to expect; between two quarters it is taken as it was.
/// </param>
internal sealed record ChangeWindow(Period After, Period Before, bool IsLong)
{
    /// <summary>A group with fewer deals than this on either side is not looked at.</summary>
    public int Fewest => IsLong ? 30 : 20;
}
