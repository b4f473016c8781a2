namespace RevBot.Bot.Tests.Commands;

public sealed class CommandLineTests
{
    private static readonly string[] Names = ["ask", "chat", "demo", "import", "route", "eval", "doctor", "serve"];

    public static TheoryData<string> Commands { get; } = new(Names);

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Help_OfEachCommand_NamesTheCommonOptions(string command)
    {
        var run = await Terminal.RunAsync(command, "--help");

        Assert.Equal((0, string.Empty), (run.Code, run.Error));
        Assert.All(["--db", "--today", command], part => Assert.Contains(part, run.Output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Help_OfTheProgram_NamesEachCommand()
    {
        var run = await Terminal.RunAsync("--help");

        Assert.Equal(0, run.Code);
        Assert.All(Names, command => Assert.Contains($"\n  {command}", run.Output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task UnknownCommand_IsBadUsageThatPointsToTheHelp()
    {
        var run = await Terminal.RunAsync("forcast");

        Assert.Equal((2, string.Empty), (run.Code, run.Output));
        Assert.Contains("--help", run.OnlyErrorLine, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("access", "revoke", "abc")]
    [InlineData("demo", "--deals", "many")]
    [InlineData("demo", "--seed", "-1")]
    public async Task Number_ThatIsNone_IsBadUsageInPlainWords(params string[] command)
    {
        var run = await Terminal.RunAsync(command);

        Assert.Equal((2, string.Empty), (run.Code, run.Output));
        Assert.Contains("as a whole number", run.OnlyErrorLine, StringComparison.Ordinal);
        Assert.DoesNotContain("System.", run.OnlyErrorLine, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DemoWords_ThatDoNotFit_AreBadInputThatNamesTheLine()
    {
        using var demo = new DemoFile();
        var (words, database) = (Path.Combine(demo.Folder, "words.yaml"), Path.Combine(demo.Folder, "new.db"));
        await File.WriteAllTextAsync(words, "company: Acme\nstages: [Open, Won, Lost]");

        var run = await Terminal.RunAsync("demo", "--words", words, "--db", database);

        Assert.Equal((2, string.Empty), (run.Code, run.Output));
        Assert.Contains(
            "words.yaml line 2: this list has 3 entries; give 7.",
            run.OnlyErrorLine,
            StringComparison.Ordinal
        );
        Assert.False(File.Exists(database));
    }

    [Fact]
    public async Task AccessList_WhereNoLinkWasMade_SaysSo()
    {
        using var demo = new DemoFile();

        var run = await Terminal.RunAsync("access", "list", "--db", demo.Path);

        Assert.Equal((0, "No link has been made yet."), (run.Code, run.Output.Trim()));
    }

    [Theory]
    [InlineData("tomorrow")]
    [InlineData("2026-13-01")]
    [InlineData("0001-01-01")]
    public async Task Today_ThatIsNoDay_IsBadUsageThatShowsOne(string day)
    {
        using var demo = new DemoFile();

        var run = await Terminal.RunAsync("ask", "x", "--as", DemoFile.Leader, "--db", demo.Path, "--today", day);

        Assert.Equal(2, run.Code);
        Assert.Equal($"--today is \"{day}\"; give a day such as 2026-11-22.", run.OnlyErrorLine);
    }

    [Fact]
    public async Task Setting_ThatCannotBeUsed_IsNamedByItsKey()
    {
        var run = await Terminal.RunAsync("ask", "x", "--as", DemoFile.Leader, "--RevBot:Fiscal:FirstMonth=13");

        Assert.Equal(2, run.Code);
        Assert.Equal(
            "The setting RevBot:Fiscal:FirstMonth is \"13\"; it must be a month from 1 to 12.",
            run.OnlyErrorLine
        );
    }

    [Fact]
    public async Task Chat_WithoutSayingWhoAsks_IsBadUsage()
    {
        var run = await Terminal.RunAsync("chat");

        Assert.Equal(2, run.Code);
        Assert.Contains("--as", run.OnlyErrorLine, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("foo")]
    [InlineData("https://127.0.0.1:3978")]
    [InlineData("http://127.0.0.1:99999")]
    [InlineData("http://127.0.0.1:3978/path")]
    [InlineData(";")]
    public async Task Serve_AtAnAddressThatIsNone_IsBadUsage(string address)
    {
        var run = await Terminal.RunAsync("serve", "--urls", address);

        Assert.Equal(2, run.Code);
        Assert.StartsWith("--urls ", run.OnlyErrorLine, StringComparison.Ordinal);
    }
}
