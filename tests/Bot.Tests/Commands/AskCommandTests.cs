using System.Text.Json;

namespace RevBot.Bot.Tests.Commands;

public sealed class AskCommandTests : IDisposable
{
    private static readonly string[] EnvelopeFields =
    [
        "id",
        "conversation",
        "user",
        "question",
        "ask",
        "unused",
        "assumed",
        "calls",
        "clarification",
        "refusal",
        "answer",
        "router",
        "grounded",
        "asOf",
        "freshness",
        "elapsedMs",
        "kept",
    ];

    private readonly DemoFile demo = new();

    public void Dispose() => demo.Dispose();

    [Fact]
    public async Task Ask_AsJson_HasEveryFieldOfTheContract()
    {
        var run = await AskAsync("Will we hit our number?", "--as", DemoFile.Leader, "--format", "json");

        Assert.Equal((0, string.Empty), (run.Code, run.Error));
        var answer = JsonDocument.Parse(Assert.Single(run.Lines)).RootElement;
        Assert.Equal(EnvelopeFields, Fields(answer));
        Assert.Equal(
            (DemoFile.Leader, "Will we hit our number?", "offline", true),
            (
                answer.GetProperty("user").GetString(),
                answer.GetProperty("question").GetString(),
                answer.GetProperty("router").GetString(),
                answer.GetProperty("grounded").GetBoolean()
            )
        );
        Assert.Equal(
            [JsonValueKind.Null, JsonValueKind.Null, JsonValueKind.Null],
            new[] { "conversation", "clarification", "refusal" }.Select(name => answer.GetProperty(name).ValueKind)
        );
    }

    [Fact]
    public async Task Ask_AsJson_NamesTheCallAndGivesEachFactASource()
    {
        var run = await AskAsync("Will we hit our number?", "--as", DemoFile.Leader, "--format", "json");

        var root = JsonDocument.Parse(run.Output).RootElement;
        var call = Assert.Single(root.GetProperty("calls").EnumerateArray());
        Assert.Equal(["function", "arguments", "result", "elapsedMs"], Fields(call));
        Assert.Equal("get_forecast", call.GetProperty("function").GetString());
        var answer = root.GetProperty("answer");
        Assert.Equal(["text", "facts", "actions"], Fields(answer));
        Assert.All(
            answer.GetProperty("facts").EnumerateArray(),
            fact => Assert.Equal(["id", "label", "value", "unit", "source"], Fields(fact))
        );
        Assert.NotEmpty(answer.GetProperty("facts").EnumerateArray());
    }

    [Fact]
    public async Task Ask_AsText_FitsEightyColumns()
    {
        var run = await AskAsync("Will we hit our number?", "--as", DemoFile.Leader);

        Assert.Equal(0, run.Code);
        Assert.NotEmpty(run.Lines);
        Assert.All(run.Lines, line => Assert.True(line.Length <= 80, line));
    }

    [Fact]
    public async Task Ask_WithoutSayingWhoAsks_IsBadUsage()
    {
        var run = await AskAsync("Will we hit our number?");

        Assert.Equal(2, run.Code);
        Assert.Contains("--as", run.OnlyErrorLine, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ask_AsSomebodyUnknown_IsBadUsageThatNamesTheEMail()
    {
        var run = await AskAsync("Will we hit our number?", "--as", "nobody@farhaven.example");

        Assert.Equal((2, string.Empty), (run.Code, run.Output));
        Assert.Contains("nobody@farhaven.example", run.OnlyErrorLine, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ask_OfADatabaseThatIsNotThere_SaysSoAndMakesNone()
    {
        var missing = Path.Combine(demo.Folder, "missing.db");

        var run = await Terminal.RunAsync("ask", "Will we hit it?", "--as", DemoFile.Leader, "--db", missing);

        Assert.Equal(2, run.Code);
        Assert.Contains("missing.db", run.OnlyErrorLine, StringComparison.Ordinal);
        Assert.False(File.Exists(missing));
    }

    [Fact]
    public async Task Batch_OfThreeLinesWithAConversation_GivesThreeAnswersInOrder()
    {
        var lines = string.Join(
            '\n',
            Line("one", "talk", "Will we hit our number?"),
            Line("two", "talk", "And last quarter?"),
            Line("three", null, "Will we hit our number?")
        );

        var run = await Terminal.RunWithInputAsync(lines, "ask", "--batch", "-", "--db", demo.Path);

        Assert.Equal((0, string.Empty), (run.Code, run.Error));
        var answers = run.Lines.Select(line => JsonDocument.Parse(line).RootElement).ToArray();
        Assert.Equal(["one", "two", "three"], Texts(answers, "id"), StringComparer.Ordinal);
        Assert.Equal(["talk", "talk", null], Texts(answers, "conversation"), StringComparer.Ordinal);
        Assert.Equal(1, demo.Scalar<long>("SELECT COUNT(*) FROM conversation WHERE id = 'talk'"));
    }

    [Fact]
    public async Task Batch_WithALineThatIsNoJson_NamesTheLine()
    {
        var lines = Line("one", null, "Will we hit our number?") + "\nnot json";

        var run = await Terminal.RunWithInputAsync(lines, "ask", "--batch", "-", "--db", demo.Path);

        Assert.True((2, 1) == (run.Code, run.Lines.Length), $"{run.Code}: {run.Output}{run.Error}");
        Assert.StartsWith("Line 2 ", run.OnlyErrorLine, StringComparison.Ordinal);
    }

    private Task<Terminal.Run> AskAsync(params string[] args) => Terminal.RunAsync(["ask", .. args, "--db", demo.Path]);

    private static string Line(string id, string? conversation, string text) =>
        JsonSerializer.Serialize(
            new
            {
                id,
                conversation,
                user = DemoFile.Leader,
                text,
            }
        );

    private static IEnumerable<string?> Texts(JsonElement[] answers, string field) =>
        answers.Select(answer => answer.GetProperty(field).GetString());

    private static string[] Fields(JsonElement element) => [.. element.EnumerateObject().Select(field => field.Name)];
}
