namespace RevBot.Benchmarks.RevBench.Scores;

/// <summary>All trials together, by cell.</summary>
internal sealed class Results
{
    private readonly ILookup<(Cell Cell, string Method), Point> points;
    private readonly ILookup<Cell, Prediction> predictions;

    public Results(IReadOnlyList<Outcome> outcomes)
    {
        Points = [.. outcomes.SelectMany(outcome => outcome.Points)];
        points = Points.ToLookup(point => (point.Cell, point.Method));
        predictions = outcomes
            .SelectMany(outcome => outcome.Predictions)
            .ToLookup(one => one.Cell, one => one.Prediction);
    }

    public IReadOnlyList<Point> Points { get; }

    public IReadOnlyList<Point> Of(Cell cell, string method) => [.. points[(cell, method)]];

    public Sample Mean(Cell cell, string method, Func<Point, double> figure) =>
        Sample.Of(points[(cell, method)].Select(figure));

    /// <summary>Over several weeks together: each quarter's mean is one draw, for its weeks resemble each other.</summary>
    public Sample Mean(IEnumerable<Cell> cells, string method, Func<Point, double> figure) =>
        Sample.Of(
            cells
                .SelectMany(cell => points[(cell, method)])
                .GroupBy(point => (point.Organisation, point.Quarter))
                .Select(quarter => quarter.Average(figure))
        );

    public DealScores? Deals(Cell cell)
    {
        var said = predictions[cell].Select(one => ((double)one.Chance, one.Won)).ToArray();
        return said.Length == 0 ? null : DealScores.Of(said);
    }

    public DealScores? OracleDeals(Cell cell)
    {
        var said = predictions[cell].Select(one => ((double)one.Oracle, one.Won)).ToArray();
        return said.Length == 0 ? null : DealScores.Of(said);
    }
}
