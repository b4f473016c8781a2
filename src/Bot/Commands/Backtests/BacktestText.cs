using System.Globalization;
using RevBot.Bot.Channels.Terminal;
using RevBot.Skills.Forecast.Backtesting;

namespace RevBot.Bot.Commands.Backtests;

/// <summary>A back-test for people: mean accuracy and bias of each method by week, a chart of the ensemble, cautions.</summary>
public static class BacktestText
{
    private const int NameWidth = 15;
    private const string Ensemble = "ensemble";

    /// <summary>Writes it in at most 80 columns. Side effect: writes.</summary>
    public static void Write(BacktestRun run, TextWriter output)
    {
        var quarters = run.Rows.Select(row => row.Quarter).Distinct(StringComparer.Ordinal).ToArray();
        if (quarters.Length == 0)
        {
            output.WriteLine("No closed quarter has both deals and wins, so there is nothing to test.");
        }
        else
        {
            output.WriteLine(
                Text(
                    $"Back-test of {quarters.Length} quarters, {quarters[0]} to {quarters[^1]}, each week as known then."
                )
            );
            Table("Mean accuracy, %", run.Rows, row => row.Accuracy, "0.0", output);
            Table("Bias, % (above 0: forecast too high)", run.Rows, Bias, "+0.0;-0.0;0.0", output);
            Range(run.Rows, output);
            CloseDateText.Write(run.CloseDates, output);
            BacktestChart.Write([.. run.Rows.Where(row => row.Method == Ensemble)], output);
        }

        output.WriteLine();
        foreach (var caution in run.Cautions)
        {
            TerminalAnswer.WriteWrapped(caution, output);
        }
    }

    private static void Table(
        string title,
        IReadOnlyList<BacktestRow> rows,
        Func<BacktestRow, double> figure,
        string format,
        TextWriter output
    )
    {
        var weeks = rows.Select(row => row.Week).Distinct().Order().ToArray();
        var width = weeks.Length > 10 ? 5 : 7;
        output.WriteLine();
        output.WriteLine(title);
        output.WriteLine(
            "week".PadRight(NameWidth)
                + string.Concat(weeks.Select(week => week.ToString(CultureInfo.InvariantCulture).PadLeft(width)))
        );
        foreach (var method in rows.Select(row => row.Method).Distinct(StringComparer.Ordinal))
        {
            var cells = weeks.Select(week =>
                Mean([.. rows.Where(row => row.Method == method && row.Week == week).Select(figure)], format)
                    .PadLeft(width)
            );
            output.WriteLine(method.PadRight(NameWidth) + string.Concat(cells));
        }
    }

    private static void Range(IReadOnlyList<BacktestRow> rows, TextWriter output)
    {
        var ranged = rows.Where(row => row is { Low: not null, High: not null }).ToArray();
        if (ranged.Length > 0)
        {
            var held = ranged.Count(row => row.Low <= row.Actual && row.Actual <= row.High);
            output.WriteLine();
            output.WriteLine(
                Text(
                    $"The 80% range held the actual in {held} of {ranged.Length} looks ({100.0 * held / ranged.Length:0}%)."
                )
            );
        }
    }

    private static double Bias(BacktestRow row) => (row.Forecast - row.Actual) / row.Actual;

    private static string Mean(double[] values, string format) =>
        values.Length == 0 ? "-" : (100 * values.Average()).ToString(format, CultureInfo.InvariantCulture);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
