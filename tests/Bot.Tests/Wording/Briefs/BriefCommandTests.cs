using System.Net;
using System.Text.Json;

namespace RevBot.Bot.Tests.Wording.Briefs;

public sealed class BriefCommandTests : IDisposable
{
    private readonly DemoFile demo = new();

    public void Dispose() => demo.Dispose();

    [Fact]
    public async Task Brief_AsText_FitsEightyColumnsAnd300Words()
    {
        var run = await BriefAsync("--as", DemoFile.Leader);

        Assert.Equal((0, string.Empty), (run.Code, run.Error));
        Assert.All(run.Lines, line => Assert.True(line.Length <= 80, line));
        Assert.InRange(run.Output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length, 100, 300);
        Assert.StartsWith("Monday brief for ", run.Lines[0], StringComparison.Ordinal);
        Assert.Contains("The number, 2027-Q4", run.Lines);
    }

    [Fact]
    public async Task Brief_AsCard_IsTheAdaptiveCardThatTeamsShows()
    {
        var run = await BriefAsync("--as", DemoFile.Leader, "--format", "card");

        var card = JsonDocument.Parse(Assert.Single(run.Lines)).RootElement;
        Assert.Equal("AdaptiveCard", card.GetProperty("type").GetString());
        Assert.Contains("The number, 2027-Q4", card.GetProperty("body").GetRawText(), StringComparison.Ordinal);
        Assert.Contains("Data trust", card.GetProperty("body").GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Brief_AsJson_IsAnAnswerWithItsStatementsAndFacts()
    {
        var run = await BriefAsync("--kind", "thursday", "--as", DemoFile.Leader, "--format", "json");

        var root = JsonDocument.Parse(Assert.Single(run.Lines)).RootElement;
        var call = Assert.Single(root.GetProperty("calls").EnumerateArray());
        Assert.Equal("get_brief", call.GetProperty("function").GetString());
        Assert.Equal("thursday", call.GetProperty("result").GetProperty("kind").GetString());
        var statements = call.GetProperty("result").GetProperty("statements").EnumerateArray().ToArray();
        Assert.Equal(["head", "number"], statements.Take(2).Select(said => said.GetProperty("kind").GetString()));
        Assert.All(statements, statement => Assert.InRange(statement.GetProperty("budget").GetInt32(), 1, 300));
        var ids = root.GetProperty("answer").GetProperty("facts").EnumerateArray().Select(Id).ToHashSet();
        Assert.All(
            statements.SelectMany(statement => statement.GetProperty("facts").EnumerateArray()),
            fact => Assert.Contains(Id(fact), ids)
        );
    }

    [Fact]
    public async Task Brief_AsHtml_IsOnePageWithTheSameSentencesAndNothingFromOutside()
    {
        var page = (await BriefAsync("--as", DemoFile.Leader, "--format", "html")).Output;
        var json = (await BriefAsync("--as", DemoFile.Leader, "--format", "json")).Output;

        var text = JsonDocument.Parse(json).RootElement.GetProperty("answer").GetProperty("text").GetString()!;
        var seen = WebUtility.HtmlDecode(page);
        Assert.All(
            text.Split('\n', StringSplitOptions.RemoveEmptyEntries),
            line =>
                Assert.Contains(
                    line.StartsWith("- ", StringComparison.Ordinal) ? line[2..] : line,
                    seen,
                    StringComparison.Ordinal
                )
        );
        Assert.Contains("prefers-color-scheme: dark", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("http", page, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(page.Split("<ul").Length, page.Split("</ul>").Length);
    }

    [Fact]
    public async Task Brief_WithMarkupInADealsName_ShowsItAsText()
    {
        demo.Execute("UPDATE opportunity SET name = '<img src=x> & co'");

        var page = (await BriefAsync("--as", DemoFile.Leader, "--format", "html")).Output;

        Assert.Contains("&lt;img src=x&gt; &amp; co", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Brief_OfTheSameDayTwice_GivesTheSameBytes()
    {
        string[] args = ["--kind", "monthly", "--as", DemoFile.Rep, "--format", "html"];

        Assert.Equal((await BriefAsync(args)).Output, (await BriefAsync(args)).Output);
    }

    [Theory]
    [InlineData("--kind", "friday", "monday, thursday, monthly or deals")]
    [InlineData("--period", "soon", "2026-Q4")]
    [InlineData("--team", "Nowhere", "Nowhere")]
    public async Task Brief_OfWhatThereIsNot_IsBadUsageThatSaysWhatThereIs(string option, string value, string says)
    {
        var run = await BriefAsync("--as", DemoFile.Leader, option, value);

        Assert.Equal((2, string.Empty), (run.Code, run.Output));
        Assert.Contains(says, run.OnlyErrorLine, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Brief_WithoutSayingForWhom_IsBadUsage()
    {
        var run = await BriefAsync();

        Assert.Equal(2, run.Code);
        Assert.Contains("--as", run.OnlyErrorLine, StringComparison.Ordinal);
    }

    private Task<Commands.Terminal.Run> BriefAsync(params string[] args) =>
        Commands.Terminal.RunAsync(["brief", .. args, "--db", demo.Path, "--today", DemoFile.Today]);

    private static string? Id(JsonElement fact) => fact.GetProperty("id").GetString();
}
