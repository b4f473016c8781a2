namespace RevBot.Skills.Statistics;

/// <summary>
/// Rounds the parts of a sum to minor units so that the rounded parts add up to the rounded sum: each part is the
/// difference of two rounded running sums, so it is off by less than one unit.
/// </summary>
internal sealed class CentLadder
{
    /// <summary>Adding 100,000 doubles of this size errs by less.</summary>
    private const double Precision = 1e-11;

    private double exact;
    private double size;
    private long given;

    /// <summary>A sum that begins somewhere.</summary>
    /// <param name="start">In minor units, with fractions.</param>
    public CentLadder(double start)
    {
        exact = start;
        size = Math.Abs(start);
        Start = given = Round(start);
    }

    /// <summary>The start, rounded.</summary>
    public long Start { get; }

    /// <summary>The next part, rounded.</summary>
    public long Next(double part)
    {
        exact += part;
        size += Math.Abs(part);
        var before = given;
        given = Round(exact);
        return given - before;
    }

    /// <summary>The last part, rounded to what is missing to the end, which is what the parts add up to.</summary>
    /// <exception cref="InvalidOperationException">They do not: a part is missing or counted twice, a bug.</exception>
    public long Last(double part, double end)
    {
        exact += part;
        if (Math.Abs(exact - end) > 0.5 + (Precision * size))
        {
            throw new InvalidOperationException(
                FormattableString.Invariant($"The parts do not add up to the sum: {exact} against {end}.")
            );
        }

        var before = given;
        given = Round(end);
        return given - before;
    }

    /// <summary>To whole minor units, halves away from zero.</summary>
    public static long Round(double minor) => (long)Math.Round(minor, MidpointRounding.AwayFromZero);
}
