namespace RevBot.Skills.Forecast.Learning;

/// <summary>
/// The share of a quarter's bookings that usually comes after each week: Σ booked after ÷ Σ booked of past quarters, together
/// with one usual quarter that comes evenly (the pickup of booking curves). Quarters scatter around it: the share that is
/// over, e, has the variance φ·e·(1 − e).
/// </summary>
/// <param name="Shares">The share still to come at weeks 0 to 12, 0..1 each; 1 at week 0.</param>
/// <param name="Scatter">φ, 0 or more.</param>
internal sealed record BookingCurve(double[] Shares, double Scatter)
{
    /// <summary>The prior for φ: half of an even quarter may bring 35% or 65%. It weighs as much as four quarters.</summary>
    private const double UsualScatter = 0.09;
    private const double UsualQuarters = 4;
    private const double Least = 0.01;

    /// <summary>Measures the curve.</summary>
    /// <param name="samples">The quarters; none give an even curve and φ = 0.09.</param>
    public static BookingCurve Measure(IReadOnlyList<QuarterSample> samples)
    {
        var usual = samples.Count > 0 ? samples.Average(sample => (double)sample.Bookings) : 1;
        double[] shares =
        [
            .. Enumerable
                .Range(0, QuarterWeek.Count)
                .Select(week =>
                    (samples.Sum(sample => sample.Bookings - sample.BookedBy[week]) + (usual * Evenly(week)))
                    / (usual * (samples.Count + 1))
                ),
        ];
        var scatter = samples.Sum(sample => ScatterOf(sample, shares)) + (UsualQuarters * UsualScatter);
        return new(shares, scatter / (samples.Count + UsualQuarters));
    }

    /// <summary>The share still to come, 0..1.</summary>
    /// <param name="week">Weeks over, in fractions; 0 to 12.</param>
    /// <param name="left">Days left; in the last week fewer than seven lower the share in proportion.</param>
    public double ToCome(double week, double left) =>
        Math.Clamp(QuarterWeek.Between(Shares, week) * Math.Min(1, left / QuarterWeek.Days), 0, 1);

    /// <summary>The mean over the weeks; on the eve nothing is gone, so nothing can scatter.</summary>
    private static double ScatterOf(QuarterSample sample, double[] shares) =>
        Enumerable
            .Range(1, QuarterWeek.Count - 1)
            .Average(week =>
            {
                var off = 1 - ((double)sample.BookedBy[week] / sample.Bookings) - shares[week];
                var (less, more) = (Math.Max(shares[week], Least), Math.Max(1 - shares[week], Least));
                return off * off / (less * more);
            });

    private static double Evenly(int week) => (double)(QuarterWeek.Count - week) / QuarterWeek.Count;
}
