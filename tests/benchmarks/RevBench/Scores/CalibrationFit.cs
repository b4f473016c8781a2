namespace RevBot.Benchmarks.RevBench.Scores;

/// <summary>The logistic line of outcome on the log odds said: 0 and 1 for chances that mean what they say.</summary>
internal readonly record struct CalibrationFit(double Intercept, double InterceptError, double Slope, double SlopeError)
{
    private const double Least = 1e-6;

    public static CalibrationFit Of(IReadOnlyList<(double Chance, bool Happened)> said)
    {
        var (intercept, slope) = (0.0, 1.0);
        var (a, b, c) = (0.0, 0.0, 0.0);
        for (var round = 0; round < 30; round++)
        {
            var (first, second) = (0.0, 0.0);
            (a, b, c) = (1e-9, 0, 1e-9);
            foreach (var (chance, happened) in said)
            {
                var x = LogOdds(chance);
                var fitted = 1 / (1 + Math.Exp(-intercept - (slope * x)));
                var (miss, weight) = ((happened ? 1 : 0) - fitted, fitted * (1 - fitted));
                first += miss;
                second += miss * x;
                a += weight;
                b += weight * x;
                c += weight * x * x;
            }

            var scale = (a * c) - (b * b);
            intercept += ((c * first) - (b * second)) / scale;
            slope += ((a * second) - (b * first)) / scale;
        }

        var whole = (a * c) - (b * b);
        return new(intercept, Math.Sqrt(c / whole), slope, Math.Sqrt(a / whole));
    }

    private static double LogOdds(double chance)
    {
        var inside = Math.Clamp(chance, Least, 1 - Least);
        return Math.Log(inside / (1 - inside));
    }
}
