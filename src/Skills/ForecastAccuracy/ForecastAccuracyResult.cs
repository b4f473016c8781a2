using System.Text.Json.Serialization;
using RevBot.Skills.Forecast.Watch;

namespace RevBot.Skills.ForecastAccuracy;

/// <summary>The answer of <c>get_forecast_accuracy</c>: shares, no amounts.</summary>
public sealed record ForecastAccuracyResult : SkillResult
{
    /// <summary>How many closed quarters could be judged.</summary>
    public required int Quarters { get; init; }

    /// <summary>Whether the methods' record is the whole company's, not of some deals.</summary>
    public required bool IsOfTheCompany { get; init; }

    /// <summary>Ensemble first, then the methods that it is made of.</summary>
    public required IReadOnlyList<MethodAccuracy> Methods { get; init; }

    /// <summary>How often the range held, and the ceiling, at each point.</summary>
    public required IReadOnlyList<RangeCoverage> Coverage { get; init; }

    /// <summary>How the model's probabilities agreed with what came; the company's, null for some deals or below the model's rung.</summary>
    public ForecastHealth? Health { get; init; }

    /// <summary>The ensemble quarter by quarter, newest first.</summary>
    public required IReadOnlyList<QuarterAccuracy> ByQuarter { get; init; }

    /// <summary>Each seller's calls, as far as the person may see them.</summary>
    public required IReadOnlyList<SellerAccuracy> Sellers { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override IReadOnlyDictionary<string, bool> Flags =>
        new Dictionary<string, bool>(StringComparer.Ordinal)
        {
            ["known"] = Quarters > 0,
            ["one"] = Quarters == 1,
            ["held"] = Coverage.Any(point => point is { Point: "middle", Held: > 0 }),
            ["off"] = Coverage.Any(point => point.IsOff),
            ["uncalibrated"] = Health?.IsOff ?? false,
            ["calls"] = Sellers.Count > 0,
            ["high"] = Methods.Count > 0 && Methods[0].Points[QuarterPoint.Middle].Bias > 0,
        };
}
