using System.Text.Json;

namespace RevBot.Bot.Tests.Commands;

public sealed class DoctorCommandTests : IDisposable
{
    private readonly DemoFile demo = new();

    public void Dispose() => demo.Dispose();

    [Fact]
    public async Task Doctor_OfTheDemoCompany_FindsAllInOrderInEightyColumns()
    {
        var run = await Terminal.RunAsync("doctor", "--db", demo.Path);

        Assert.Equal((0, string.Empty), (run.Code, run.Error));
        Assert.EndsWith("checks are in order.", run.Lines[^1], StringComparison.Ordinal);
        Assert.All(run.Lines, line => Assert.True(line.Length <= 80, line));
    }

    [Fact]
    public async Task Doctor_OfADatabaseThatIsNotThere_EndsWithOneAndSaysWhatToDo()
    {
        var missing = Path.Combine(demo.Folder, "missing.db");

        var run = await Terminal.RunAsync("doctor", "--db", missing);

        Assert.Equal(1, run.Code);
        Assert.Contains("> Run demo or import", run.Output, StringComparison.Ordinal);
        Assert.False(File.Exists(missing));
    }

    [Fact]
    public async Task Doctor_WithAWarningOnly_EndsWithZero()
    {
        demo.Execute("DELETE FROM quota");

        var run = await Terminal.RunAsync("doctor", "--db", demo.Path);

        Assert.Equal(0, run.Code);
        Assert.EndsWith("0 problems, 1 warning.", run.Lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Doctor_WithASettingThatCannotBeUsed_LooksAtTheRestAllTheSame()
    {
        var run = await Terminal.RunAsync("doctor", "--db", demo.Path, "--RevBot:Currency=dollars", "--format", "json");

        Assert.Equal(1, run.Code);
        var report = JsonDocument.Parse(Assert.Single(run.Lines)).RootElement;
        Assert.Equal("problem", report.GetProperty("state").GetString());
        var checks = report.GetProperty("checks").EnumerateArray().ToArray();
        Assert.Contains(checks, check => Is(check, "settings", "problem"));
        Assert.Contains(checks, check => Is(check, "data", "ok"));
    }

    private static bool Is(JsonElement check, string name, string state) =>
        check.GetProperty("check").GetString() == name && check.GetProperty("state").GetString() == state;
}
