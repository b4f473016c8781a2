using System.Text.Json;
using RevBot.Bot.Answering;
using RevBot.Bot.Cards;
using RevBot.Bot.Channels.Terminal;
using RevBot.Bot.Functions;
using RevBot.Bot.Provenance;
using RevBot.Bot.Provenance.Explanation;
using RevBot.Bot.Services;
using RevBot.Bot.Understanding;

namespace RevBot.Bot.Tests.Answering;

/// <summary>What an answer says about its reading: beside the figures, and never part of what a replay makes again.</summary>
public sealed class ReadingNotesTests : IDisposable
{
    private const string Kept = "As before: EMEA; now by rep.";
    private const string Doubt = "I may have read this wrongly: I took it as a question for the pipeline dashboard.";
    private const string Told = "I did not use: created, sometime.";

    private static readonly Plan Plan = new()
    {
        Calls = [Call("get_pipeline", "this quarter"), Call("get_win_loss", "this quarter", "your team")],
        Confidence = 1,
        Ask = "how_much",
        Unused = ["created", "sometime"],
    };

    private readonly DemoFile demo = new();

    public void Dispose() => demo.Dispose();

    [Fact]
    public async Task UnusedWords_OfAnAnswer_AreItsLastLineAndInItsJson()
    {
        var answer = await AskAsync(Plan);

        Assert.Equal(Told, answer.Answer.Text.Split('\n')[^1]);
        Assert.True(answer.Grounded);
        var json = JsonDocument.Parse(AnswerJson.Line(answer)).RootElement;
        Assert.Equal("how_much", json.GetProperty("ask").GetString());
        Assert.Equal("""["created","sometime"]""", json.GetProperty("unused").GetRawText());
        Assert.Equal("""["this quarter","your team"]""", json.GetProperty("assumed").GetRawText());
        Assert.Equal(JsonValueKind.Null, json.GetProperty("kept").ValueKind);
    }

    [Fact]
    public async Task KeptLine_OfAFollowUp_StandsUnderWhatWasTakenForGranted()
    {
        var lines = (await AskAsync(Plan with { Kept = Kept })).Answer.Text.Split('\n');

        var at = Array.IndexOf(lines, Kept);
        Assert.Equal("Taken as: this quarter, your team.", lines[at - 1]);
        Assert.StartsWith("As of ", lines[at + 1], StringComparison.Ordinal);
        Assert.Equal(Told, lines[at + 2]);
        Assert.Equal(at + 3, lines.Length);
    }

