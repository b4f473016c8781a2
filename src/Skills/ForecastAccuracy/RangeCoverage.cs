namespace RevBot.Skills.ForecastAccuracy;

/// <summary>How often the 80% range held at a point of the quarter.</summary>
/// <param name="Point"><c>start</c>, <c>middle</c> or <c>end</c>.</param>
/// <param name="Held">How many ranges held what came.</param>
/// <param name="Quarters">Of how many.</param>
/// <param name="Share">Held ÷ quarters; null of none.</param>
/// <param name="Low">Where the true share lies with 95% confidence, by Wilson.</param>
/// <param name="High">The upper end.</param>
/// <param name="IsOff">Whether 0.80 lies outside that interval; only then is the range wrong beyond chance.</param>
/// <param name="Ceiling">The best mean accuracy that is possible at this point for a book of this size.</param>
public sealed record RangeCoverage(
    string Point,
    int Held,
    int Quarters,
    double? Share,
    double? Low,
    double? High,
    bool IsOff,
    double? Ceiling
);
