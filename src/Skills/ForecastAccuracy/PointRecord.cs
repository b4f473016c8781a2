using RevBot.Data.Calendar;

namespace RevBot.Skills.ForecastAccuracy;

/// <summary>What the methods said at a point of a closed quarter, as shares of what came.</summary>
/// <param name="Quarter">The quarter.</param>
/// <param name="Point">The point.</param>
/// <param name="Raw">Forecast ÷ actual as each method gives it.</param>
/// <param name="Corrected">The same as corrected then; the ensemble stands here.</param>
/// <param name="Low">Lower end of the range ÷ actual.</param>
/// <param name="High">Upper end ÷ actual.</param>
/// <param name="Spread">Standard deviation by deals and new revenue ÷ actual.</param>
internal sealed record PointRecord(
    Period Quarter,
    QuarterPoint Point,
    IReadOnlyDictionary<string, double> Raw,
    IReadOnlyDictionary<string, double> Corrected,
    double Low,
    double High,
    double Spread
)
{
    /// <summary>Whether the range held what came.</summary>
    public bool IsCovered => Low <= 1 && 1 <= High;
}
