using System.Text.Json;
using RevBot.Skills.Forecast.Backtesting;

namespace RevBot.Bot.Backtests;

/// <summary>
/// A back-test as a JSON array with a row a line:
/// <c>{"quarter","week","method","forecast","low","high","actual","accuracy","wins"}</c>, amounts in units of the
/// reporting currency, accuracy as a share; low and high are null for methods without a range.
/// </summary>
public static class BacktestJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    /// <summary>Writes it. Side effect: writes.</summary>
    public static void Write(BacktestRun run, TextWriter output)
    {
        output.WriteLine("[");
        for (var place = 0; place < run.Rows.Count; place++)
        {
            var row = run.Rows[place];
            var rounded = row with
            {
                Forecast = Cents(row.Forecast),
                Low = row.Low is { } low ? Cents(low) : null,
                High = row.High is { } high ? Cents(high) : null,
                Actual = Cents(row.Actual),
                Accuracy = Math.Round(row.Accuracy, 6),
            };
            output.Write(JsonSerializer.Serialize(rounded, Options));
            output.WriteLine(place + 1 < run.Rows.Count ? "," : string.Empty);
        }

        output.WriteLine("]");
    }

    private static double Cents(double amount) => Math.Round(amount, 2);
}
