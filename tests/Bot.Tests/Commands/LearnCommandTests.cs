using System.Text.Json;

namespace RevBot.Bot.Tests.Commands;

public sealed class LearnCommandTests : IDisposable
{
    private readonly DemoFile demo = new();

    public void Dispose() => demo.Dispose();

    [Fact]
    public async Task Learn_Twice_KeepsWhatWasLearntAndStoresTheWeekOnce()
    {
        var first = await Terminal.RunAsync("learn", "--db", demo.Path);
        var second = await Terminal.RunAsync("learn", "--db", demo.Path);

        Assert.Contains("Stored the forecast of the week to 2026-11-22", first.Output, StringComparison.Ordinal);
        Assert.Contains("Nothing new to store", second.Output, StringComparison.Ordinal);

        // What the methods learnt, when deals close, and which win rates moved; each once.
        Assert.Equal(3, demo.Scalar<int>("SELECT COUNT(*) FROM learnt_norm"));
        Assert.Equal(3, demo.Scalar<int>("SELECT COUNT(DISTINCT kind) FROM learnt_norm"));
    }

    [Fact]
    public async Task Backtest_ComparingSettings_NamesTheSettingInEveryRow()
    {
        var run = await Terminal.RunAsync(
            "backtest",
            "--db",
            demo.Path,
            "--quarters",
            "1",
            "--weeks",
            "6",
            "--compare",
            "window=4,8",
            "--format",
            "json"
        );

        using var rows = JsonDocument.Parse(run.Output);
        Assert.Equal(
            ["window=4", "window=8"],
            rows.RootElement.EnumerateArray().Select(row => row.GetProperty("setting").GetString()).Distinct()
        );
    }

    [Fact]
    public async Task Backtest_ComparingWhatIsNoSetting_SaysWhatIs()
    {
        var run = await Terminal.RunAsync("backtest", "--db", demo.Path, "--compare", "weather=sunny");

        Assert.Equal(2, run.Code);
        Assert.Contains("Window takes a number of quarters from 2 to 20", run.OnlyErrorLine, StringComparison.Ordinal);
    }
}
