using RevBot.Benchmarks.RevBench.Market;

namespace RevBot.Benchmarks.RevBench.Oracle;

/// <summary>
/// Revenue in a quarter from deals not created yet: arrivals of each week × what a new deal is worth then, averaged over
/// segment, product, seller and quality. Quality is normal; the trapezoid rule over ±5 is exact to far below a cent.
/// </summary>
internal sealed class NewBusiness
{
    private const double Reach = 5;
    private const double Step = 0.5;

    // By week of creation: mean and mean square of the money that one new deal brings by the quarter's end.
    private readonly double[] mean = new double[Usual.Weeks];
    private readonly double[] square = new double[Usual.Weeks];
    private readonly double arrivals;

    public NewBusiness(Tables tables, IReadOnlyList<Salesperson> sellers, QuarterMood mood)
    {
        arrivals = mood.Arrivals;
        var odds = new QuarterOdds();
        for (var segment = 0; segment < Usual.Segments; segment++)
        {
            var (first, second) = Money(segment);
            for (var product = 0; product < Usual.Products; product++)
            {
                var share = Usual.SegmentShares[segment] / Usual.Products / sellers.Count;
                foreach (var seller in sellers)
                {
                    AddQualities(
                        new(segment, product, 0, seller),
                        odds,
                        (tables, mood),
                        (share * first, share * second)
                    );
                }
            }
        }
    }

    /// <summary>Expected from all deals created from a week of the quarter on, that week included.</summary>
    public double From(int week) => arrivals * mean.Skip(week).Sum();

    /// <summary>Its variance: deals arrive by Poisson, so the sum of squares.</summary>
    public double VarianceFrom(int week) => arrivals * square.Skip(week).Sum();

    private static (double First, double Second) Money(int segment)
    {
        var median = Usual.AmountMedians[segment];
        var variance = Usual.AmountSpread * Usual.AmountSpread;
        return (median * Math.Exp(variance / 2), median * median * Math.Exp(2 * variance));
    }

    private void AddQualities(
        Temper temper,
        QuarterOdds odds,
        (Tables Tables, QuarterMood Mood) where,
        (double First, double Second) worth
    )
    {
        for (var quality = -Reach; quality <= Reach; quality += Step)
        {
            var weight = Step * Math.Exp(-quality * quality / 2) / Math.Sqrt(2 * Math.PI);
            odds.Solve(Forces.Of(where.Tables, temper with { Quality = quality }, where.Mood), -Usual.Weeks);
            for (var week = 0; week < Usual.Weeks; week++)
            {
                var chance = weight * Won(odds, week + 1);
                mean[week] += chance * worth.First;
                square[week] += chance * worth.Second;
            }
        }
    }

    // A deal's first event comes in the week after its creation.
    private static double Won(QuarterOdds odds, int week)
    {
        var won = 0.0;
        for (var stage = 0; stage < Usual.FirstStageShares.Length; stage++)
        {
            for (var level = 0; level < Usual.Levels; level++)
            {
                won += Usual.FirstStageShares[stage] * Usual.FirstLevelShares[level] * odds.At(week, stage, level);
            }
        }

        return won;
    }
}