    [Fact]
    public async Task KeptLine_WhereNothingWasTakenForGranted_StandsAboveTheTrustLine()
    {
        var lines = (await AskAsync(Plan with { Calls = [Call("get_pipeline")], Kept = Kept })).Answer.Text.Split('\n');

        Assert.StartsWith("As of ", lines[Array.IndexOf(lines, Kept) + 1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Doubt_OfAnAnswer_StandsBeforeAllAndIsNoFieldOfItsJson()
    {
        var answer = await AskAsync(Plan with { Doubt = Doubt });

        Assert.Equal(Doubt, answer.Answer.Text.Split('\n')[0]);
        Assert.True(answer.Grounded);
        Assert.False(JsonDocument.Parse(AnswerJson.Line(answer)).RootElement.TryGetProperty("doubt", out _));
        Assert.Equal(Doubt, new CardMaker(RevBotServices.PromptsFolder).Create(answer).Paragraphs[0]);
    }

    [Fact]
    public async Task Doubt_OfABrief_IsNotItsHeading()
    {
        var card = new CardMaker(RevBotServices.PromptsFolder).Create(
            await AskAsync(Plan with { Calls = [Call("get_brief")], Doubt = Doubt })
        );

        Assert.True(card.HasSections);
        Assert.Equal(Doubt, card.Paragraphs[0]);
        Assert.Contains('\n', card.Paragraphs[1]);
    }

    [Fact]
    public async Task QuestionBack_IsNotDoubted() =>
        Assert.Equal(
            "Which?",
            (await AskAsync(Plan with { Calls = [], Clarification = new("Which?", []), Doubt = Doubt })).Answer.Text
        );

    [Fact]
    public async Task UnusedWords_WithMarkupOrTooMany_AreToldShortAndClean()
    {
        var answer = await AskAsync(
            Plan with
            {
                Unused = ["<b>one`", "two", "Two", new string('x', 100), "four", "five", "six", "seven", "*"],
            }
        );

        Assert.Equal(
            $"I did not use: bone, two, {new string('x', 60)}…, four, five and 2 more.",
            answer.Answer.Text.Split('\n')[^1]
        );
    }

    [Fact]
    public async Task QuestionBack_AboutUnusedWords_DoesNotTellThemTwice()
    {
        var answer = await AskAsync(Plan with { Calls = [], Clarification = new("Which?", ["This one"]), Kept = Kept });

        Assert.Equal("Which?", answer.Answer.Text);
        Assert.Equal(["created", "sometime"], answer.Unused);
    }

    [Fact]
    public async Task Card_OfAnAnswerWithNotes_HasThemAsParagraphsAndTheTrustLineApart()
    {
        var card = new CardMaker(RevBotServices.PromptsFolder).Create(await AskAsync(Plan with { Kept = Kept }));

        Assert.StartsWith("As of ", card.Trust, StringComparison.Ordinal);
        Assert.Contains(Kept, card.Paragraphs);
        Assert.Equal(Told, card.Paragraphs[^1]);
    }

    [Fact]
    public async Task Terminal_WithTables_WritesTheTrustLineAndTheNotesUnderThem()
    {
        var answer = await AskAsync(Plan);
        using var output = new StringWriter();

        TerminalAnswer.Write(answer with { Answer = answer.Answer with { Actions = [] } }, output);

        var text = output.ToString().TrimEnd();
        Assert.NotEmpty(answer.Content!.Tables);
        Assert.EndsWith(Told, text, StringComparison.Ordinal);
        var trust = text.LastIndexOf("As of ", StringComparison.Ordinal);
        Assert.DoesNotContain("\n\n", text[trust..].ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Replay_OfAnAnswerWithNotes_IsTheSameByteForByte()
    {
        var house = House(Plan with { Kept = Kept });
        var answer = await AskAsync(house);

        var replay = await ReplayAsync(house, answer);

        Assert.True(replay.Same, replay.Why);
        Assert.Equal(["this quarter", "your team"], replay.Assumed);
    }

    [Fact]
    public async Task Evidence_WhereWordsAreKept_SaysWhichWereNotUsed()
    {
        var house = House(Plan with { Unused = ["4 score"] }, keepsWords: true);
        var answer = await AskAsync(house);

        var how = await AskAsync(house, "How?");

        Assert.Contains("I did not use: 4 score.", how.Answer.Text.Split('\n'));
        Assert.True(how.Grounded);
        Assert.Equal(["4 score"], Assert.IsType<Evidence>(how.Calls[0].Result).Unused);
        Assert.Equal(["4 score"], (await ReplayAsync(house, answer)).Unused);
    }

    [Fact]
    public async Task Record_WhereWordsAreNotKept_HoldsNoneOfThem()
    {
        var house = House(Plan);
        var answer = await AskAsync(house);

        Assert.Empty((await ReplayAsync(house, answer)).Unused);
        Assert.StartsWith("[", demo.Scalar<string>("SELECT calls FROM answer"), StringComparison.Ordinal);
    }

    private static FunctionCall Call(string function, params string[] assumed) =>
        new(function, JsonSerializer.Deserialize<JsonElement>("{}")) { Assumed = assumed };

    private static async Task<Replay> ReplayAsync(RevBotServices house, AnswerEnvelope answer)
    {
        var deals = house.Books.Current(CancellationToken.None);
        return (await house.PastAnswers.ReplayAsync(answer.Id, deals, null, CancellationToken.None))!;
    }

    private RevBotServices House(Plan plan, bool keepsWords = false) =>
        demo.House(new FixedRouter(plan), settings: new() { Record = new() { Content = keepsWords } });

    private Task<AnswerEnvelope> AskAsync(Plan plan) => AskAsync(House(plan));

    private static Task<AnswerEnvelope> AskAsync(RevBotServices house, string text = "Something sometime created?") =>
        house.Assistant.AskAsync(new(null, "talk", DemoFile.Leader, text, "web"), CancellationToken.None);

    private sealed class FixedRouter(Plan plan) : IRouter
    {
        public string Name => "offline";

        public ValueTask<Plan> RouteAsync(RouteRequest request, CancellationToken cancellation) =>
            ValueTask.FromResult(plan);
    }
}
