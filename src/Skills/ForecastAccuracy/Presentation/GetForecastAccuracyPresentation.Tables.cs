using RevBot.Skills.Facts;

namespace RevBot.Skills.ForecastAccuracy.Presentation;

/// <content>The tables.</content>
internal sealed partial class GetForecastAccuracyPresentation
{
    /// <summary>
    /// Methods, coverage, quarters and calibration where a quarter could be judged; sellers where one has called.
    /// </summary>
    private static IEnumerable<FactTable> Tables(GetForecastAccuracyResult result)
    {
        if (result.Methods.Count > 0)
        {
            yield return Methods(result);
            yield return CoverageTable.Make(result);
            yield return Quarters(result);
            if (result.Health is { } health)
            {
                yield return CalibrationTable.Make(health);
            }
        }

        if (result.Sellers.Count > 0)
        {
            yield return Sellers(result);
        }
    }

    /// <summary>
    /// The table <c>methods</c>: accuracy at each point, bias at the middle, and the ceiling as its last row.
    /// </summary>
    private static FactTable Methods(GetForecastAccuracyResult result) =>
        new(
            "methods",
            "Accuracy by method",
            [
                new("method", "Method", "the number as the method gives it; the ensemble blends them corrected"),
                .. Points(),
                new("bias", "Bias, middle", Bias),
            ],
            [.. result.Methods.Select(method => Row(method.Name, method.Points)).Append(Ceiling(result))]
        );

    /// <summary>
    /// What chance alone leaves to the best of forecasts: 1 − 0.798·s ÷ actual, s from the deals' own probabilities.
    /// </summary>
    private static FactRow Ceiling(GetForecastAccuracyResult result) =>
        new([FactValue.Name("Best possible"), .. result.Coverage.Select(point => Share(point.Ceiling)), null])
        {
            Bar = result.Coverage[QuarterPoint.Middle].Ceiling,
            Detail = "what chance alone leaves a book of this size",
        };

    /// <summary>The table <c>quarters</c>: the ensemble quarter by quarter, newest first.</summary>
    private static FactTable Quarters(GetForecastAccuracyResult result) =>
        new(
            "quarters",
            "Ensemble by quarter",
            [new("quarter", "Quarter", "the fiscal quarter"), .. Points(), new("bias", "Bias, middle", Bias)],
            [
                .. result.ByQuarter.Select(quarter => new FactRow([
                    FactValue.Name(quarter.Quarter),
                    Share(quarter.Start),
                    Share(quarter.Middle),
                    Share(quarter.End),
                    Share(quarter.Bias),
                ])
                {
                    Bar = Bar(quarter.Middle),
                }),
            ]
        );

    /// <summary>The table <c>sellers</c>: fifteen at most, ranked ones first; a habit, or too few quarters, in the detail.</summary>
    private static FactTable Sellers(GetForecastAccuracyResult result)
    {
        var table = new TableBuilder<GetForecastAccuracyResult.SellerAccuracy>(
            "sellers",
            "Sellers' own commit calls"
        ).Column("seller", "Seller", "whose calls", seller => seller.Seller);
        foreach (var (place, column) in Points().Index())
        {
            table.Column(column.Id, column.Heading, column.Definition, seller => Share(seller.Points[place].Accuracy));
        }

        return table
            .Column("bias", "Bias, middle", Bias, seller => Share(seller.Points[QuarterPoint.Middle].Bias))
            .Count(
                "quarters",
                "Quarters",
                "closed quarters with an own call by the middle and something won",
                seller => seller.Points[QuarterPoint.Middle].Quarters
            )
            .Bar(seller => Bar(seller.Points[QuarterPoint.Middle].Accuracy))
            .Detail(seller =>
                seller.Habit switch
                {
                    CallHabit.Low => "calls low: sandbagging",
                    CallHabit.High => "calls high: happy ears",
                    _ => seller.IsRanked ? null : "too few quarters to compare",
                }
            )
            .BuildFirst(result.Sellers, MostSellers);
    }

    /// <summary>A name with its accuracy at each point and its bias at the middle.</summary>
    private static FactRow Row(string name, IReadOnlyList<GetForecastAccuracyResult.AccuracyPoint> points) =>
        new([
            FactValue.Name(name),
            .. points.Select(point => Share(point.Accuracy)),
            Share(points[QuarterPoint.Middle].Bias),
        ])
        {
            Bar = Bar(points[QuarterPoint.Middle].Accuracy),
        };

    /// <summary>A column for each point of the quarter.</summary>
    private static IEnumerable<FactColumn> Points() =>
        QuarterPoint.All.Select(point => new FactColumn(point.Id, point.Name, $"{Accuracy}, {Words(point)}"));
}
