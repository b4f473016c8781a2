using RevBot.Bot.Tests.Commands;

namespace RevBot.Bot.Tests.Exports;

/// <summary>Options of the command export that say nothing beside the others: refused, so that nobody thinks they were heeded.</summary>
public sealed class ExportOptionTests : IDisposable
{
    private readonly DemoFile demo = new();

    public void Dispose() => demo.Dispose();

    [Theory]
    [InlineData("--period 2027-Q4", "--brief")]
    [InlineData("--team EMEA", "--brief")]
    [InlineData("--table deals", ".csv")]
    public async Task OptionThatDoesNotFitAQuestion_IsRefused(string option, string said)
    {
        var file = Path.Combine(demo.Folder, "x.xlsx");

        var run = await RunAsync([
            "export",
            "Show me the pipeline",
            .. option.Split(' '),
            "--as",
            DemoFile.Leader,
            "--to",
            file,
        ]);

        Assert.Equal(2, run.Code);
        Assert.Contains(said, run.OnlyErrorLine, StringComparison.Ordinal);
        Assert.False(File.Exists(file));
    }

    [Theory]
    [InlineData("--answer a1 --conversation talk", "--conversation")]
    [InlineData("--brief monday --conversation talk", "--conversation")]
    [InlineData("--answer a1 --period 2027-Q4", "--period")]
    public async Task OptionOfAQuestionOrABrief_ElsewhereIsRefused(string options, string said)
    {
        var file = Path.Combine(demo.Folder, "x.xlsx");

        var run = await RunAsync(["export", .. options.Split(' '), "--as", DemoFile.Leader, "--to", file]);

        Assert.Equal(2, run.Code);
        Assert.StartsWith(said, run.OnlyErrorLine, StringComparison.Ordinal);
        Assert.False(File.Exists(file));
    }

    private Task<Terminal.Run> RunAsync(params string[] args) =>
        Terminal.RunAsync([.. args, "--db", demo.Path, "--today", DemoFile.Today]);
}
