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
    public async Task Rewording_ThatTheFactsBearOut_IsShownWithTheNotesAndTheTrustLine()
    {
        using var demo = new DemoFile();
        var plain = await PlainAsync(demo, Question);
        var words = $"The forecast comes to {Said(plain, "ensemble")} against a quota of {Said(plain, "quota")}.";

        var shown = await RewordedAsync(demo, Question, FakeModel.Text(words));

        Assert.StartsWith(words, shown.Answer.Text, StringComparison.Ordinal);
        Assert.Equal(LastLine(plain), LastLine(shown));
        Assert.True(shown.Grounded);
        Assert.Equal(shown.Answer.Text, shown.Content!.Text);
    }

    [Fact]
    public async Task Rewording_WithNumbersOfItsOwn_IsNotShown()
    {
        using var demo = new DemoFile();
        var plain = await PlainAsync(demo, Question);

        var shown = await RewordedAsync(demo, Question, FakeModel.Text("The forecast comes to $98.7M, 312% of quota."));

        Assert.Equal(plain.Answer.Text, shown.Answer.Text);
        Assert.True(shown.Grounded);
    }

    [Fact]
    public async Task Rewording_WithNamesSwapped_IsNotShown()
    {
        const string risks = "which deals are at risk this quarter?";
        using var demo = new DemoFile();
        var plain = await PlainAsync(demo, risks);
        var (first, second) = (Said(plain, "risks.1.deal"), Said(plain, "risks.2.deal"));
        Assert.NotEqual(Said(plain, "risks.1.amount"), Said(plain, "risks.2.amount"));

        var swapped = $"{second} has an amount of {Said(plain, "risks.1.amount")}.";
        var shown = await RewordedAsync(demo, risks, FakeModel.Text(swapped));

        Assert.DoesNotContain(swapped, shown.Answer.Text, StringComparison.Ordinal);
        Assert.Contains(first, plain.Answer.Text, StringComparison.Ordinal);
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
        var words = $"The forecast comes to {Said(plain, "ensemble")} against a quota of {Said(plain, "quota")}.";
        await using var model = await FakeModel.StartAsync(FakeModel.Text(words));
        var house = House(demo, model);

        var shown = await house.Assistant.AskAsync(
            ModelAsking.Request(Question, conversation: "c1"),
            CancellationToken.None
        );
        var how = await house.Assistant.AskAsync(
            ModelAsking.Request("show your work", conversation: "c1"),
            CancellationToken.None
        );

        Assert.StartsWith(words, shown.Answer.Text, StringComparison.Ordinal);
        Assert.Contains("made again: the same, byte for byte", how.Answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Brief_InOtherWords_IsJudgedLineByLine()
    {
        const string brief = "Monday brief";
        using var demo = new DemoFile();
        var plain = await PlainAsync(demo, brief);
        var own = plain.Answer.Text.Split("\n\n")[..^1];
        var lines = string.Join("\n\n", own).Split('\n');
        var proposed = lines.ToArray();
        proposed[1] = "The forecast stands at $77.7M.";

        var false1 = await RewordedAsync(demo, brief, FakeModel.Text(string.Join('\n', proposed)));
        Assert.Equal(plain.Answer.Text, false1.Answer.Text);

        proposed[1] = $"The forecast stands at {Said(plain, "number_ensemble")}.";
        var shown = await RewordedAsync(demo, brief, FakeModel.Text(string.Join('\n', proposed)));
        Assert.Contains(proposed[1], shown.Answer.Text, StringComparison.Ordinal);
        Assert.Equal(lines.Length, string.Join("\n\n", shown.Answer.Text.Split("\n\n")[..^1]).Split('\n').Length);
    }

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
