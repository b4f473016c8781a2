using System.Globalization;
using RevBot.Bot.Channels.Terminal;
using RevBot.Skills.Forecast.Backtesting;

namespace RevBot.Bot.Commands.Backtests;

/// <summary>Several values of a setting side by side: accuracy and bias by week, and how often the range held.</summary>
public static class SettingTrialsText
{
    private const int Widest = 28;
    private static readonly string[] Methods = ["ensemble", "model", "weighted", "commit"];

    /// <summary>Writes it. Side effect: writes.</summary>
    public static void Write(IReadOnlyList<TriedSetting> tried, TextWriter output)
    {
        var quarters = tried[0].Run.Rows.Select(row => row.Quarter).Distinct(StringComparer.Ordinal).ToArray();
        if (quarters.Length == 0)
        {
            output.WriteLine("No closed quarter has both deals and wins, so there is nothing to test.");
            return;
        }

        output.WriteLine(
            Text(
                $"Back-test of {quarters.Length} quarters, {quarters[0]} to {quarters[^1]}, under {tried.Count} settings."
            )
        );
        foreach (var method in Methods.Where(method => tried.Any(trial => Rows(trial, method).Any())))
        {
            Table($"Mean accuracy of the {method}, %", tried, method, Accuracy, output);
        }

        Table("Bias of the ensemble, % (above 0: forecast too high)", tried, Methods[0], Bias, output);
        output.WriteLine();
        foreach (var trial in tried)
        {
            output.WriteLine(Name(trial) + Held(trial));
        }

        output.WriteLine();
        foreach (var caution in tried[0].Run.Cautions.Append(Fewness(quarters.Length)))
        {
            TerminalAnswer.WriteWrapped(caution, output);
        }
    }

    private static void Table(
        string title,
        IReadOnlyList<TriedSetting> tried,
        string method,
        Func<BacktestRow[], string> cell,
        TextWriter output
    )
    {
        var weeks = tried[0].Run.Rows.Select(row => row.Week).Distinct().Order().ToArray();
        output.WriteLine();
        output.WriteLine(title);
        output.WriteLine(
            "week".PadRight(Widest)
                + string.Concat(weeks.Select(week => week.ToString(CultureInfo.InvariantCulture).PadLeft(7)))
        );
        foreach (var trial in tried)
        {
            var cells = weeks.Select(week => cell([.. Rows(trial, method).Where(row => row.Week == week)]).PadLeft(7));
            output.WriteLine(Name(trial) + string.Concat(cells));
        }
    }

    private static IEnumerable<BacktestRow> Rows(TriedSetting trial, string method) =>
        trial.Run.Rows.Where(row => row.Method == method);

    private static string Name(TriedSetting trial) =>
        (trial.Name.Length < Widest ? trial.Name : trial.Name[..(Widest - 2)] + "…").PadRight(Widest);

    private static string Accuracy(BacktestRow[] rows) =>
        rows.Length == 0
            ? "-"
            : (100 * rows.Average(row => row.Accuracy)).ToString("0.0", CultureInfo.InvariantCulture);

    private static string Bias(BacktestRow[] rows) =>
        rows.Length == 0
            ? "-"
            : (100 * rows.Average(row => (row.Forecast - row.Actual) / row.Actual)).ToString(
                "+0.0;-0.0;0.0",
                CultureInfo.InvariantCulture
            );

    private static string Held(TriedSetting trial)
    {
        var ranged = trial.Run.Rows.Where(row => row is { Low: not null, High: not null }).ToArray();
        var held = ranged.Count(row => row.Low <= row.Actual && row.Actual <= row.High);
        return ranged.Length == 0
            ? "no range"
            : Text($"80% range held in {held} of {ranged.Length} looks ({100.0 * held / ranged.Length:0}%)");
    }

    private static string Fewness(int quarters) =>
        Text(
            $"With {quarters} quarters, settings that differ by a point or two differ by chance; the best of several looks better than it is."
        );

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
