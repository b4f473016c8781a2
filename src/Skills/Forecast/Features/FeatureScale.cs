namespace RevBot.Skills.Forecast.Features;

/// <summary>What brings the columns of a layout to comparable size: value = (raw − mean) × scale. One entry a column.</summary>
/// <param name="Means">The mean of the training rows; 0 for flags and intercepts.</param>
/// <param name="Scales">1 ÷ the standard deviation of the training rows; 1 for flags and intercepts, 0 for a column that never varies.</param>
internal sealed record FeatureScale(double[] Means, double[] Scales);
