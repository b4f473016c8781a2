using RevBot.Skills.Forecast.Features;

namespace RevBot.Skills.Forecast.Timing.Hazards;

/// <summary>An open deal of a past day and one of the windows after it.</summary>
/// <param name="Deal">The deal as it was known on the day.</param>
/// <param name="Window">The window; the deal was open when it began.</param>
/// <param name="Fate">What came of the deal in it.</param>
/// <param name="Weight">How much the case counts.</param>
internal readonly record struct TimingCase(DealSnapshot Deal, TimingWindow Window, WeekFate Fate, double Weight)
{
    /// <summary>Closed on the day that was its close date when it was looked at.</summary>
    public bool IsOnStatedDay { get; init; }
}
