using System.Globalization;
using RevBot.Data.Book;
using RevBot.Skills.Filtering;
using RevBot.Skills.Forecast;
using RevBot.Skills.Forecast.Methods;
using RevBot.Skills.Forecast.Record;
using RevBot.Skills.ForecastAccuracy.Presentation;
using RevBot.Skills.Statistics.Verification;

namespace RevBot.Skills.ForecastAccuracy;

/// <summary>"How good are our forecasts?": accuracy and bias of the methods and of sellers' calls in closed quarters.</summary>
public sealed class GetForecastAccuracy : Skill<GetForecastAccuracyArguments, GetForecastAccuracyResult>
{
    private const int UsualQuarters = 8;
    private const double ExpectedMiss = 0.7979;

    private static readonly string[] Said = [ForecastMethods.Ensemble, .. ForecastMethods.Components];

    /// <inheritdoc/>
    public override string Plugin => "forecast";

    /// <inheritdoc/>
    public override string Name => "get_forecast_accuracy";

    /// <inheritdoc/>
    public override string Description =>
        "Accuracy and bias of each forecast method and of each seller's calls at start, middle and end of past quarters, how often the 80% range held, and the best accuracy possible.";

    /// <inheritdoc/>
    public override DataKinds Needs => DataKinds.History | DataKinds.Categories | DataKinds.Calls;

    /// <inheritdoc/>
    public override GetForecastAccuracyResult Run(ScopedBook book, GetForecastAccuracyArguments arguments)
    {
        var quarters = QuartersOf(arguments.Quarters);
        var selection = DealSelection.Of(book, arguments.Filter);
        var records = selection.IsEverything
            ? PastForecasts.OfTheCompany(book, quarters)
            : PastForecasts.OfDeals(book, selection, quarters);
        var result = new GetForecastAccuracyResult
        {
            Quarters = records.DistinctBy(record => record.Quarter).Count(),
            IsOfTheCompany = selection.IsEverything,
            Methods = records.Count == 0 ? [] : Methods(records),
            Coverage = records.Count == 0 ? [] : [.. QuarterPoint.All.Select(point => CoverageAt(records, point))],
            Health = selection.IsEverything ? HealthOf(book) : null,
            ByQuarter = ByQuarter(records),
            Sellers = SellerCalls.Judge(book, selection, quarters),
        };
        return new GetForecastAccuracyPresentation(book, selection).Describe(
            SkillResult.About(result, book, selection, null)
        );
    }

    /// <summary>The company's calibration; null below the level at which a model is fitted.</summary>
    private static ForecastHealth? HealthOf(ScopedBook book) =>
        book.Norm<ForecastKnowledge>().Health is { Points.Count: > 0 } health ? health : null;

    /// <summary>How many quarters are looked at: 8 unless 1 to 12 are asked for.</summary>
    /// <exception cref="SkillInputException">Fewer than 1 or more than 12.</exception>
    private static int QuartersOf(int? wanted) =>
        wanted switch
        {
            null => UsualQuarters,
            >= 1 and <= PastForecasts.Most => wanted.Value,
            _ => throw new SkillInputException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"I can look back 1 to {PastForecasts.Most} quarters, not {wanted}."
                )
            ),
        };

    /// <summary>Each method with a record at one point at least, the ensemble first.</summary>
    private static IReadOnlyList<GetForecastAccuracyResult.MethodAccuracy> Methods(
        IReadOnlyList<PastForecasts.PointRecord> records
    ) =>
        [
            .. Said.Select(method => new GetForecastAccuracyResult.MethodAccuracy(
                    method,
                    ForecastMethods.NameOf(method),
                    [
                        .. QuarterPoint.All.Select(point =>
                            GetForecastAccuracyResult.AccuracyPoint.Average(point, Ratios(records, point, method))
                        ),
                    ]
                ))
                .Where(method => method.Points.Any(point => point.Quarters > 0)),
        ];

    /// <summary>The ensemble is made of corrected numbers and has no raw one.</summary>
    private static double[] Ratios(
        IReadOnlyList<PastForecasts.PointRecord> records,
        QuarterPoint point,
        string method
    ) =>
        [
            .. records
                .Where(record => record.Point == point)
                .Select(record => method == ForecastMethods.Ensemble ? record.Corrected : record.Raw)
                .Where(ratios => ratios.ContainsKey(method))
                .Select(ratios => ratios[method]),
        ];

    /// <summary>
    /// How often the range held at a point, and the ceiling there: 1 − 0.7979·s ÷ actual, never below 0, since E|x|
    /// of a normal x is 0.7979·s.
    /// </summary>
    private static GetForecastAccuracyResult.RangeCoverage CoverageAt(
        IReadOnlyList<PastForecasts.PointRecord> records,
        QuarterPoint point
    )
    {
        var at = records.Where(record => record.Point == point).ToArray();
        var held = at.Count(record => record.IsCovered);
        var coverage = ForecastMeasures.Coverage(held, at.Length);
        return new(
            point.Id,
            held,
            at.Length,
            coverage?.Share,
            coverage?.Range.Low,
            coverage?.Range.High,
            coverage?.IsOff ?? false,
            at.Length == 0 ? null : Math.Max(0, at.Average(record => 1 - (ExpectedMiss * record.Spread)))
        );
    }

    /// <summary>The quarters, newest first.</summary>
    private static IReadOnlyList<GetForecastAccuracyResult.QuarterAccuracy> ByQuarter(
        IReadOnlyList<PastForecasts.PointRecord> records
    ) => [.. records.GroupBy(record => record.Quarter).OrderByDescending(quarter => quarter.Key).Select(Line)];

    /// <summary>The ensemble of a quarter at each point; null where a point could not be forecast.</summary>
    private static GetForecastAccuracyResult.QuarterAccuracy Line(
        IGrouping<Data.Calendar.Period, PastForecasts.PointRecord> quarter
    )
    {
        var ratios = QuarterPoint
            .All.Select(point =>
                quarter.FirstOrDefault(record => record.Point == point)?.Corrected[ForecastMethods.Ensemble]
            )
            .ToArray();
        return new(
            quarter.Key.Id,
            Accuracy(ratios[0]),
            Accuracy(ratios[QuarterPoint.Middle]),
            Accuracy(ratios[^1]),
            ratios[QuarterPoint.Middle] - 1,
            quarter.Count(record => record.IsCovered),
            quarter.Count()
        );
    }

    /// <summary>1 − |1 − forecast ÷ actual|; null for null.</summary>
    private static double? Accuracy(double? ratio) => ratio is { } of ? 1 - Math.Abs(1 - of) : null;
}
