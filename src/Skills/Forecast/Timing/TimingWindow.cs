using NodaTime;

namespace RevBot.Skills.Forecast.Timing;

/// <summary>A week of a quarter that lies ahead of a day, or what is left of it. Windows follow each other without a gap.</summary>
/// <param name="First">Its first day.</param>
/// <param name="Last">Its last day, included.</param>
/// <param name="Week">The week of its quarter, 0 to 12; the last one ends with the quarter.</param>
/// <param name="Ahead">Weeks from the day to its last day, in fractions; above 0.</param>
internal readonly record struct TimingWindow(LocalDate First, LocalDate Last, int Week, double Ahead)
{
    /// <summary>How many days.</summary>
    public int Days => Period.DaysBetween(First, Last) + 1;

    /// <summary>Its length in weeks; a hazard is that of a whole week.</summary>
    public double Share => Math.Min(1, Days / 7.0);
}
