namespace RevBot.Skills.Statistics;

/// <summary>
/// Student's t distribution, by its finite series for whole degrees of freedom.
/// Source: M. Abramowitz and I. A. Stegun, "Handbook of Mathematical Functions" (1964), 26.7.3 and 26.7.4.
/// </summary>
public static class StudentT
{
    /// <summary>Of one degree of freedom 0.99 lie within 64.</summary>
    private const double Farthest = 100;
    private const int Halvings = 50;

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

    /// <summary>The t within which, on both sides of 0, a share of the distribution lies, to about 1e-12.</summary>
    /// <param name="share">Above 0 and below 1, at most 0.99.</param>
    /// <param name="freedom">Degrees of freedom, 1 and more.</param>
    public static double Within(double share, int freedom)
    {
        var (low, high) = (0.0, Farthest);
        for (var halving = 0; halving < Halvings; halving++)
        {
            var middle = (low + high) / 2;
            (low, high) = 1 - TwoSided(middle, freedom) < share ? (middle, high) : (low, middle);
        }

        return (low + high) / 2;
    }
}
