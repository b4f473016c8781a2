using RevBot.Skills.Statistics.Algebra;
using RevBot.Skills.Statistics.Logistic;

namespace RevBot.Skills.Pricing;

/// <summary>
/// The chance of winning by discount, with segment, size, deal type and competition held: logit p = a + b·min(d, τ) + the
/// rest. The discount helps up to τ and no further. τ is the one of the greatest likelihood; its range are those whose
/// likelihood lies within half the χ² of 80%.
/// Source: V. M. R. Muggeo, "Estimating regression models with unknown break-points", Statistics in Medicine 22 (2003),
/// 3055-3071, for the model; profile likelihood for the range.
/// </summary>
internal sealed class PriceModel
{
    private const double Step = 0.01;
    private const int MostRows = 20_000;
    private const int MostValues = 8;
    private const int FewestBeyond = 30;
    private const double Weak = 1e-3;
    private const double HalfChi80 = 0.8212;
    private readonly PriceCase[] cases;
    private readonly string[] segments;
    private readonly string[] types;
    private readonly double meanLog;
    private readonly LogisticFit fit;
    private readonly LogisticErrors? errors;

    private PriceModel(PriceCase[] cases)
    {
        this.cases = cases;
        segments = Values(one => one.Segment);
        types = Values(one => one.Type);
        meanLog = cases.Select(Log).OfType<double>().DefaultIfEmpty(0).Average();
        double[] steps = [.. Grid()];
        var none = Fit(0);
        LogisticFit[] fits = [.. steps.Select(Fit)];
        var best = fits.Min(one => one.Objective);
        var place = Array.FindIndex(fits, one => one.Objective <= best);
        (fit, Point) = (fits[place], steps[place]);
        double[] near = [.. steps.Where((_, at) => fits[at].Objective <= best + HalfChi80)];
        (PointLow, PointHigh) = (near[0], near[^1]);
        IsLimited = Point < steps[^1];
        errors = LogisticErrors.Of(Design(Point), fit, Penalties());

        // Two numbers more than without a discount: χ² with two degrees of freedom.
        PValue = Math.Exp(-Math.Max(0, none.Objective - best));
        Gain = fit.Coefficients[1] * Point;
        var features = new double[Columns];
        features[1] = Point;
        GainError = errors?.Of(features) ?? 0;
    }

    /// <summary>τ: the discount past which there is no gain, 0..1.</summary>
    public double Point { get; }

    /// <summary>The lower end of its 80% range.</summary>
    public double PointLow { get; }

    /// <summary>The upper end.</summary>
    public double PointHigh { get; }

    /// <summary>Whether at least thirty deals went further, so that a limit can be spoken of.</summary>
    public bool IsLimited { get; }

    /// <summary>How often chance alone makes discounts matter as much, 0..1.</summary>
    public double PValue { get; }

    /// <summary>What τ adds to the log-odds of winning.</summary>
    public double Gain { get; }

    /// <summary>Its standard error at this τ.</summary>
    public double GainError { get; }

    private int Columns => 4 + segments.Length + types.Length;

    /// <summary>The model of some closed deals; null where fewer than 30 have a discount, or all or none were won.</summary>
    public static PriceModel? Learn(IReadOnlyList<PriceCase> cases)
    {
        var step = ((cases.Count - 1) / MostRows) + 1;
        PriceCase[] rows = step == 1 ? [.. cases] : [.. cases.Where((_, place) => place % step == 0)];
        return
            rows.Count(one => one.Discount > 0) >= FewestBeyond
            && rows.Count(one => one.Discount == 0) >= FewestBeyond
            && rows.Any(one => one.Won)
            && rows.Any(one => !one.Won)
            ? new(rows)
            : null;
    }

    /// <summary>The mean chance of all cases, had each of them this discount.</summary>
    public double ChanceAt(double discount) =>
        cases.Average(one => LogOdds.Sigma(Eta(one with { Discount = discount })));

    /// <summary>The chance of one deal at a discount.</summary>
    public double ChanceOf(PriceCase deal, double discount) => LogOdds.Sigma(Eta(deal with { Discount = discount }));

    /// <summary>The discount, in steps of 1% up to the upper end of τ's range, at which chance × price is greatest.</summary>
    public double BestFor(PriceCase deal)
    {
        var (best, most) = (0.0, double.MinValue);
        for (var discount = 0.0; discount <= PointHigh + (Step / 2); discount += Step)
        {
            var worth = ChanceOf(deal, discount) * (1 - discount);
            (best, most) = worth > most + 1e-12 ? (discount, worth) : (best, most);
        }

        return Math.Round(best, 2);
    }

    private double Eta(PriceCase one) => Vectors.Dot(Features(one, Point), fit.Coefficients);

    private LogisticFit Fit(double point) =>
        RidgeLogistic.Fit(Design(point), [.. cases.Select(one => one.Won ? 1.0 : 0.0)], default, Penalties());

    private double[] Penalties()
    {
        var penalties = new double[Columns];
        Array.Fill(penalties, Weak);
        return penalties;
    }

    // Up to the discount that at least thirty deals had or went beyond.
    private IEnumerable<double> Grid()
    {
        double[] given = [.. cases.Select(one => one.Discount).Where(discount => discount > 0).Order()];
        var deepest = given[Math.Max(0, given.Length - FewestBeyond)];
        for (var step = 2; step * Step <= Math.Max(2 * Step, deepest) + (Step / 2); step++)
        {
            yield return step * Step;
        }
    }

    private DesignMatrix Design(double point)
    {
        var values = new double[cases.Length * Columns];
        for (var row = 0; row < cases.Length; row++)
        {
            Features(cases[row], point).CopyTo(values, row * Columns);
        }

        return new(values, cases.Length, Columns);
    }

    private double[] Features(PriceCase one, double point)
    {
        var features = new double[Columns];
        features[0] = 1;
        features[1] = Math.Min(one.Discount, point);
        features[2] = (Log(one) ?? meanLog) - meanLog;
        features[3] = one.IsContested ? 1 : 0;
        Mark(features, 4, segments, one.Segment);
        Mark(features, 4 + segments.Length, types, one.Type);
        return features;
    }

    private static void Mark(double[] features, int start, string[] values, string? value)
    {
        var place = value is null ? -1 : Array.IndexOf(values, value);
        if (place >= 0)
        {
            features[start + place] = 1;
        }
    }

    private static double? Log(PriceCase one) => one.ListAmount is { } amount ? Math.Log(amount) : null;

    // All but the most frequent one, which the intercept stands for.
    private string[] Values(Func<PriceCase, string?> of) =>
        [
            .. cases
                .Select(of)
                .OfType<string>()
                .GroupBy(value => value, StringComparer.Ordinal)
                .OrderByDescending(group => group.Count())
                .ThenBy(group => group.Key, StringComparer.Ordinal)
                .Skip(1)
                .Take(MostValues)
                .Select(group => group.Key),
        ];
}
