using System.Text.Json;
using RevBot.Skills.Forecast.Backtesting;

namespace RevBot.Bot.Commands.Backtests;

/// <summary>
/// A back-test as a JSON array with a row a line:
/// <c>{"quarter","week","method","forecast","low","high","actual","accuracy","wins"}</c>, amounts in units of the
/// reporting currency, accuracy as a share; low and high are null for methods without a range.
/// </summary>
public static class BacktestJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    /// <summary>Writes it. Side effect: writes.</summary>
    public static void Write(BacktestRun run, TextWriter output) =>
        WriteAll(run.Rows.Select(row => JsonSerializer.Serialize(Rounded(row), Options)), output);

    /// <summary>Writes the runs under several values of a setting, each row with its <c>"setting"</c> first. Side effect: writes.</summary>
    public static void Write(IReadOnlyList<TriedSetting> tried, TextWriter output) =>
        WriteAll(
            from trial in tried
            let name = JsonSerializer.Serialize(trial.Name, Options)
            from row in trial.Run.Rows
            select $"{{\"setting\":{name},{JsonSerializer.Serialize(Rounded(row), Options)[1..]}",
            output
        );

    private static void WriteAll(IEnumerable<string> lines, TextWriter output)
    {
        output.WriteLine("[");
        var first = true;
        foreach (var line in lines)
        {
            output.Write(first ? string.Empty : "," + output.NewLine);
            output.Write(line);
            first = false;
        }

        output.Write(first ? string.Empty : output.NewLine);
        output.WriteLine("]");
    }

    private static BacktestRow Rounded(BacktestRow row) =>
        row with
        {
            Forecast = Cents(row.Forecast),
            Low = row.Low is { } low ? Cents(low) : null,
            High = row.High is { } high ? Cents(high) : null,
            Actual = Cents(row.Actual),
            Accuracy = Math.Round(row.Accuracy, 6),
        };

    private static double Cents(double amount) => Math.Round(amount, 2);
}
