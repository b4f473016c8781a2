using NodaTime;
using RevBot.Skills.Statistics;

namespace RevBot.Skills.Forecast.Timing;

/// <summary>
/// When a deal is won, by day. The chance of a window lies on its working days alike (on all of its days where it has no
/// working day), but for the share that lies on the very day that the seller states, if that is in the window.
/// </summary>
internal sealed class CloseCurve(IReadOnlyList<TimingWindow> windows, RiskCurve curve)
{
    /// <summary>Tolerance for rounding: a share this close to the wanted one counts as reached.</summary>
    private const double Rounding = 1e-12;

    /// <summary>The close date that the seller gives; null for none.</summary>
    public LocalDate? Stated { get; init; }

    /// <summary>How much of the chance of the window that the stated date is in lies on that day, 0..1.</summary>
    public StatedDays StatedDays { get; init; } = StatedDays.None;

    /// <summary>Window by window.</summary>
    public RiskCurve Curve { get; } = curve;

    /// <summary>The last day that is looked at.</summary>
    public LocalDate Last => windows[^1].Last;

    /// <summary>The chance of being won at all by the last day.</summary>
    public double Chance => Curve.WonWithin(windows.Count);

    /// <summary>The chance of being won by a day, included; 0 before the first.</summary>
    public double WonBy(LocalDate day)
    {
        var sum = 0.0;
        for (var place = 0; place < windows.Count && windows[place].First <= day; place++)
        {
            sum += Curve.Won[place] * (day >= windows[place].Last ? 1 : ShareBy(windows[place], day));
        }

        return sum;
    }

    /// <summary>
    /// The day by which a share of the chance of being won at all is reached: the median for 0.5. Null where there is no
    /// chance.
    /// </summary>
    public LocalDate? DayOf(double share)
    {
        var wanted = share * Chance;
        var reached = 0.0;
        for (var place = 0; wanted > 0 && place < windows.Count; place++)
        {
            if (reached + Curve.Won[place] >= wanted)
            {
                return DayIn(windows[place], (wanted - reached) / Curve.Won[place]);
            }

            reached += Curve.Won[place];
        }

        return wanted > 0 ? Last : null;
    }

    /// <summary>How many working days a window has up to a day; days of any kind where it has no working day.</summary>
    public static int WorkingDays(in TimingWindow window, LocalDate last)
    {
        var (working, all) = (0, 0);
        var hasWorking = false;
        for (var day = window.First; day <= window.Last; day = day.PlusDays(1))
        {
            var works = day.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday);
            hasWorking |= works;
            working += works && day <= last ? 1 : 0;
            all += day <= last ? 1 : 0;
        }

        return hasWorking ? working : all;
    }

    private double ShareBy(in TimingWindow window, LocalDate day)
    {
        var alike = (double)WorkingDays(window, day) / WorkingDays(window, window.Last);
        if (Stated is not { } stated || stated < window.First || stated > window.Last)
        {
            return alike;
        }

        var exact = StatedDays.ShareOf(window);
        return ((1 - exact) * alike) + (day >= stated ? exact : 0);
    }

    private LocalDate DayIn(in TimingWindow window, double share)
    {
        var day = window.First;
        while (day < window.Last && ShareBy(window, day) < share - Rounding)
        {
            day = day.PlusDays(1);
        }

        return day;
    }
}
