using System.Text.Json.Serialization;
using RevBot.Skills.Statistics.Verification;

namespace RevBot.Skills.Forecast.Record;

/// <summary>
/// How the model's probabilities agreed with what came, at the same week of the last closed quarters. Each was said with
/// what was learnt before its quarter.
/// </summary>
/// <param name="Week">0 to 12.</param>
/// <param name="Quarters">How many quarters.</param>
/// <param name="Predictions">How many probabilities; not told, since how many deals the company has is not everybody's to know.</param>
/// <param name="Said">Their mean, 0..1: the share of deals that it expected to be won.</param>
/// <param name="Came">The share that was won.</param>
/// <param name="Brier">The mean of (p − y)², less is better.</param>
/// <param name="PlainBrier">The same of one who says the share that came of every deal: came·(1 − came).</param>
public sealed record CalibrationPoint(
    int Week,
    int Quarters,
    [property: JsonIgnore] int Predictions,
    double Said,
    double Came,
    double Brier,
    double PlainBrier
)
{
    /// <summary>
    /// A warning needs more than chance and more than a small difference. Deals of a quarter are not independent, so 1.96 would warn too often; with very many
    /// deals any difference exceeds chance.
    /// </summary>
    private const double BeyondChance = 2.58;
    private const double Trifle = 0.1;
    private const double LeastSlope = 0.8;
    private const double MostSlope = 1.25;

    /// <summary>The intercept of logit P(won) = intercept + slope·logit p; 0 is right. Null where no line fits.</summary>
    public double? Intercept { get; init; }

    /// <summary>The slope; 1 is right, less says too much. Null where no line fits.</summary>
    public double? Slope { get; init; }

    /// <summary>Spiegelhalter's Z; null where every probability is 0, ½ or 1.</summary>
    public double? Z { get; init; }

    /// <summary>
    /// Whether the probabilities are off by more than chance and by more than a trifle: |Z| above 2.58, or as many
    /// deviations between the wins expected and those that came; and more than 10% between these two, or a slope outside
    /// 0.8 to 1.25.
    /// </summary>
    public bool IsOff { get; init; }

    /// <summary>Said ÷ came − 1: above 0 expected too many wins; null where nothing was won.</summary>
    public double? Excess => Came > 0 ? (Said / Came) - 1 : null;

    /// <summary>Of some predictions; null without any.</summary>
    internal static CalibrationPoint? Measure(int week, IReadOnlyCollection<PredictionOutcomes> quarters)
    {
        var (p, y) = (
            quarters.SelectMany(quarter => quarter.Said).ToArray(),
            quarters.SelectMany(quarter => quarter.Came).ToArray()
        );
        if (p.Length == 0)
        {
            return null;
        }

        var (said, came) = (p.Average(), y.Average());
        var line = ForecastMeasures.CalibrationLine(p, y);
        var z = ForecastMeasures.SpiegelhalterZ(p, y);
        var point = new CalibrationPoint(
            week,
            quarters.Count,
            p.Length,
            said,
            came,
            ForecastMeasures.Brier(p, y) ?? 0,
            came * (1 - came)
        )
        {
            Intercept = line?.Intercept,
            Slope = line?.Slope,
            Z = z,
        };
        var deviation = Math.Sqrt(p.Sum(of => of * (1 - of)));
        var missed = deviation > 0 ? Math.Abs(y.Sum() - p.Sum()) / deviation : 0;
        return point with { IsOff = (Math.Abs(z ?? 0) > BeyondChance || missed > BeyondChance) && point.Matters };
    }

    /// <summary>More than 10% off in wins, or a slope outside 0.8 to 1.25.</summary>
    private bool Matters => Math.Abs(Excess ?? 1) > Trifle || Slope is < LeastSlope or > MostSlope;
}
