using RevBot.Bot.Commands.Evaluation;
using RevBot.Bot.Understanding;

namespace RevBot.Bot.Tests.Understanding;

/// <summary>
/// A floor under the router, not its score: the small demo company lacks some of the accounts that the questions name. The
/// score stands in docs/accuracy-routing.md.
/// </summary>
public sealed class LabelledQuestionsTests
{
    // A router of its own: names are remembered by scope and revision, which two companies of the tests share.
    private static readonly OfflineRouter Router = new(
        Path.Combine(AppContext.BaseDirectory, "prompts"),
        NamedSkill.Foundation
    );

    [Theory]
    [InlineData("examples.jsonl", 0.95)]
    [InlineData("held-out.jsonl", 0.90)]
    [InlineData("fresh.jsonl", 0.85)]
    [InlineData("fresh-held-out.jsonl", 0.85)]
    [InlineData("third.jsonl", 0.85)]
    [InlineData("outside-open.jsonl", 0.75)]
    [InlineData("outside-closed.jsonl", 0.75)]
    [InlineData("strangers-open-1.jsonl", 0.85)]
    [InlineData("strangers-open-2.jsonl", 0.85)]
    [InlineData("strangers-closed.jsonl", 0.85)]
    public async Task Router_OnLabelledQuestions_StaysAboveTheFloor(string file, double floor)
    {
        var routed = await RoutedAsync(file);

        Assert.True(routed.Count > 70, $"{routed.Count} questions");
        Assert.InRange(routed.Average(question => question.FunctionRight ? 1.0 : 0.0), floor, 1);
    }

    [Theory]
    [InlineData("examples.jsonl")]
    [InlineData("held-out.jsonl")]
    [InlineData("strangers-open-1.jsonl")]
    [InlineData("strangers-open-2.jsonl")]
    public async Task Router_OnQuestionsThatNothingAnswers_RoutesAtMostThreeInAHundred(string file)
    {
        var routed = await RoutedAsync(file);
        var far = routed.Where(question => question.Expected == RouterTrial.Declined).ToArray();

        Assert.NotEmpty(far);
        Assert.InRange(far.Average(question => question.Arguments.Length > 0 ? 1.0 : 0.0), 0, 0.03);
    }

    private static async Task<IReadOnlyList<RoutedQuestion>> RoutedAsync(string file)
    {
        using var demo = new DemoFile();
        var house = demo.House();
        var trial = new RouterTrial(Router, email => house.ViewOf(email, CancellationToken.None), house.Kernel);
        var path = Path.Combine(AppContext.BaseDirectory, "Understanding", "labelled", file);
        var routed = new List<RoutedQuestion>();
        foreach (var question in EvaluationFile.Read(path))
        {
            routed.Add(await trial.RouteAsync(question, CancellationToken.None));
        }

        return routed;
    }
}
