using RevBot.Data.Calendar;

namespace RevBot.Skills.Forecast.Timing.Closings;

/// <summary>A week of the forecast's quarter, or a later quarter, with what is expected in it.</summary>
internal sealed class ClosingSpan(Period period, bool isWeek)
{
    public Period Period { get; } = period;

    public bool IsWeek { get; } = isWeek;

    /// <summary>Deals.</summary>
    public double Wins { get; private set; }

    /// <summary>In minor units.</summary>
    public double Amount { get; private set; }

    public void Add(double chance, double amount)
    {
        Wins += chance;
        Amount += chance * amount;
    }
}
