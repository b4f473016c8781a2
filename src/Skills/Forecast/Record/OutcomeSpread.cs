using RevBot.Skills.Forecast.Methods;
using RevBot.Skills.Statistics;

namespace RevBot.Skills.Forecast.Record;

/// <summary>
/// How the outcome may lie around a forecast. Normal with the rule's deviation; where fewer than 15 deals make half of the
/// variance, the sum of these deals, each won or not, is worked out on a grid and only the rest is normal, because such a
/// sum is lopsided and lumpy. Exact up to the grid's step, so it needs no draws and no seed.
/// </summary>
internal sealed class OutcomeSpread
{
    private const double LeastTold = 0.01;
    private const double LeastLump = 1e-12;
    private const int FewDeals = 15;
    private const int MostExact = 60;
    private const int GridSteps = 400;
    private const int Halvings = 50;
    private static readonly double NormalEnd = Normal.Quantile((1 + RangeRule.Share) / 2);

    private readonly double forecast;
    private readonly double booked;
    private readonly RangeRule rule;
    private readonly double[]? lumps;
    private readonly double step;
    private readonly double lumpMean;
    private readonly double restDeviation;

    /// <summary>Works out how the outcome may lie.</summary>
    /// <param name="raw">The open deals and the variance of what is not created yet.</param>
    /// <param name="forecast">F, the middle, in minor units.</param>
    /// <param name="rule">How wide the range is.</param>
    public OutcomeSpread(RawForecast raw, double forecast, RangeRule rule)
    {
        (this.forecast, this.rule, booked) = (forecast, rule, raw.Booked);
        var variance = raw.DealVariance + raw.NewVariance;
        Deviation = rule.Deviation(variance, forecast, booked);
        // The first few alone: sorting all of a very large book would take longer than all else here.
        var exact = raw
            .Deals.Where(deal => Variance(deal) > 0)
            .OrderByDescending(Variance)
            .ThenBy(deal => deal.Deal.Order)
            .Take(MostExact)
            .ToArray();
        if (!IsLumpy(exact, variance))
        {
            return;
        }

        step = exact.Sum(deal => deal.Amount) / GridSteps;
        (lumps, lumpMean) = Sum(exact, step);
        restDeviation = Math.Sqrt(
            Math.Max(Deviation * Deviation * 1e-6, (Deviation * Deviation) - exact.Sum(Variance))
        );
    }

    /// <summary>s.</summary>
    public double Deviation { get; }

    /// <summary>The range, from what is booked upwards.</summary>
    public Statistics.Interval Range()
    {
        if (lumps is null)
        {
            return Ends(rule.Low * Deviation, rule.High * Deviation);
        }

        var tail = (1 - RangeRule.Share) / 2;
        return Ends(Offset(tail) * -rule.Low / NormalEnd, Offset(1 - tail) * rule.High / NormalEnd);
    }

    /// <summary>The chance that the outcome reaches a target, 0..1; 1 where it is booked already.</summary>
    public double ChanceOf(double target)
    {
        if (target <= booked)
        {
            return 1;
        }

        var distance = target - forecast;
        var multiplier = (distance < 0 ? -rule.Low : rule.High) / NormalEnd;
        return lumps is not null ? 1 - Below(distance / multiplier)
            : Deviation > 0 ? Normal.Below(-distance / (Deviation * multiplier))
            : distance <= 0 ? 1
            : 0;
    }

    /// <summary>
    /// The chance as answers show it: from 1% to 99% while anything is open. Eight quarters cannot tell 1% from 0%,
    /// and 0% and 100% stand for what is certain.
    /// </summary>
    public double ToldChanceOf(double target) =>
        target <= booked || Deviation <= 0 ? ChanceOf(target) : Math.Clamp(ChanceOf(target), LeastTold, 1 - LeastTold);

    /// <summary>a²p(1 − p), of one deal.</summary>
    private static double Variance(DealExpectation deal) =>
        deal.Amount * deal.Amount * deal.Probability * (1 - deal.Probability);

    /// <summary>Whether the fourteen deals of most variance make half of all.</summary>
    private static bool IsLumpy(DealExpectation[] deals, double variance) =>
        variance > 0 && deals.Length > 0 && deals.Take(FewDeals - 1).Sum(Variance) >= variance / 2;

    /// <summary>
    /// The probability of each multiple of the step; a deal's amount is rounded to one, up or down so that the mean is kept.
    /// </summary>
    private static (double[] Lumps, double Mean) Sum(DealExpectation[] deals, double step)
    {
        var chances = new double[GridSteps + deals.Length + 1];
        chances[0] = 1;
        foreach (var deal in deals)
        {
            var whole = (int)(deal.Amount / step);
            var over = (deal.Amount / step) - whole;
            for (var place = chances.Length - 1; place >= 0; place--)
            {
                var kept = chances[place] * (1 - deal.Probability);
                var from = place >= whole ? chances[place - whole] * (1 - over) : 0;
                from += place > whole ? chances[place - whole - 1] * over : 0;
                chances[place] =
                    kept + (deal.Probability * (whole == 0 && place == 0 ? chances[0] * (1 - over) : from));
            }
        }

        return (chances, deals.Sum(deal => deal.Expected));
    }

    /// <summary>Two distances from the forecast as ends, from what is booked upwards.</summary>
    private Statistics.Interval Ends(double low, double high) =>
        new(Math.Max(booked, forecast + low), Math.Max(booked, forecast + high));

    /// <summary>The distance from the mean that so much of the outcomes lies below.</summary>
    private double Offset(double share)
    {
        var (low, high) = (-10 * Deviation, 10 * Deviation);
        for (var halving = 0; halving < Halvings; halving++)
        {
            var middle = (low + high) / 2;
            (low, high) = Below(middle) < share ? (middle, high) : (low, middle);
        }

        return (low + high) / 2;
    }

    /// <summary>The share of outcomes at a distance from the mean or below, 0..1.</summary>
    private double Below(double distance)
    {
        var (sum, chances) = (0.0, lumps ?? []);
        for (var place = 0; place < chances.Length; place++)
        {
            sum +=
                chances[place] < LeastLump
                    ? 0
                    : chances[place] * Normal.Below((distance - ((place * step) - lumpMean)) / restDeviation);
        }

        return sum;
    }
}
