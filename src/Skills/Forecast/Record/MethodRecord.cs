namespace RevBot.Skills.Forecast.Record;

/// <summary>How well a method did at the same week of past quarters, over the whole company.</summary>
/// <param name="Quarters">How many quarters.</param>
/// <param name="Accuracy">The mean of 1 − |actual − forecast| ÷ actual, of the number as it was given.</param>
/// <param name="Bias">The mean of (forecast − actual) ÷ actual.</param>
/// <param name="CorrectedAccuracy">The accuracy of the number as it would have been corrected then.</param>
/// <param name="CorrectedBias">Its bias.</param>
public sealed record MethodRecord(
    int Quarters,
    double Accuracy,
    double Bias,
    double CorrectedAccuracy,
    double CorrectedBias
)
{
    /// <summary>From forecast ÷ actual of past quarters; null without any.</summary>
    internal static MethodRecord? Average(IReadOnlyCollection<(double Raw, double Corrected)> ratios) =>
        ratios.Count == 0
            ? null
            : new(
                ratios.Count,
                ratios.Average(ratio => 1 - Math.Abs(1 - ratio.Raw)),
                ratios.Average(ratio => ratio.Raw - 1),
                ratios.Average(ratio => 1 - Math.Abs(1 - ratio.Corrected)),
                ratios.Average(ratio => ratio.Corrected - 1)
            );
}
