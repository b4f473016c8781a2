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
    /// <summary>
    /// How far a level drifts in a quarter where the quarters do not tell, as so many of them would tell it.
    /// </summary>
    private const double UsualDrift = 0.1;
    private const double UsualDriftQuarters = 4;

    private readonly double[] seasons = [1, 1, 1, 1];
    private readonly double chance;
    private readonly double drift;
    private readonly double level;
    private readonly double variance;

    /// <param name="before">What past quarters brought and how much of each is known, newest first, at least one.</param>
    /// <param name="lumpiness">Σa² ÷ Σa of their deals.</param>
    public BookingLevel(IReadOnlyList<(double Booked, double Covered)> before, double lumpiness)
    {
        var mean = before.Sum(quarter => quarter.Booked) / before.Sum(quarter => quarter.Covered);
        chance = lumpiness * mean;
        if (before.Count == BookingHistory.Quarters)
        {
            seasons = Seasons.Estimate(
                [.. before.Select((quarter, place) => (SeasonOf(place), quarter.Booked / quarter.Covered))],
                lumpiness / mean
            );
        }

        (double Value, double Noise)[] seen =
        [
            .. before.Select(
                (quarter, place) =>
                    (quarter.Booked / quarter.Covered / seasons[SeasonOf(place)], chance / quarter.Covered)
            ),
        ];
        drift = DriftOf(seen, mean);
        (level, variance) = seen[^1];
        for (var place = seen.Length - 2; place >= 0; place--)
        {
            (level, variance) = With((level, variance + drift), seen[place]);
        }
    }

    /// <summary>The level for one unit won in the quarters before; null where nothing was won before.</summary>
    public static BookingLevel? Estimate(BookingHistory history) =>
        history is { Known: > 0 and var known, Total: > 0 }
            ? new(
                [
                    .. Enumerable
                        .Range(1, known)
                        .Select(back => (history.Of(back) / history.Total, history.Covered(back))),
                ],
                history.Lumpiness / history.Total
            )
            : null;

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
            (now, _) = With((level, variance + drift), (booked / gone / season, noise));
        }

        return booked + (now * season * toCome);
    }

    /// <summary>What a quarter brings that lies so many quarters after the running one.</summary>
    /// <param name="quarters">1 and more.</param>
    public double Ahead(int quarters) => level * SeasonAhead(quarters);

    /// <summary>
    /// The covariance of what two such quarters bring: they share one level and its drift up to the nearer one; the chance of
    /// single deals is each one's own.
    /// </summary>
    public double Covariance(int one, int other)
    {
        var shared = (variance + ((1 + Math.Min(one, other)) * drift)) * SeasonAhead(one) * SeasonAhead(other);
        return one == other ? shared + (chance * SeasonAhead(one)) : shared;
    }

    private double SeasonAhead(int quarters) => seasons[(Seasons.Count - (quarters % Seasons.Count)) % Seasons.Count];

    /// <summary>The running quarter is season 0, and so is the one of a year before it.</summary>
    private static int SeasonOf(int place) => (place + 1) % Seasons.Count;

    private static (double Level, double Variance) With(
        (double Level, double Variance) before,
        (double Value, double Noise) seen
    )
    {
        var gain = before.Variance > 0 ? before.Variance / (before.Variance + seen.Noise) : 0;
        return (before.Level + (gain * (seen.Value - before.Level)), (1 - gain) * before.Variance);
    }

    /// <summary>A step between two quarters holds the chance of both and one drift.</summary>
    private static double DriftOf((double Value, double Noise)[] seen, double mean)
    {
        var found = seen.Zip(seen.Skip(1), (one, other) => Square(one.Value - other.Value) - one.Noise - other.Noise);
        return (Math.Max(0, found.Sum()) + (UsualDriftQuarters * Square(UsualDrift * mean)))
            / (seen.Length - 1 + UsualDriftQuarters);
    }

    private static double Square(double value) => value * value;
}
