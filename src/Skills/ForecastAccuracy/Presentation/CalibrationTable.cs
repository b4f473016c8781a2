using RevBot.Skills.Facts;
using RevBot.Skills.Forecast.Record;

namespace RevBot.Skills.ForecastAccuracy.Presentation;

/// <summary>The model's calibration as a table: the last quarters at each point, then the newest ones alone.</summary>
internal static class CalibrationTable
{
    /// <summary>The points that are off; where a point is off in all quarters, the newest ones say nothing more of it.</summary>
    public static IEnumerable<CalibrationPoint> Off(ForecastHealth health) =>
        health.Points.Concat(health.Newest).Where(point => point.IsOff).DistinctBy(point => point.Week);

    /// <summary>
    /// The table <c>calibration</c>: one row for each watched week over all quarters, then the same weeks in the
    /// newest two.
    /// </summary>
    public static FactTable Make(ForecastHealth health) =>
        new(
            "calibration",
            "The model's probabilities against what came",
            [
                new("point", "Point", "when in the quarter; newest: the last two closed quarters alone"),
                new("said", "Said", "mean probability of winning by the quarter's end, as said then"),
                new("came", "Came", "share of these deals that was won by the quarter's end"),
                new("brier", "Brier", "mean of (p − y)²; less is better"),
                new("plain", "Plain", "the Brier score of saying the share that came of every deal"),
                new("slope", "Slope", "of logit P(won) on logit p; 1 is right, less says too much"),
                new("intercept", "Intercept", "of the same line; 0 is right"),
                new("z", "Z", "Spiegelhalter's Z; beyond ±1.96 is off by more than chance"),
            ],
            [
                .. health.Points.Select(point => Row(point, string.Empty)),
                .. health.Newest.Select(point => Row(point, ", newest")),
            ]
        );

    /// <summary>A row; its detail says where the point is off by more than chance.</summary>
    private static FactRow Row(CalibrationPoint point, string which) =>
        new([
            FactValue.Name(QuarterPoint.All.First(of => of.Week == point.Week).Name + which),
            FactValue.Share(point.Said),
            FactValue.Share(point.Came),
            FactValue.Coefficient(point.Brier),
            FactValue.Coefficient(point.PlainBrier),
            Coefficient(point.Slope),
            Coefficient(point.Intercept),
            Coefficient(point.Z),
        ])
        {
            Detail = point.IsOff ? "off by more than chance" : null,
        };

    /// <summary>Null where no line fits or chance has no say.</summary>
    private static FactValue? Coefficient(double? number) => number is { } value ? FactValue.Coefficient(value) : null;
}
