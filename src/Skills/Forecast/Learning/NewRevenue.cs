using RevBot.Data.Calendar;
using RevBot.Skills.Forecast.Features;
using RevBot.Skills.Forecast.Keeping;

namespace RevBot.Skills.Forecast.Learning;

/// <summary>
/// Revenue of a quarter from deals that do not count as open yet at a week: created later, or reopened. For each past
/// quarter its share of the mean bookings of up to four quarters before it; these shares' mean, weighted by what they are
/// shares of (a ratio of sums, which few wins in a denominator do not pull up), and their variance, by week. A scope takes its own bookings times the company's share, so no amount of others is in it.
/// </summary>
internal sealed class NewRevenue
{
    /// <summary>How many quarters' bookings the shares are of.</summary>
    public const int BaseQuarters = 4;

    private const int SeasonsPerYear = 4;
    private const double SeasonTrust = 0.5;

    private readonly double[] means = new double[QuarterWeek.Count];
    private readonly double[][] seasons = new double[QuarterWeek.Count][];
    private readonly double[] variances = new double[QuarterWeek.Count];

    /// <param name="samples">Newest first.</param>
    /// <param name="calendar">For the seasons.</param>
    public NewRevenue(IReadOnlyList<QuarterSample> samples, FiscalCalendar calendar)
    {
        var quarters = samples.Select(sample => SeasonOf(calendar, sample.Quarter)).ToArray();
        for (var week = 0; week < QuarterWeek.Count; week++)
        {
            var parts = Parts(samples, week).ToArray();
            var shares = parts.Select(part => part.New / part.Before).ToArray();
            seasons[week] = [1, 1, 1, 1];
            if (shares.Length > 0)
            {
                var mean = means[week] = parts.Sum(part => part.New) / parts.Sum(part => part.Before);
                seasons[week] =
                [
                    .. Enumerable.Range(0, SeasonsPerYear).Select(season => Season(shares, quarters, season, mean)),
                ];
                variances[week] =
                    shares.Length > 1
                        ? shares.Sum(share => (share - mean) * (share - mean)) / (shares.Length - 1)
                        : mean * mean;
            }
        }
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
        Math.Max(0, Between([.. means.Select((mean, place) => mean * seasons[place][season])], week));

    /// <summary>A quarter's place in the fiscal year, 0 to 3.</summary>
    public static int SeasonOf(FiscalCalendar calendar, Period quarter) =>
        calendar.QuarterNumber(quarter.Start) % SeasonsPerYear;

    /// <summary>The variance of that share between quarters.</summary>
    public double Variance(double week) => Between(variances, week);

    // The season's mean share against all, half believed: there are two or three quarters of it.
    private static double Season(double[] shares, int[] quarters, int season, double mean)
    {
        var same = shares.Where((_, place) => quarters[place] == season).ToArray();
        return same.Length == 0 || mean <= 0 ? 1 : 1 + (SeasonTrust * ((same.Average() / mean) - 1));
    }

    private static IEnumerable<(double New, double Before)> Parts(IReadOnlyList<QuarterSample> samples, int week)
    {
        for (var place = 0; place + 1 < samples.Count && place < LearningWindow.Quarters; place++)
        {
            var before = samples.Skip(place + 1).Take(BaseQuarters).Average(sample => (double)sample.Bookings);
            if (before > 0)
            {
                yield return (samples[place].NewRevenue[week], before);
            }
        }
    }

    private static double Between(double[] values, double week)
    {
        var before = Math.Min((int)week, values.Length - 1);
        var share = week - before;
        return share > 0 ? values[before] + (share * (values[before + 1] - values[before])) : values[before];
    }
}
