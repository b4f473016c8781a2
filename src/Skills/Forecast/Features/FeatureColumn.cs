namespace RevBot.Skills.Forecast.Features;

/// <summary>One column of the model.</summary>
/// <param name="Name">For tests and explanations.</param>
/// <param name="Group">What it speaks of.</param>
/// <param name="Kind">How it is scaled and penalised.</param>
/// <param name="Of">Its value for a deal; NaN for unknown, which counts as the mean.</param>
internal sealed record FeatureColumn(
    string Name,
    FeatureGroup Group,
    FeatureColumn.ColumnKind Kind,
    Func<DealSnapshot, double> Of
)
{
    /// <summary>How a column is scaled and penalised.</summary>
    internal enum ColumnKind
    {
        /// <summary>0 or 1 (or that times the horizon): left as it is.</summary>
        Flag = 0,

        /// <summary>Brought to mean 0 and deviation 1 of the training rows.</summary>
        Number = 1,

        /// <summary>An intercept: hardly penalised.</summary>
        Intercept = 2,
    }
}
