namespace RevBot.Skills.Statistics;

/// <summary>
/// Student's t distribution, by its finite series for whole degrees of freedom.
/// Source: M. Abramowitz and I. A. Stegun, "Handbook of Mathematical Functions" (1964), 26.7.3 and 26.7.4.
/// </summary>
public static class StudentT
{
    /// <summary>How much lies at least as far from 0 as t, on both sides, 0..1.</summary>
    /// <param name="t">Any number.</param>
    /// <param name="freedom">Degrees of freedom, 1 and more.</param>
    public static double TwoSided(double t, int freedom)
    {
        var angle = Math.Atan(Math.Abs(t) / Math.Sqrt(freedom));
        var (sine, cosine) = Math.SinCos(angle);
        var odd = freedom % 2 == 1;

        // Odd: sin(cos + ⅔cos³ + …) up to the power ν − 2; even: sin(1 + ½cos² + …) up to ν − 2; each term from the one before.
        var (sum, term) = (0.0, odd ? cosine : 1.0);
        for (var power = odd ? 1 : 0; power <= freedom - 2; power += 2)
        {
            sum += term;
            term *= cosine * cosine * (power + 1) / (power + 2);
        }

        var inside = odd ? 2 / Math.PI * (angle + (sine * sum)) : sine * sum;
        return Math.Clamp(1 - inside, 0, 1);
    }
}
