namespace RevBot.Benchmarks.RevBench.Scores;

/// <summary>How good the chances of single deals are, over all quarters and organisations of a cell.</summary>
internal sealed record DealScores
{
    private const int Bins = 10;

    public required int Count { get; init; }

    public required double Auc { get; init; }

    public required double Brier { get; init; }

    /// <summary>Expected calibration error in ten bins of equal width.</summary>
    public required double CalibrationError { get; init; }

    /// <summary>What that would be on average if each chance meant exactly what it says.</summary>
    public required double CalibrationNull { get; init; }

    public required CalibrationFit Line { get; init; }

    public static DealScores Of(IReadOnlyList<(double Chance, bool Happened)> said)
    {
        var (error, chance) = Calibration(said);
        return new()
        {
            Count = said.Count,
            Auc = Ranking.Auc(said),
            Brier = said.Average(one => Squared((one.Happened ? 1 : 0) - one.Chance)),
            CalibrationError = error,
            CalibrationNull = chance,
            Line = CalibrationFit.Of(said),
        };
    }

    private static (double Error, double Null) Calibration(IReadOnlyList<(double Chance, bool Happened)> said)
    {
        var gaps = new double[Bins];
        var variances = new double[Bins];
        foreach (var (chance, happened) in said)
        {
            var bin = Math.Min(Bins - 1, (int)(chance * Bins));
            gaps[bin] += (happened ? 1 : 0) - chance;
            variances[bin] += chance * (1 - chance);
        }

        return (
            gaps.Sum(Math.Abs) / said.Count,
            variances.Sum(variance => Math.Sqrt(2 * variance / Math.PI)) / said.Count
        );
    }

    private static double Squared(double value) => value * value;
}
