namespace RevBot.Skills.ForecastAccuracy;

/// <summary>How good forecasts were at a point of the quarter: means over closed quarters.</summary>
/// <param name="Point"><c>start</c>, <c>middle</c> or <c>end</c> (two weeks before it).</param>
/// <param name="Quarters">How many quarters could be judged.</param>
/// <param name="Accuracy">1 − |actual − forecast| ÷ actual; null of no quarters.</param>
/// <param name="Bias">(forecast − actual) ÷ actual; above 0 was too high.</param>
public sealed record AccuracyPoint(string Point, int Quarters, double? Accuracy, double? Bias)
{
    /// <summary>From forecast ÷ actual of each quarter.</summary>
    internal static AccuracyPoint Of(QuarterPoint point, IReadOnlyCollection<double> ratios) =>
        ratios.Count == 0
            ? new(point.Id, 0, null, null)
            : new(
                point.Id,
                ratios.Count,
                ratios.Average(ratio => 1 - Math.Abs(1 - ratio)),
                ratios.Average(ratio => ratio - 1)
            );
}
