namespace RevBot.Data.Book.Norms;

/// <summary>The spread of a measure over a number of deals.</summary>
/// <remarks>
/// Two values give a percentile too, so look at <see cref="Count"/> before one is taken for a norm.
/// </remarks>
/// <param name="Count">How many deals it was measured on.</param>
/// <param name="Median">Half lie at or below.</param>
/// <param name="P75">Three quarters lie at or below.</param>
/// <param name="P80">Four fifths lie at or below.</param>
/// <param name="P90">Nine tenths lie at or below.</param>
/// <param name="P95">Nineteen twentieths lie at or below.</param>
public sealed record Percentiles(int Count, double Median, double P75, double P80, double P90, double P95)
{
    /// <summary>
    /// Of some values, by linear interpolation between order statistics (Hyndman and Fan's type 7); null of none.
    /// </summary>
    public static Percentiles? Of(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length == 0
            ? null
            : new(sorted.Length, At(sorted, 0.5), At(sorted, 0.75), At(sorted, 0.8), At(sorted, 0.9), At(sorted, 0.95));
    }

    /// <summary>The values at some shares of the way, by the same rule.</summary>
    /// <param name="values">At least one, in any order.</param>
    /// <param name="shares">0..1 each.</param>
    public static IReadOnlyList<double> Quantiles(IEnumerable<double> values, params IReadOnlyList<double> shares)
    {
        var sorted = values.Order().ToArray();
        return [.. shares.Select(share => At(sorted, share))];
    }

    private static double At(double[] sorted, double share)
    {
        var place = share * (sorted.Length - 1);
        var below = (int)Math.Floor(place);
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + ((place - below) * (sorted[above] - sorted[below]));
    }
}
