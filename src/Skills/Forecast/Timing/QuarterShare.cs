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
    public static RiskCurve Scale(RiskCurve curve, int within, double chance)
    {
        if (within == 0)
        {
            return curve;
        }

        var scaled = new RiskCurve([.. curve.Won], new double[curve.Won.Length], new double[curve.Won.Length]);
        var rest = Scale(scaled.Won, within, chance);
        var open = 1.0;
        for (var place = 0; place < scaled.Won.Length; place++)
        {
            scaled.Lost[place] = curve.Lost[place] * rest;
            open = Math.Max(0, open - scaled.Won[place] - scaled.Lost[place]);
            scaled.Open[place] = open;
        }

        return scaled;
    }

    /// <summary>The same of the wins alone, in place.</summary>
    /// <param name="won">As the hazards give them.</param>
    /// <param name="within">How many windows lie in the quarter.</param>
    /// <param name="chance">The model's, 0..1.</param>
    /// <returns>What all but the quarter's wins is multiplied by.</returns>
    public static double Scale(Span<double> won, int within, double chance)
    {
        if (within == 0)
        {
            return 1;
        }

        var total = 0.0;
        foreach (var part in won[..within])
        {
            total += part;
        }

        var rest = total < 1 ? (1 - chance) / (1 - total) : 0;
        for (var place = 0; place < won.Length; place++)
        {
            won[place] =
                place >= within ? won[place] * rest
                : total > 0 ? won[place] * (chance / total)
                : chance / within;
        }

        return rest;
    }
}
