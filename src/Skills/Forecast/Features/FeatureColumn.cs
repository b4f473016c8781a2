namespace RevBot.Skills.Forecast.Features;

/// <summary>One column of the model.</summary>
/// <param name="Name">For tests and explanations.</param>
/// <param name="Group">What it speaks of.</param>
/// <param name="Kind">How it is scaled and penalised.</param>
/// <param name="Of">Its value for a deal; NaN for unknown, which counts as the mean.</param>
internal sealed record FeatureColumn(string Name, FeatureGroup Group, ColumnKind Kind, Func<DealSnapshot, double> Of);
