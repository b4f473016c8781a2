using NodaTime;

namespace RevBot.Skills.Forecast.Timing;

/// <summary>When an open deal is likely to be won.</summary>
/// <param name="On">
/// The day by which half of the chance of being won by <paramref name="Until"/> is reached; null where that chance is below a
/// tenth, so that the deal is unlikely to be won by then.
/// </param>
/// <param name="From">The day by which a tenth of the chance is reached.</param>
/// <param name="To">The day by which nine tenths are reached.</param>
/// <param name="Chance">Of being won by <paramref name="Until"/>, 0..1.</param>
/// <param name="Until">The last day that is looked at.</param>
internal sealed record LikelyClose(LocalDate? On, LocalDate? From, LocalDate? To, double Chance, LocalDate Until)
{
    /// <summary>Below this chance no date is given.</summary>
    public const double LeastChance = 0.1;

    private const double Edge = 0.1;

    /// <summary>The dates of a curve; none where its chance is below a tenth.</summary>
    public static LikelyClose Find(CloseCurve curve)
    {
        var chance = curve.Chance;
        return chance < LeastChance
            ? new(null, null, null, chance, curve.Last)
            : new(curve.DayOf(0.5), curve.DayOf(Edge), curve.DayOf(1 - Edge), chance, curve.Last);
    }
}
