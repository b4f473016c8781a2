namespace RevBot.Bot.Channels.Web.Drawing;

/// <summary>A scale in round steps that holds all values and zero.</summary>
internal sealed class Scale
{
    private const int WantedSteps = 4;
    private const double Farthest = 1e15;
    private const double Nearest = 1e-9;

    private Scale(double low, double high, double step) => (Low, High, Step) = (low, high, step);

    /// <summary>The least value, at or under zero.</summary>
    public double Low { get; }

    /// <summary>The greatest value, at or over zero, greater than <see cref="Low"/>.</summary>
    public double High { get; }

    /// <summary>Between two marks: 1, 2 or 5 times a power of ten.</summary>
    public double Step { get; }

    /// <summary>The marks from the least to the greatest.</summary>
    public IEnumerable<double> Marks =>
        Enumerable.Range(0, (int)Math.Round((High - Low) / Step) + 1).Select(place => Low + (place * Step));

    /// <summary>The scale of values, as far as 10^15; what is no number counts for nothing.</summary>
    public static Scale Create(IEnumerable<double> values)
    {
        double[] known = [0, .. values.Where(double.IsFinite).Select(value => Math.Clamp(value, -Farthest, Farthest))];
        var (low, high) = (known.Min(), known.Max());
        var size = high - low;
        if (size < Nearest)
        {
            return new(0, 1, 1);
        }

        var step = Round(size / WantedSteps);
        return new(Math.Floor(low / step) * step, Math.Ceiling(high / step) * step, step);
    }

    /// <summary>Where a value stands, 0..1.</summary>
    public double Locate(double value) =>
        double.IsFinite(value) ? Math.Clamp((value - Low) / (High - Low), 0, 1) : Locate(0);

    private static double Round(double step)
    {
        var unit = Math.Pow(10, Math.Floor(Math.Log10(step)));
        var times = step / unit;
        return unit
            * (
                times <= 1 ? 1
                : times <= 2 ? 2
                : times <= 5 ? 5
                : 10
            );
    }
}
