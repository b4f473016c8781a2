using NodaTime;
using RevBot.Skills.Forecast.Timing.Hazards;

namespace RevBot.Skills.Forecast.Timing;

/// <summary>How a deal ended, as far as it is known.</summary>
/// <param name="Id">The CRM's id.</param>
/// <param name="ClosedOn">Its last day; null while it is open.</param>
/// <param name="IsWon">Whether it was won.</param>
internal readonly record struct DealFate(string Id, LocalDate? ClosedOn, bool IsWon)
{
    /// <summary>What became of it in a window; null after its end. A close entered later for an earlier day counts in the first window.</summary>
    /// <param name="windows">Windows after a day on which the deal was known as open.</param>
    /// <param name="place">Which of them.</param>
    public WeekFate? In(TimingWindow[] windows, int place)
    {
        if (ClosedOn is not { } day || day > windows[place].Last)
        {
            return WeekFate.Open;
        }

        return place > 0 && day <= windows[place - 1].Last ? null
            : IsWon ? WeekFate.Won
            : WeekFate.Lost;
    }
}
