using RevBot.Skills.Forecast.Features;
using RevBot.Skills.Forecast.Keeping;

namespace RevBot.Skills.Forecast.Learning;

/// <summary>
/// The share of a quarter's bookings that usually comes after each week: Σ booked after ÷ Σ booked of past quarters, together
/// with one usual quarter that comes evenly (the pickup of booking curves).
/// </summary>
internal sealed class BookingCurve
{
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
    }

    private BookingCurve(BinaryReader reader) => shares = reader.Doubles();

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static BookingCurve Read(BinaryReader reader) => new(reader);

    /// <summary>Writes it.</summary>
    public void Write(BinaryWriter writer) => writer.Put(shares);

    /// <summary>The share still to come, 0..1.</summary>
    /// <param name="week">Weeks over, in fractions; 0 to 12.</param>
    /// <param name="left">Days left.</param>
    public double ToCome(double week, double left) =>
        Math.Clamp(QuarterWeek.Between(shares, week) * Math.Min(1, left / QuarterWeek.Days), 0, 1);

    private static double Evenly(int week) => (double)(QuarterWeek.Count - week) / QuarterWeek.Count;
}
