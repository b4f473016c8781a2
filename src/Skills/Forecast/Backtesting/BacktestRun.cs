namespace RevBot.Skills.Forecast.Backtesting;

/// <summary>A back-test's outcome.</summary>
/// <param name="Rows">By quarter, oldest first, then week, then method.</param>
/// <param name="Predictions">The model's, deal by deal; empty where no model could be fitted.</param>
/// <param name="Cautions">What the data do not allow, in sentences.</param>
public sealed record BacktestRun(
    IReadOnlyList<BacktestRow> Rows,
    IReadOnlyList<DealPrediction> Predictions,
    IReadOnlyList<string> Cautions
)
{
    /// <summary>
    /// Likely close dates of deals that were won since, those won within two quarters after the tested one; empty where close timing could not be
    /// fitted.
    /// </summary>
    public IReadOnlyList<CloseDatePrediction> CloseDates { get; init; } = [];
}
