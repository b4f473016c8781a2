namespace RevBot.Data.Demo.Catalog;

/// <summary>How many deals begin on each day, and how willing buyers are in each quarter.</summary>
internal sealed class Market
{
    private const double GrowthPerQuarter = 1.05;
    private const double QuarterLength = 91.31;

    // July and August are quiet, September and the months before the fiscal year's end busy; December has few days.
    private static readonly double[] Season = [1.06, 1.0, 1.04, 0.98, 1.0, 0.98, 0.84, 0.78, 1.16, 1.12, 1.1, 0.86];
    private readonly double[] cumulative;
    private readonly double[] climate;
    private readonly int first;
    private readonly int opening;

    /// <summary>Draws how busy each week is.</summary>
    /// <param name="seed">Of the demo company.</param>
    /// <param name="timeline">Its quarters.</param>
    public Market(ulong seed, Timeline timeline)
    {
        (first, opening) = (timeline.First, timeline.StartOf(0));
        var chance = new SeededRandom(seed, Purpose.Market, 0);
        climate = [.. timeline.Quarters.Select(_ => Math.Exp(0.06 * chance.Normal()))];
        cumulative = new double[timeline.Today - first + 1];
        var (total, week) = (0.0, 1.0);
        for (var day = first; day <= timeline.Today; day++)
        {
            week = (day + 3) % 7 == 0 ? Math.Exp(0.12 * chance.Normal()) : week;
            total += Weight(day) * week;
            cumulative[day - first] = total;
        }
    }

    /// <summary>The day on which the deal at a place of the company's history begins, 0 to 1.</summary>
    public int DayAt(double place)
    {
        var found = Array.BinarySearch(cumulative, place * cumulative[^1]);
        var index = Math.Min(found < 0 ? ~found : found, cumulative.Length - 1);
        while (index > 0 && cumulative[index] == cumulative[index - 1])
        {
            index--;
        }

        return first + index;
    }

    /// <summary>What the odds of winning are multiplied by in a quarter.</summary>
    public double ClimateOf(int quarter) => climate[Math.Clamp(quarter, 0, climate.Length - 1)];

    /// <summary>
    /// The history begins with a quarter, and of the deals created before it only those still open then are part of it:
    /// the share of all cycles that are longer than so many days.
    /// </summary>
    private static double Surviving(int days) => 1 / (1 + Math.Pow(days / 62.0, 3));

    private double Weight(int day)
    {
        if (!Timeline.IsBusinessDay(day))
        {
            return 0;
        }

        var growth = Math.Exp(Math.Log(GrowthPerQuarter) * (day - first) / QuarterLength);
        return growth * Season[Timeline.DateOf(day).Month - 1] * Surviving(Math.Max(0, opening - day));
    }
}
