using System.Text.Json;
using RevBot.Bot.Commands.Backtests;
using RevBot.Skills.Forecast.Backtesting;

namespace RevBot.Bot.Tests.Commands.Backtests;

public sealed class BacktestOutputTests
{
    [Fact]
    public void Json_OfTwoRows_IsAnArrayWithTheNamesOfTheContract()
    {
        using var json = JsonDocument.Parse(Written(BacktestJson.Write));

        Assert.Equal(2, json.RootElement.GetArrayLength());
        var row = json.RootElement[1];
        Assert.Equal(
            ["quarter", "week", "method", "forecast", "low", "high", "actual", "accuracy", "wins"],
            row.EnumerateObject().Select(field => field.Name),
            StringComparer.Ordinal
        );
        Assert.Equal("ensemble", row.GetProperty("method").GetString());
        Assert.Equal(80.5, row.GetProperty("low").GetDouble());
        Assert.Equal(0.9, row.GetProperty("accuracy").GetDouble());
    }

    [Fact]
    public void Json_OfAMethodWithoutRange_HasNullEnds()
    {
        using var json = JsonDocument.Parse(Written(BacktestJson.Write));

        Assert.Equal(JsonValueKind.Null, json.RootElement[0].GetProperty("low").ValueKind);
    }

    [Fact]
    public void Text_ShowsAccuracyAndBiasByMethod_AndTheChart()
    {
        var text = Written(BacktestText.Write);

        // Commit 120 against 100: accuracy 80%, bias +20%. Ensemble 110: 90% and +10%, its range 80.5 to 130 held.
        Assert.Contains("commit            80.0", text, StringComparison.Ordinal);
        Assert.Contains("commit           +20.0", text, StringComparison.Ordinal);
        Assert.Contains("ensemble         +10.0", text, StringComparison.Ordinal);
        Assert.Contains("1 of 1 looks (100%)", text, StringComparison.Ordinal);
        Assert.Contains("A caution.", text, StringComparison.Ordinal);
        Assert.All(text.Split('\n'), line => Assert.InRange(line.TrimEnd().Length, 0, 80));
    }

    [Fact]
    public void Chart_PutsForecastRangeAndActual_OnOneScale()
    {
        var line = Written(BacktestText.Write)
            .Split('\n')
            .Single(line =>
                line.Contains('X', StringComparison.Ordinal) && line.Contains('|', StringComparison.Ordinal)
            );

        // The scale ends at the range's upper end, 130, at place 49: 80.5 is place 30, 100 place 38, 110 place 41.
        var bar = line.Split('|')[1];
        Assert.Equal(30, bar.IndexOf('-', StringComparison.Ordinal));
        Assert.Equal(38, bar.IndexOf('X', StringComparison.Ordinal));
        Assert.Equal(41, bar.IndexOf('o', StringComparison.Ordinal));
        Assert.Equal(49, bar.LastIndexOf('-'));
    }

    [Fact]
    public void Text_OfNothing_SaysSo()
    {
        using var output = new StringWriter();
        BacktestText.Write(new([], [], []), output);

        Assert.StartsWith("No closed quarter", output.ToString(), StringComparison.Ordinal);
    }

    private static string Written(Action<BacktestRun, TextWriter> write)
    {
        var run = new BacktestRun(
            [
                new("2026-Q3", 0, "commit", 120, null, null, 100, 0.8, 7),
                new("2026-Q3", 0, "ensemble", 110, 80.5, 130, 100, 0.9, 7),
            ],
            [],
            ["A caution."]
        );
        using var output = new StringWriter();
        write(run, output);
        return output.ToString();
    }
}
