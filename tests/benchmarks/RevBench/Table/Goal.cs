using RevBot.Benchmarks.RevBench.Scores;

namespace RevBot.Benchmarks.RevBench.Table;

/// <summary>A goal beside what was measured.</summary>
/// <param name="Metric">In words.</param>
/// <param name="Size">Of the organisations.</param>
/// <param name="Wanted">In words.</param>
/// <param name="Bounds">The least and the most that meet it.</param>
/// <param name="Measured">With its standard error.</param>
internal sealed record Goal(
    string Metric,
    string Size,
    string Wanted,
    (double Low, double High) Bounds,
    Sample Measured
)
{
    public string Verdict =>
        Measured.Count == 0 ? "not measured"
        : Missed <= 0 ? "met"
        : Missed <= 2 * Measured.Error ? "missed within two standard errors"
        : "missed";

    /// <summary>By how much; 0 or less where it is met.</summary>
    public double Missed => Math.Max(Bounds.Low - Measured.Mean, Measured.Mean - Bounds.High);
}
