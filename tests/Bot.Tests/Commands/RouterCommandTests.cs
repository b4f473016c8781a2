using System.Text.Json;

namespace RevBot.Bot.Tests.Commands;

public sealed class RouterCommandTests : IDisposable
{
    private readonly DemoFile demo = new();

    public void Dispose() => demo.Dispose();

    [Fact]
    public async Task Route_OfAQuestion_ShowsTheCallWithItsArgumentsAndTheConfidence()
    {
        var run = await Terminal.RunAsync(
            "route",
            "Will we hit our number?",
            "--as",
            DemoFile.Leader,
            "--db",
            demo.Path
        );

        Assert.Equal((0, string.Empty), (run.Code, run.Error));
        var call = Assert.Single(run.Lines, line => line.StartsWith("call ", StringComparison.Ordinal));
        Assert.StartsWith("get_forecast {", call[12..], StringComparison.Ordinal);
        Assert.StartsWith("confidence", run.Lines[^1], StringComparison.Ordinal);
        Assert.All(run.Lines, line => Assert.True(line.Length <= 80, line));
    }

    [Fact]
    public async Task Route_OfAQuestion_AnswersAndRecordsNothing()
    {
        await Terminal.RunAsync("route", "Will we hit it?", "--as", DemoFile.Leader, "--db", demo.Path);

        Assert.Equal(0, demo.Scalar<long>("SELECT COUNT(*) FROM request_log"));
    }

    [Fact]
    public async Task Route_AsSomebodyUnknown_IsBadUsage()
    {
        var run = await Terminal.RunAsync("route", "x", "--as", "nobody@farhaven.example", "--db", demo.Path);

        Assert.Equal(2, run.Code);
        Assert.Contains("nobody@farhaven.example", run.OnlyErrorLine, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Eval_OfAFileWithARightAndAWrongLine_SaysHalf()
    {
        var file = Write(
            Labelled("Will we hit our number?", "get_forecast"),
            Labelled("Will we hit our number?", "no_such_function")
        );

        var run = await Terminal.RunAsync("eval", file, "--db", demo.Path);

        Assert.Equal((0, string.Empty), (run.Code, run.Error));
        Assert.Contains("50.0% (1 of 2)", run.Output, StringComparison.Ordinal);
        Assert.All(run.Lines, line => Assert.True(line.Length <= 80, line));
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("{\"user\":\"a@b.example\",\"text\":\"x\"}")]
    [InlineData("{\"user\":\"a@b.example\",\"expect\":{\"function\":\"get_forecast\"}}")]
    public async Task Eval_OfALineThatCannotBeUsed_NamesItsNumber(string line)
    {
        var file = Write(Labelled("Will we hit our number?", "get_forecast"), line);

        var run = await Terminal.RunAsync("eval", file, "--db", demo.Path);

        Assert.Equal((2, string.Empty), (run.Code, run.Output));
        Assert.StartsWith("Line 2 ", run.OnlyErrorLine, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Eval_OfAFileThatIsNotThere_IsBadUsage()
    {
        var run = await Terminal.RunAsync("eval", Path.Combine(demo.Folder, "none.jsonl"), "--db", demo.Path);

        Assert.Equal(2, run.Code);
        Assert.Contains("none.jsonl", run.OnlyErrorLine, StringComparison.Ordinal);
    }

    private string Write(params string[] lines)
    {
        var file = Path.Combine(demo.Folder, "questions.jsonl");
        File.WriteAllLines(file, lines);
        return file;
    }

    private static string Labelled(string text, string function) =>
        JsonSerializer.Serialize(
            new
            {
                user = DemoFile.Leader,
                text,
                expect = new { function },
            }
        );
}
