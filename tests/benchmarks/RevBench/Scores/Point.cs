namespace RevBot.Benchmarks.RevBench.Scores;

/// <summary>A forecast of a quarter by a method, beside the oracle's and the truth; in dollars.</summary>
internal sealed record Point
{
    public required Cell Cell { get; init; }

    public required int Organisation { get; init; }

    public required string Quarter { get; init; }

    public required string Method { get; init; }

    public required double Forecast { get; init; }

    /// <summary>The 80% range; null for methods without one.</summary>
    public double? Low { get; init; }

    public double? High { get; init; }

    public required double Actual { get; init; }

    /// <summary>The oracle's accuracy at the same point.</summary>
    public required double OracleAccuracy { get; init; }

    public int Wins { get; init; }

    public double Accuracy => 1 - (Math.Abs(Actual - Forecast) / Actual);

    public double Bias => (Forecast - Actual) / Actual;

    public double Regret => OracleAccuracy - Accuracy;

    public bool Covered => Low <= Actual && Actual <= High;

    /// <summary>Width and ten times what lies outside, as a share of the actual.</summary>
    public double IntervalScore =>
        ((High ?? 0) - (Low ?? 0) + (10 * Math.Max(0, (Low ?? 0) - Actual)) + (10 * Math.Max(0, Actual - (High ?? 0))))
        / Actual;
}
