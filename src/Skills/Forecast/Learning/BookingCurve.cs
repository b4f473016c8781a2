namespace RevBot.Skills.Forecast.Learning;

/// <summary>
/// The share of a quarter's bookings that usually comes after each week: Σ booked after ÷ Σ booked of past quarters, together
/// with one usual quarter that comes evenly (the pickup of booking curves). How far quarters scatter around it is kept as φ:
/// the share gone, e, has the variance φ·e·(1 − e).
/// </summary>
internal sealed class BookingCurve
{
    // An even quarter's half may well be 35 or 65 hundredths; so many quarters say so.
    private const double UsualScatter = 0.09;
    private const double UsualQuarters = 4;
    private const double Least = 0.01;

    private readonly double[] shares;

    /// <param name="samples">The quarters; none give an even curve.</param>
    public BookingCurve(IReadOnlyList<QuarterSample> samples)
    {
        var usual = samples.Count > 0 ? samples.Average(sample => (double)sample.Bookings) : 1;
        shares =
        [
            .. Enumerable
                .Range(0, QuarterWeek.Count)
                .Select(week =>
                    (samples.Sum(sample => sample.Bookings - sample.BookedBy[week]) + (usual * Evenly(week)))
                    / (usual * (samples.Count + 1))
                ),
        ];
        Scatter = (samples.Sum(ScatterOf) + (UsualQuarters * UsualScatter)) / (samples.Count + UsualQuarters);
    }

    private BookingCurve(BinaryReader reader) => (shares, Scatter) = (reader.Doubles(), reader.ReadDouble());

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static BookingCurve Read(BinaryReader reader) => new(reader);

    /// <summary>Writes it.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Put(shares);
        writer.Write(Scatter);
    }

    /// <summary>φ.</summary>
    public double Scatter { get; }

    /// <summary>The share still to come, 0..1.</summary>
    /// <param name="week">Weeks over, in fractions; 0 to 12.</param>
    /// <param name="left">Days left.</param>
    public double ToCome(double week, double left) =>
        Math.Clamp(QuarterWeek.Between(shares, week) * Math.Min(1, left / QuarterWeek.Days), 0, 1);

    // The mean over the weeks; on the eve nothing is gone, so nothing can scatter.
    private double ScatterOf(QuarterSample sample) =>
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
