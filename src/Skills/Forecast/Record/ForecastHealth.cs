using RevBot.Skills.Forecast.Learning;

namespace RevBot.Skills.Forecast.Record;

/// <summary>
/// Whether the model still fits: its calibration at the start, the middle and the end of the last eight closed quarters,
/// and in the newest two alone, where a change shows first.
/// </summary>
public sealed record ForecastHealth
{
    private const int NewestQuarters = 2;

    /// <summary>The weeks that are watched: start, middle, two weeks before the end.</summary>
    public static IReadOnlyList<int> Weeks { get; } = [0, 6, 11];

    /// <summary>The last eight quarters at each week that has predictions.</summary>
    public required IReadOnlyList<CalibrationPoint> Points { get; init; }

    /// <summary>The newest two quarters at the same weeks.</summary>
    public required IReadOnlyList<CalibrationPoint> Newest { get; init; }

    /// <summary>Whether the probabilities are off anywhere.</summary>
    public bool IsOff => Points.Concat(Newest).Any(point => point.IsOff);

    /// <summary>The point off that matters at a week: of the last eight quarters, else of the newest two; null where all is well.</summary>
    public CalibrationPoint? OffAt(int week)
    {
        var near = Weeks.MinBy(watched => Math.Abs(watched - week));
        return Points.Concat(Newest).FirstOrDefault(point => point.IsOff && point.Week == near);
    }

    /// <param name="replays">Newest first.</param>
    internal static ForecastHealth Measure(IReadOnlyList<QuarterReplay> replays) =>
        new()
        {
            Points = PointsOf([.. replays.Take(LearningWindow.Quarters)]),
            Newest = PointsOf([.. replays.Take(NewestQuarters)]),
        };

    /// <summary>A point for each watched week that has predictions.</summary>
    private static CalibrationPoint[] PointsOf(QuarterReplay[] replays) =>
        [
            .. Weeks
                .Select(week =>
                    CalibrationPoint.Measure(
                        week,
                        [
                            .. replays
                                .Select(replay => replay.Watched.GetValueOrDefault(week))
                                .OfType<PredictionOutcomes>(),
                        ]
                    )
                )
                .OfType<CalibrationPoint>(),
        ];
}
