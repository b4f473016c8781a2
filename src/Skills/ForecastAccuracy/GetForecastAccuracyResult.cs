using System.Text.Json.Serialization;
using RevBot.Skills.Forecast.Methods;
using RevBot.Skills.Forecast.Record;
using RevBot.Skills.Statistics;

namespace RevBot.Skills.ForecastAccuracy;

/// <summary>The answer of <c>get_forecast_accuracy</c>: shares, no amounts.</summary>
public sealed record GetForecastAccuracyResult : SkillResult
{
    /// <summary>How many closed quarters could be judged.</summary>
    public required int Quarters { get; init; }

    /// <summary>Whether the methods' record is the whole company's, not of some deals.</summary>
    public required bool IsOfTheCompany { get; init; }

    /// <summary>Ensemble first, then the methods that it is made of.</summary>
    public required IReadOnlyList<MethodAccuracy> Methods { get; init; }

    /// <summary>How often the range held, and the ceiling, at each point.</summary>
    public required IReadOnlyList<RangeCoverage> Coverage { get; init; }

    /// <summary>How the model's probabilities agreed with what came; the company's, null for some deals or below the model's level.</summary>
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
            ["calls_high"] = Methods.Any(method =>
                method.Method == ForecastMethods.Commit && method.Points[QuarterPoint.Middle].Bias > 0
            ),
            ["biased"] = MeanTest.IsBeyondChance([.. ByQuarter.Select(quarter => quarter.Bias).OfType<double>()]),
        };

    /// <summary>A method's record.</summary>
    /// <param name="Method"><c>commit</c>, <c>weighted</c>, <c>model</c> or <c>ensemble</c>.</param>
    /// <param name="Name">For people.</param>
    /// <param name="Points">Start, middle, two weeks before the end, of the number as the method gives it.</param>
    public sealed record MethodAccuracy(string Method, string Name, IReadOnlyList<AccuracyPoint> Points);

    /// <summary>How good forecasts were at a point of the quarter: means over closed quarters.</summary>
    /// <param name="Point"><c>start</c>, <c>middle</c> or <c>end</c> (two weeks before it).</param>
    /// <param name="Quarters">How many quarters could be judged.</param>
    /// <param name="Accuracy">1 − |actual − forecast| ÷ actual; null without quarters.</param>
    /// <param name="Bias">(forecast − actual) ÷ actual; above 0 was too high.</param>
    public sealed record AccuracyPoint(string Point, int Quarters, double? Accuracy, double? Bias)
    {
        /// <summary>From forecast ÷ actual of each quarter.</summary>
        internal static AccuracyPoint Average(QuarterPoint point, IReadOnlyCollection<double> ratios) =>
            ratios.Count == 0
                ? new(point.Id, 0, null, null)
                : new(
                    point.Id,
                    ratios.Count,
                    ratios.Average(ratio => 1 - Math.Abs(1 - ratio)),
                    ratios.Average(ratio => ratio - 1)
                );
    }

    /// <summary>How often the 80% range held at a point of the quarter.</summary>
    /// <param name="Point"><c>start</c>, <c>middle</c> or <c>end</c>.</param>
    /// <param name="Held">How many ranges held what came.</param>
    /// <param name="Quarters">Of how many.</param>
    /// <param name="Share">Held ÷ quarters; null without any.</param>
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

    /// <summary>A closed quarter's ensemble.</summary>
    /// <param name="Quarter">Its canonical name.</param>
    /// <param name="Start">Accuracy on its eve; null where it could not be forecast.</param>
    /// <param name="Middle">Accuracy at the middle.</param>
    /// <param name="End">Accuracy two weeks before the end.</param>
    /// <param name="Bias">(forecast − actual) ÷ actual at the middle.</param>
    /// <param name="InRange">At how many of the points the range held.</param>
    /// <param name="Points">Of how many.</param>
    public sealed record QuarterAccuracy(
        string Quarter,
        double? Start,
        double? Middle,
        double? End,
        double? Bias,
        int InRange,
        int Points
    );

    /// <summary>A seller's own commit calls against what the seller won.</summary>
    /// <param name="Seller">The name.</param>
    /// <param name="Points">Start (end of the first week), middle, two weeks before the end.</param>
    /// <param name="Habit">
    /// <c>sandbagging</c> (calls low) or <c>happy_ears</c> (calls high), said only with four quarters or more at the middle, a
    /// mean bias of 5% or more, and a t-test at 10%; null otherwise.
    /// </param>
    /// <param name="IsRanked">Whether there are quarters enough, four, to be compared with others.</param>
    public sealed record SellerAccuracy(
        string Seller,
        IReadOnlyList<AccuracyPoint> Points,
        string? Habit,
        bool IsRanked
    );
}
