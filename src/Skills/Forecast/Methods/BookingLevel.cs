using RevBot.Skills.Forecast.Features;
using RevBot.Skills.Forecast.Learning;

namespace RevBot.Skills.Forecast.Methods;

/// <summary>
/// What a quarter brings by what the quarters before it brought, and by its own pace, with no look at open deals: a level
/// that drifts from quarter to quarter, seen through the chance of single deals (the local level model; A. C. Harvey,
/// "Forecasting, Structural Time Series Models and the Kalman Filter", 1989, 2.2 and 3.2). A quarter of which the share e is
/// known, y so far, is an observation y÷e with the variance h÷e, where h = Σa² of a usual quarter's deals; the running quarter
/// is the last of them, and the scatter of how quarters come in is noise of it too. Few, large or scattered deals so lean on the mean of many quarters, many alike on the last.
/// </summary>
internal sealed class BookingLevel
{
    // How far a level drifts in a quarter where the quarters do not tell, as so many of them would tell it.
    private const double UsualDrift = 0.1;
    private const double UsualDriftQuarters = 4;

    private readonly double[] seasons = [1, 1, 1, 1];
    private readonly double chance;
    private readonly double drift;
    private readonly double level;
    private readonly double variance;

    private BookingLevel(BookingHistory history, int known)
    {
        var covered = Enumerable.Range(1, known).Select(history.Covered).ToArray();
        var mean = Enumerable.Range(1, known).Sum(history.Of) / covered.Sum();
        chance = history.Lumpiness * mean;
        if (known == BookingHistory.Quarters)
        {
            seasons = Seasons.Of([
                .. Enumerable.Range(1, known).Select(back => (back % Seasons.Count, history.Of(back) / covered[back - 1])),
            ]);
        }

        var (seen, first) = (new double[known], known - 1);
        for (var back = 1; back <= known; back++)
        {
            seen[back - 1] = history.Of(back) / covered[back - 1] / seasons[back % Seasons.Count];
        }

        drift = DriftOf(seen, covered, mean);
        (level, variance) = (seen[first], chance / covered[first]);
        for (var place = first - 1; place >= 0; place--)
        {
            (level, variance) = With(level, variance + drift, seen[place], chance / covered[place]);
        }
    }

    /// <summary>Null where nothing was won before.</summary>
    public static BookingLevel? Of(BookingHistory history) =>
        history.Known is > 0 and var known ? new(history, known) : null;

    /// <summary>What the quarter brings.</summary>
    /// <param name="booked">Won in it so far.</param>
    /// <param name="toCome">The share of a quarter that usually comes after such a point, 0..1.</param>
    /// <param name="scatter">φ of <see cref="BookingCurve"/>.</param>
    public double Forecast(double booked, double toCome, double scatter)
    {
        var (season, gone, now) = (seasons[0], 1 - toCome, level);
        if (gone > 0)
        {
            var noise = (chance / gone) + (scatter * level * level * toCome / gone);
            (now, _) = With(level, variance + drift, booked / gone / season, noise);
        }

        return booked + (now * season * toCome);
    }

    private static (double Level, double Variance) With(double before, double doubt, double seen, double noise)
    {
        var gain = doubt > 0 ? doubt / (doubt + noise) : 0;
        return (before + (gain * (seen - before)), (1 - gain) * doubt);
    }

    // A step between two quarters holds the chance of both and one drift.
    private double DriftOf(double[] seen, double[] covered, double mean)
    {
        var sum = 0.0;
        for (var place = 0; place + 1 < seen.Length; place++)
        {
            var step = seen[place] - seen[place + 1];
            sum += (step * step) - (chance / covered[place]) - (chance / covered[place + 1]);
        }

        var usual = UsualDrift * mean * UsualDrift * mean;
        return (Math.Max(0, sum) + (UsualDriftQuarters * usual)) / (seen.Length - 1 + UsualDriftQuarters);
    }
}
