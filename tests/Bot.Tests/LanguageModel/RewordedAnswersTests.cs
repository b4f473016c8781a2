using Microsoft.Extensions.Logging.Abstractions;
using RevBot.Bot.Answering;
using RevBot.Bot.Configuration;
using RevBot.Bot.Services;
using RevBot.Skills.Facts;

namespace RevBot.Bot.Tests.LanguageModel;

/// <summary>A model words answers, over real HTTP and the whole way of a question; what it may not say nobody reads.</summary>
public sealed class RewordedAnswersTests
{
    private const string Question = "forecast for this quarter";

    [Fact]
    public async Task Rewording_ThatSaysTheSame_IsShownWithItsFiguresTheNotesAndTheTrustLine()
    {
        using var demo = new DemoFile();
        var plain = await PlainAsync(demo, Question);

        var shown = await RewordedAsync(demo, Question, FakeModel.Lines(Landing));

        Assert.NotEqual(plain.Answer.Text, shown.Answer.Text);
        Assert.Equal(Landing(plain.Answer.Text), shown.Answer.Text);
        Assert.Equal(LastLine(plain), LastLine(shown));
        Assert.True(shown.Grounded);
        Assert.Equal(shown.Answer.Text, shown.Content!.Text);
        Assert.Equal(plain.Answer.Text, shown.Composed!.Text);
    }

    [Fact]
    public async Task Lines_GoOutWithoutAFigureOrAName()
    {
        const string risks = "which deals are at risk this quarter?";
        using var demo = new DemoFile();
        var plain = await PlainAsync(demo, risks);
        await using var model = await FakeModel.StartAsync(FakeModel.Lines(line => line));

        await House(demo, model).Assistant.AskAsync(ModelAsking.Request(risks), CancellationToken.None);

        var body = Assert.Single(model.Requests).Body;
        Assert.All(
            new[] { "top_deal", "top_amount", "open_deals" },
            fact =>
                Assert.DoesNotContain(
                    Said(plain, fact),
                    body.Replace("80%", "", StringComparison.Ordinal),
                    StringComparison.Ordinal
                )
        );
    }

    [Theory]
    [InlineData("The forecast comes to $98.7M, 312% of quota.")]
    [InlineData("⟦1⟧ ⟦2⟧ ⟦3⟧")]
    public async Task Rewording_WithFiguresOfItsOwnOrOthersPlaces_IsNotShown(string words)
    {
        using var demo = new DemoFile();
        var plain = await PlainAsync(demo, Question);

        var shown = await RewordedAsync(demo, Question, FakeModel.Lines(_ => words));

        Assert.Equal(plain.Answer.Text, shown.Answer.Text);
        Assert.True(shown.Grounded);
    }

    [Fact]
    public async Task Rewording_WithALineTooFew_IsNotShown()
    {
        using var demo = new DemoFile();
        var plain = await PlainAsync(demo, Question);

        var shown = await RewordedAsync(demo, Question, FakeModel.Text("The forecast stands at ⟦1⟧."));

        Assert.Equal(plain.Answer.Text, shown.Answer.Text);
    }

    [Fact]
    public async Task Service_ThatHangsOrFailsOrStopsHalfWay_CostsNothingButTheWording()
    {
        using var demo = new DemoFile();
        var plain = await PlainAsync(demo, Question);

        foreach (
            var reply in new[]
            {
                FakeModel.HangAsync,
                FakeModel.Status(500),
                FakeModel.Text("The forecast comes to", finish: "length"),
            }
        )
        {
            var shown = await RewordedAsync(demo, Question, reply);
            Assert.Equal(plain.Answer.Text, shown.Answer.Text);
        }
    }

    [Fact]
    public async Task Record_OfARewordedAnswer_FingerprintsTheTemplatesOwn()
    {
        using var demo = new DemoFile();
        var plain = await PlainAsync(demo, Question);
        await using var model = await FakeModel.StartAsync(FakeModel.Lines(Landing));
        var house = House(demo, model);

        var shown = await house.Assistant.AskAsync(
            ModelAsking.Request(Question, conversation: "c1"),
            CancellationToken.None
        );
        var how = await house.Assistant.AskAsync(
            ModelAsking.Request("show your work", conversation: "c1"),
            CancellationToken.None
        );

        Assert.Equal(Landing(plain.Answer.Text), shown.Answer.Text);
        Assert.Contains("made again: the same, byte for byte", how.Answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Brief_InOtherWords_IsJudgedLineByLineAndKeepsItsHeadings()
    {
        const string brief = "Monday brief";
        using var demo = new DemoFile();
        var plain = await PlainAsync(demo, brief);

        var shown = await RewordedAsync(
            demo,
            brief,
            FakeModel.Lines(line => line.Contains("⟦1⟧", StringComparison.Ordinal) ? Landing(line) : "Nothing to see.")
        );

        Assert.Equal(Landing(plain.Answer.Text), shown.Answer.Text);
        Assert.Equal(plain.Answer.Text.Split('\n').Length, shown.Answer.Text.Split('\n').Length);
    }

    // Says the same in other words wherever it is said.
    private static string Landing(string text) => text.Replace(" is ", " stands at ", StringComparison.Ordinal);

    private static string Said(AnswerEnvelope answer, string fact) =>
        FactFormat.Text(answer.Content!.Facts.First(known => known.Id == fact).Value);

    private static string LastLine(AnswerEnvelope answer) => answer.Answer.Text.Split('\n')[^1];

    private static async Task<AnswerEnvelope> PlainAsync(DemoFile demo, string question)
    {
        var settings = new RevBotSettings { Router = "offline" };
        return await House(demo, settings).Assistant.AskAsync(ModelAsking.Request(question), CancellationToken.None);
    }

    private static async Task<AnswerEnvelope> RewordedAsync(DemoFile demo, string question, FakeModel.Reply reply)
    {
        await using var model = await FakeModel.StartAsync(reply);
        return await House(demo, model).Assistant.AskAsync(ModelAsking.Request(question), CancellationToken.None);
    }

    private static RevBotServices House(DemoFile demo, FakeModel model)
    {
        var plain = model.Settings("offline");
        return House(demo, plain with { Model = plain.Model with { Wording = true } });
    }

    private static RevBotServices House(DemoFile demo, RevBotSettings settings) =>
        new(
            demo.Database,
            settings,
            DemoFile.Clock,
            NullLogger.Instance,
            ModelAsking.Access(settings, NullLogger.Instance)
        );
}
