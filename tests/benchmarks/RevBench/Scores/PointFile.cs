using System.Globalization;

namespace RevBot.Benchmarks.RevBench.Scores;

/// <summary>Every forecast as a line of CSV, for looking closer.</summary>
internal static class PointFile
{
    public static IEnumerable<string> Lines(IEnumerable<Point> points) =>
        points
            .Select(Line)
            .Prepend("world,size,organisation,quarter,week,method,forecast,low,high,actual,oracle_accuracy,wins");

    private static string Line(Point point) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{point.Cell.World},{point.Cell.Size},{point.Organisation},{point.Quarter},{point.Cell.Week},{point.Method},{point.Forecast:0.00},{point.Low:0.00},{point.High:0.00},{point.Actual:0.00},{point.OracleAccuracy:0.0000},{point.Wins}"
        );
}
