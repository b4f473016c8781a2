using RevBot.Bot.Commands.Evaluation;
using RevBot.Bot.Tests.Understanding.Companies;

namespace RevBot.Bot.Tests.Understanding;

/// <summary>
/// Questions that once were read wrongly, each with the plan that is right on the demo company on 30 November 2026. Turns of
/// a conversation follow what the reader itself made of the turns before.
/// </summary>
public sealed class CaseQuestionsTests
{
    private static readonly string Cases = Path.Combine(AppContext.BaseDirectory, "Understanding", "cases.jsonl");

    // Not read rightly yet; the list may only get shorter.
    private static readonly string[] StillWrong = ["case-09", "case-47", "case-55b", "case-56b", "case-62", "case-67"];

    private static readonly Lazy<Task<IReadOnlyDictionary<string, RoutedQuestion>>> Routed = new(RouteAsync);

    public static TheoryData<string, string> Questions { get; } = Listed();

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task Reader_OnAQuestionOnceReadWrongly_GivesThePlanThatIsRight(string id, string text)
    {
        var routed = (await Routed.Value)[id];

        if (StillWrong.Contains(id, StringComparer.Ordinal))
        {
            Assert.False(routed.AllRight, $"{text} is right now: take {id} off the list.");
            return;
        }

        Assert.True(routed.AllRight, $"{text} → {routed.Said} {routed.Arguments}; right: {routed.Question.Right}");
        Assert.True(
            routed.Question.Kind != "told" || routed.Arguments.Length == 0 || routed.IsTold,
            $"{text}: nobody is told"
        );
    }

    private static TheoryData<string, string> Listed()
    {
        var listed = new TheoryData<string, string>();
        foreach (var question in EvaluationFile.Read(Cases))
        {
            listed.Add(question.Id!, question.Text!);
        }

        return listed;
    }

    private static async Task<IReadOnlyDictionary<string, RoutedQuestion>> RouteAsync()
    {
        var company = CompanyBooks.Of("farhaven");
        var trial = new RouterTrial(company.Router, company.AsSeenBy, company.House.Kernel);
        var routed = new Dictionary<string, RoutedQuestion>(StringComparer.Ordinal);
        foreach (var question in EvaluationFile.Read(Cases))
        {
            routed[question.Id!] = await trial.RouteAsync(question, CancellationToken.None);
        }

        return routed;
    }
}
