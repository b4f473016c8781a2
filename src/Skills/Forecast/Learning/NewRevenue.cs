using RevBot.Data.Calendar;

namespace RevBot.Skills.Forecast.Learning;

/// <summary>
/// Revenue of a quarter from deals that do not count as open yet at a week: created later, or reopened. For each past
/// quarter its share of what was usual then; these shares' mean, weighted by what they are shares of (a ratio of sums, which
/// few wins in a denominator do not pull up), and their variance, by week. A scope takes its own usual bookings times the
/// company's share, so no amount of others is in it.
/// </summary>
internal sealed class NewRevenue
{
    /// <summary>How many quarters' wins make a usual quarter.</summary>
    public const int BaseQuarters = 4;

    private const int SeasonsPerYear = 4;
    private const int EnoughQuarters = 4;
    private const double UsualScatter = 0.3;

    private readonly double[] means = new double[QuarterWeek.Count];
    private readonly double[][] seasons = new double[QuarterWeek.Count][];
    private readonly double[] variances = new double[QuarterWeek.Count];

    /// <param name="samples">Newest first.</param>
    /// <param name="calendar">For the seasons.</param>
    public NewRevenue(IReadOnlyList<QuarterSample> samples, FiscalCalendar calendar)
    {
        var bases = Bases(samples).ToArray();
        for (var week = 0; week < QuarterWeek.Count; week++)
        {
            var parts = bases.Select(part => part.Sample.NewRevenue[week]).ToArray();
            double[] shares = [.. parts.Zip(bases, (part, usual) => part / usual.Amount)];
            var mean = means[week] = shares.Length > 0 ? parts.Sum() / bases.Sum(part => part.Amount) : 0;
            seasons[week] = Seasons.Of(
                [
                    .. bases.Select(part =>
                        (SeasonOf(calendar, part.Sample.Quarter), part.Sample.NewWins[week] / part.Wins)
                    ),
                ],
                bases.Length / Math.Max(1, bases.Sum(part => part.Sample.NewWins[week]))
            );
            variances[week] = VarianceOf(shares, mean);
        }
    }

    // Of fewer than four quarters a part is what is usual.
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

    private NewRevenue(BinaryReader reader)
    {
        means = reader.Doubles();
        seasons = [.. means.Select(_ => reader.Doubles())];
        variances = reader.Doubles();
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static NewRevenue Read(BinaryReader reader) => new(reader);

    /// <summary>Writes it.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Put(means);
        foreach (var season in seasons)
        {
            writer.Put(season);
        }

        writer.Put(variances);
    }

    /// <summary>The share of a quarter's usual bookings still to come from new deals.</summary>
    /// <param name="week">Weeks over, in fractions; 0 to 12.</param>
    /// <param name="season">0 to 3, see <see cref="SeasonOf"/>.</param>
    public double Share(double week, int season) =>
        Math.Max(0, QuarterWeek.Between([.. means.Select((mean, place) => mean * seasons[place][season])], week));

    /// <summary>A quarter's place in the fiscal year, 0 to 3.</summary>
    public static int SeasonOf(FiscalCalendar calendar, Period quarter) =>
        calendar.QuarterNumber(quarter.Start) % SeasonsPerYear;

    /// <summary>The variance of that share between quarters.</summary>
    public double Variance(double week) => QuarterWeek.Between(variances, week);

    // What was usual before each of the last eight quarters, as BookingHistory.Usual counts it; of the oldest quarter known, its own.
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
