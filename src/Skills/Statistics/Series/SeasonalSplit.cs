using RevBot.Skills.Statistics.Algebra;

namespace RevBot.Skills.Statistics.Series;

/// <summary>
/// A series told apart into growth, season and noise: y = a + b·t + s(t) + e by least squares, with seasons that add up
/// to 0. With less than two of each season there is growth and noise only. Where the noise of one step resembles that of
/// the one before (ρ above 0), errors are widened by √((1 + ρ) ÷ (1 − ρ)).
/// Sources: R. J. Hyndman and G. Athanasopoulos, "Forecasting: Principles and Practice" (3rd edition, 2021), section 7.4;
/// the widening: G. V. Bayley and J. M. Hammersley, "The effective number of independent observations in an
/// autocorrelated time series", Supplement to the Journal of the Royal Statistical Society 8 (1946), 184-197.
/// </summary>
/// <param name="Level">a: the value at t = 0 without season.</param>
/// <param name="Growth">b: what is added a step.</param>
/// <param name="GrowthError">The standard error of b.</param>
/// <param name="Seasons">The effect of each season, by its number; empty without seasons.</param>
/// <param name="SeasonErrors">Their standard errors.</param>
/// <param name="Noise">The standard deviation of e.</param>
/// <param name="Residuals">e of each step.</param>
/// <param name="Freedom">Degrees of freedom of the noise.</param>
public sealed record SeasonalSplit(
    double Level,
    double Growth,
    double GrowthError,
    IReadOnlyList<double> Seasons,
    IReadOnlyList<double> SeasonErrors,
    double Noise,
    IReadOnlyList<double> Residuals,
    int Freedom
)
{
    private const int FewestPoints = 4;
    private const double MostLikeness = 0.9;

    /// <summary>The leverage of each step, for how far its residual may be off.</summary>
    public IReadOnlyList<double> Leverages { get; private init; } = [];

    /// <summary>How often chance alone gives as much growth, 0..1.</summary>
    public double GrowthPValue => GrowthError > 0 ? StudentT.TwoSided(Growth / GrowthError, Freedom) : 1;

    /// <summary>Splits a series; null with fewer than four steps.</summary>
    /// <param name="values">The series, oldest first, without holes.</param>
    /// <param name="seasonOf">The season of a step, 0 to <paramref name="seasons"/> − 1.</param>
    /// <param name="seasons">How many there are; below 2 for none.</param>
    public static SeasonalSplit? Of(IReadOnlyList<double> values, Func<int, int> seasonOf, int seasons)
    {
        var counts = Enumerable.Range(0, values.Count).GroupBy(seasonOf).Select(group => group.Count()).ToArray();
        var used = seasons >= 2 && counts.Length == seasons && counts.Min() >= 2 ? seasons : 0;
        if (values.Count < FewestPoints)
        {
            return null;
        }

        var columns = 2 + Math.Max(0, used - 1);
        var rows = new double[values.Count * columns];
        for (var step = 0; step < values.Count; step++)
        {
            Row(step, used == 0 ? 0 : seasonOf(step), used).CopyTo(rows, step * columns);
        }

        return LeastSquares.Fit(new(rows, values.Count, columns), [.. values]) is { } fit ? Split(fit, used) : null;
    }

    /// <summary>How far a step is off by chance: its residual over its deviation (internally studentised).</summary>
    public double Studentised(int step) =>
        Noise > 0 ? Residuals[step] / (Noise * Math.Sqrt(Math.Max(1e-9, 1 - Leverages[step]))) : 0;

    /// <summary>What growth and season lead to expect at a step.</summary>
    public double Expected(int step, int season) =>
        Level + (Growth * step) + (Seasons.Count == 0 ? 0 : Seasons[season]);

    // Effect coding: the last season is minus the sum of the others.
    private static double[] Row(int step, int season, int seasons)
    {
        var row = new double[2 + Math.Max(0, seasons - 1)];
        (row[0], row[1]) = (1, step);
        for (var column = 0; column < seasons - 1; column++)
        {
            row[column + 2] =
                season == column ? 1
                : season == seasons - 1 ? -1
                : 0;
        }

        return row;
    }

    private static SeasonalSplit Split(LeastSquares fit, int seasons)
    {
        var widening = Widening(fit.Residuals);
        var effects = new double[seasons];
        var errors = new double[seasons];
        for (var season = 0; season < seasons; season++)
        {
            var weights = Row(0, season, seasons);
            weights[0] = 0;
            effects[season] = Vectors.Dot(weights, fit.Coefficients);
            errors[season] = fit.ErrorOf(weights) * widening;
        }

        var growth = new double[fit.Coefficients.Length];
        growth[1] = 1;
        return new(
            fit.Coefficients[0],
            fit.Coefficients[1],
            fit.ErrorOf(growth) * widening,
            effects,
            errors,
            fit.Deviation,
            fit.Residuals,
            fit.Freedom
        )
        {
            Leverages = fit.Leverages,
        };
    }

    private static double Widening(double[] residuals)
    {
        var (products, squares) = (0.0, 0.0);
        for (var step = 0; step < residuals.Length; step++)
        {
            squares += residuals[step] * residuals[step];
            products += step > 0 ? residuals[step] * residuals[step - 1] : 0;
        }

        var likeness = squares > 0 ? Math.Clamp(products / squares, 0, MostLikeness) : 0;
        return Math.Sqrt((1 + likeness) / (1 - likeness));
    }
}
