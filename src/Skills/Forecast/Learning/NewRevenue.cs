using RevBot.Data.Calendar;

namespace RevBot.Skills.Forecast.Learning;

/// <summary>
/// Revenue of a quarter from deals that do not count as open yet at a week: created later, or reopened. For each past
/// quarter its share of what was usual then; these shares' mean, weighted by what they are shares of (a ratio of sums, which
/// few wins in a denominator do not pull up), and their variance, by week. A scope takes its own usual bookings times the
/// company's share, so no amount of others is in it.
/// </summary>
/// <param name="Means">The mean share at weeks 0 to 12; 0 where no quarter is known.</param>
/// <param name="SeasonFactors">For each week the four factors of <see cref="Seasons"/>.</param>
/// <param name="Variances">The variance of the share between quarters at weeks 0 to 12.</param>
internal sealed record NewRevenue(double[] Means, double[][] SeasonFactors, double[] Variances)
{
    /// <summary>How many quarters' wins make a usual quarter.</summary>
    public const int BaseQuarters = 4;

    private const int SeasonsPerYear = 4;
    private const int EnoughQuarters = 4;
    private const double UsualScatter = 0.3;

    /// <summary>Measures the shares of at most eight quarters.</summary>
    /// <param name="samples">Newest first.</param>
    /// <param name="calendar">For the seasons.</param>
    public static NewRevenue Measure(IReadOnlyList<QuarterSample> samples, FiscalCalendar calendar)
    {
        var bases = Bases(samples).ToArray();
        var found = new NewRevenue(
            new double[QuarterWeek.Count],
            new double[QuarterWeek.Count][],
            new double[QuarterWeek.Count]
        );
        for (var week = 0; week < QuarterWeek.Count; week++)
        {
            var parts = bases.Select(part => part.Sample.NewRevenue[week]).ToArray();
            double[] shares = [.. parts.Zip(bases, (part, usual) => part / usual.Amount)];
            var mean = shares.Length > 0 ? parts.Sum() / bases.Sum(part => part.Amount) : 0;
            found.Means[week] = mean;
            found.SeasonFactors[week] = Seasons.Estimate(
                [
                    .. bases.Select(part =>
                        (SeasonOf(calendar, part.Sample.Quarter), part.Sample.NewWins[week] / part.Wins)
                    ),
                ],
                bases.Length / Math.Max(1, bases.Sum(part => part.Sample.NewWins[week]))
            );
            found.Variances[week] = VarianceOf(shares, mean);
        }

        return found;
    }

    /// <summary>The share of a quarter's usual bookings still to come from new deals, 0 or more.</summary>
    /// <param name="week">Weeks over, in fractions; 0 to 12.</param>
    /// <param name="season">0 to 3, see <see cref="SeasonOf"/>.</param>
    public double Share(double week, int season) =>
        Math.Max(0, QuarterWeek.Between([.. Means.Select((mean, place) => mean * SeasonFactors[place][season])], week));

    /// <summary>A quarter's place in the fiscal year, 0 to 3.</summary>
    public static int SeasonOf(FiscalCalendar calendar, Period quarter) =>
        calendar.QuarterNumber(quarter.Start) % SeasonsPerYear;

    /// <summary>The variance of that share between quarters.</summary>
    /// <param name="week">Weeks over, in fractions; 0 to 12.</param>
    public double Variance(double week) => QuarterWeek.Between(Variances, week);

    /// <summary>
    /// Of fewer than two quarters the usual scatter; of two and three a part of it, the rest as seen.
    /// </summary>
    private static double VarianceOf(double[] shares, double mean)
    {
        var usual = UsualScatter * mean * UsualScatter * mean;
        if (shares.Length < 2)
        {
            return usual;
        }

        var known = Math.Min(shares.Length, EnoughQuarters) / (double)EnoughQuarters;
        var seen = shares.Sum(share => (share - mean) * (share - mean)) / (shares.Length - 1);
        return (known * seen) + ((1 - known) * usual);
    }

    /// <summary>
    /// What was usual before each of the last eight quarters, as BookingHistory.Usual counts it; of the oldest quarter known, its own.
    /// </summary>
    private static IEnumerable<(QuarterSample Sample, double Wins, double Amount)> Bases(
        IReadOnlyList<QuarterSample> samples
    )
    {
        for (var place = 0; place < samples.Count && place < LearningWindow.Quarters; place++)
        {
            QuarterSample[] before = [.. samples.Skip(place + 1).Take(BookingHistory.Quarters)];
            before = before.Length > 0 ? before : [samples[place]];
            var wins = before.Take(BaseQuarters).Average(sample => (double)sample.Wins);
            var amount = before.Sum(sample => (double)sample.Bookings) / before.Sum(sample => sample.Wins);
            if (amount > 0)
            {
                yield return (samples[place], wins, wins * amount);
            }
        }
    }
}
