using RevBot.Skills.Facts;

namespace RevBot.Skills.ForecastAccuracy.Presentation;

/// <summary>How often the range held, as a table.</summary>
internal static class CoverageTable
{
    /// <summary>
    /// The table <c>coverage</c>: a row for each point of the quarter, with the 95% Wilson interval of the share that
    /// held.
    /// </summary>
    public static FactTable Make(GetForecastAccuracyResult result) =>
        new(
            "coverage",
            "How often the 80% range held",
            [
                new("point", "Point", "when in the quarter"),
                new("held", "Held", "ranges that held what came"),
                new("quarters", "Of", "closed quarters"),
                new("share", "Share", "held ÷ quarters"),
                new("low", "From", "lower end of the 95% Wilson interval of the share"),
                new("high", "To", "upper end"),
            ],
            [
                .. QuarterPoint.All.Zip(
                    result.Coverage,
                    (point, at) =>
                        new FactRow([
                            FactValue.Name(point.Name),
                            FactValue.Count(at.Held),
                            FactValue.Count(at.Quarters),
                            Share(at.Share),
                            Share(at.Low),
                            Share(at.High),
                        ])
                        {
                            Bar = at.Share,
                        }
                ),
            ]
        );

    /// <summary>Null without quarters.</summary>
    private static FactValue? Share(double? share) => share is { } value ? FactValue.Share(value) : null;
}
