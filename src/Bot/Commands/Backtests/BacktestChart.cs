using System.Globalization;
using RevBot.Skills.Forecast.Backtesting;

namespace RevBot.Bot.Commands.Backtests;

/// <summary>The ensemble's forecasts of one week, a quarter a line: range, forecast and what came, on one scale from 0.</summary>
internal static class BacktestChart
{
    private const int Width = 50;

    /// <param name="rows">Of one method.</param>
    /// <param name="output">Written to.</param>
    public static void Write(IReadOnlyList<BacktestRow> rows, TextWriter output)
    {
        if (rows.Count == 0)
        {
            return;
        }

        var week = rows.Min(row => row.Week);
        var shown = rows.Where(row => row.Week == week).ToArray();
        var most = shown.Max(row => Math.Max(row.Actual, Math.Max(row.Forecast, row.High ?? 0)));
        output.WriteLine();
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"Ensemble at week {week}: o forecast, --- 80% range, X actual; the scale ends at {most:#,0}"
            )
        );
        foreach (var row in shown)
        {
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{row.Quarter, -9}|{Line(row, most)}|{100 * row.Accuracy, 7:0.0}%"
                )
            );
        }
    }

    private static string Line(BacktestRow row, double most)
    {
        var line = new char[Width];
        Array.Fill(line, ' ');
        if (row is { Low: { } low, High: { } high })
        {
            Array.Fill(line, '-', Place(low, most), Place(high, most) - Place(low, most) + 1);
        }

        line[Place(row.Forecast, most)] = 'o';
        line[Place(row.Actual, most)] = 'X';
        return new(line);
    }

    private static int Place(double amount, double most) =>
        most <= 0 ? 0 : Math.Clamp((int)Math.Round(amount / most * (Width - 1)), 0, Width - 1);
}
