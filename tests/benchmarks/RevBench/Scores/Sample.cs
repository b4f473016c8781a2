namespace RevBot.Benchmarks.RevBench.Scores;

/// <summary>A mean with its standard error.</summary>
/// <param name="Mean">NaN of an empty sample.</param>
/// <param name="Error">Standard error of the mean; 0 of fewer than two.</param>
/// <param name="Count">How many.</param>
internal readonly record struct Sample(double Mean, double Error, int Count)
{
    public static Sample Of(IEnumerable<double> values)
    {
        var (count, mean, squares) = (0, 0.0, 0.0);
        foreach (var value in values)
        {
            count++;
            var off = value - mean;
            mean += off / count;
            squares += off * (value - mean);
        }

        return new(count == 0 ? double.NaN : mean, count < 2 ? 0 : Math.Sqrt(squares / (count - 1) / count), count);
    }
}
