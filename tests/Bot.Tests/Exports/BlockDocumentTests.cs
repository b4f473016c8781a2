using RevBot.Bot.Channels.Dashboard;
using RevBot.Bot.Channels.Dashboard.Answers;
using RevBot.Bot.Channels.Dashboard.Layout;
using RevBot.Bot.Functions;
using RevBot.Skills;
using RevBot.Skills.Forecast;

namespace RevBot.Bot.Tests.Exports;

/// <summary>A block as a document, where some of its functions answer and some do not.</summary>
public sealed class BlockDocumentTests : IDisposable
{
    private const string Late = "This takes longer than usual.";
    private readonly DemoFile demo = new();

    public void Dispose() => demo.Dispose();

    [Fact]
    public async Task FunctionThatDoesNotAnswer_SaysSoInTheFile()
    {
        var (viewer, answer) = await AnswerAsync();
        var layout = new BlockLayout { Title = "Both", Calls = ["get_pipeline", "get_forecast"] };
        var state = demo.House().Answers.StateOf(viewer.View);

        var document = BlockDocument.Create(layout, [CallAnswer.None(Late), answer], viewer, state);

        var lines = document.Sections.SelectMany(section => section.Lines).Select(line => line.Text).ToArray();
        Assert.Equal([Late, .. answer.Sentences], lines);
    }

    [Fact]
    public async Task BlockWithoutAnyAnswer_IsNoFileAndSaysWhy()
    {
        var (viewer, _) = await AnswerAsync();
        var layout = new BlockLayout { Title = "Both", Calls = ["get_pipeline", "get_forecast"] };
        CallAnswer[] none = [CallAnswer.None(Late), CallAnswer.None("No quota is loaded.")];

        var problem = Assert.Throws<BlockUnansweredException>(() =>
            BlockDocument.Create(layout, none, viewer, demo.House().Answers.StateOf(viewer.View))
        );

        Assert.Equal($"{Late} No quota is loaded.", problem.Message);
    }

    private async Task<(DashboardViewer Viewer, CallAnswer Answer)> AnswerAsync()
    {
        var house = demo.House();
        var (deals, view) = house.FindPresent(DemoFile.Leader, CancellationToken.None)!.Value;
        var made = await house.Answers.RunAsync(
            view,
            [FunctionCall.Of("get_forecast", new GetForecastArguments())],
            house.Clock.Machine,
            CancellationToken.None
        );
        return (
            new(deals, view),
            new((SkillResult)made.Calls[0].Result, ["The forecast is so."]) { Call = made.Calls[0], Parts = made.Parts }
        );
    }
}
