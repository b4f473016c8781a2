using RevBot.Skills.Forecast.Features;
using RevBot.Skills.Statistics;

namespace RevBot.Skills.Forecast.Learning;

/// <summary>
/// The correction of the model's log-odds by a quarter that it was not fitted to: logit p = a + (b + c·horizon)·η, with the
/// priors a ~ N(0, 0.2²), b ~ N(1, 0.2²), c ~ N(0, 0.1²). What is known early in a quarter tells less than the same known
/// late, which one slope for all weeks cannot say.
/// </summary>
internal sealed record HorizonCalibration(double A, double B, double C)
{
    private const double Loose = 1 / (0.2 * 0.2);
    private const double Tight = 1 / (0.1 * 0.1);

    /// <summary>No correction.</summary>
    public static HorizonCalibration None { get; } = new(0, 1, 0);

    /// <summary>Fits it.</summary>
    /// <param name="logits">η of rows that the model was not fitted to.</param>
    /// <param name="weeksLeft">Of the same rows.</param>
    /// <param name="outcomes">1 for won.</param>
    public static HorizonCalibration Fit(double[] logits, double[] weeksLeft, double[] outcomes)
    {
        var values = new double[3 * logits.Length];
        for (var row = 0; row < logits.Length; row++)
        {
            values[3 * row] = 1;
            values[(3 * row) + 1] = logits[row];
            values[(3 * row) + 2] = logits[row] * FeatureColumns.HorizonOf(weeksLeft[row]);
        }

        var fit = RidgeLogistic
            .Fit(new(values, logits.Length, 3), outcomes, default, [Loose, Loose, Tight], [0, 1, 0])
            .Coefficients;
        return new(fit[0], fit[1], fit[2]);
    }

    /// <summary>By how much η counts.</summary>
    public double SlopeAt(double weeksLeft) => B + (C * FeatureColumns.HorizonOf(weeksLeft));

    /// <summary>logit p.</summary>
    public double Apply(double logit, double weeksLeft) => A + (SlopeAt(weeksLeft) * logit);
}
