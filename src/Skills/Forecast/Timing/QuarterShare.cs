using RevBot.Skills.Statistics;

namespace RevBot.Skills.Forecast.Timing;

/// <summary>
/// Brings a deal's curve to the model's chance of being won by the quarter's end. The hazards say when, the model says
/// whether: wins within the quarter are multiplied so that they make the model's chance, losses and staying open share the
/// rest as before, and what comes after the quarter goes on from there. At each window won + lost + open remain 1, and no
/// cumulative chance falls.
/// </summary>
internal static class QuarterShare
{
    /// <param name="curve">As the hazards give it.</param>
    /// <param name="within">How many windows lie in the quarter.</param>
    /// <param name="chance">The model's, 0..1.</param>
    public static RiskCurve Of(RiskCurve curve, int within, double chance)
    {
        if (within == 0)
        {
            return curve;
        }

        var total = curve.WonWithin(within);
        var rest = total < 1 ? (1 - chance) / (1 - total) : 0;
        var after = rest;
        var scaled = new RiskCurve(
            new double[curve.Won.Length],
            new double[curve.Won.Length],
            new double[curve.Won.Length]
        );
        var open = 1.0;
        for (var place = 0; place < scaled.Won.Length; place++)
        {
            var factor = place < within ? rest : after;
            scaled.Won[place] =
                place >= within ? curve.Won[place] * after
                : total > 0 ? curve.Won[place] * (chance / total)
                : chance / within;
            scaled.Lost[place] = curve.Lost[place] * factor;
            open = Math.Max(0, open - scaled.Won[place] - scaled.Lost[place]);
            scaled.Open[place] = open;
        }

        return scaled;
    }
}
