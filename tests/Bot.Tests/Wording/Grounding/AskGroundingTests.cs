using Microsoft.Extensions.Logging.Abstractions;
using RevBot.Bot.Services;
using RevBot.Bot.Wording;
using RevBot.Bot.Wording.Grounding;
using RevBot.Skills.Catalog;
using RevBot.Skills.Findings;

namespace RevBot.Bot.Tests.Wording.Grounding;

/// <summary>What is said first depends on what is asked: every sentence of a function must hold whatever stands around it.</summary>
public sealed class AskGroundingTests
{
    [Theory]
    [InlineData("get_scorecards")]
    [InlineData("get_territory_balance")]
    [InlineData("get_data_freshness")]
    [InlineData("audit_data_quality")]
    [InlineData("recommend_strategy")]
    [InlineData("prepare_meeting")]
    public void EveryAsk_OfAFunction_IsEntailedByItsFacts(string function)
    {
        using var questions = new AnsweredQuestions();
        var composer = new Composer(new AnswerTemplates(RevBotServices.PromptsFolder), NullLogger.Instance);
        var skill = SkillCatalog.Find(function)!;
        var failures = new SortedSet<string>(StringComparer.Ordinal);
        var said = 0;
        foreach (var person in AnsweredQuestions.People)
        {
            var book = questions.ViewOf(person);
            var state = AnsweredQuestions.StateOf(book);
            foreach (var (_, arguments) in AnsweredQuestions.Ways(book).Where(way => way.Skill.Name == function))
            {
                if (AnsweredQuestions.Ask(skill, arguments, book) is not { } result)
                {
                    continue;
                }

                foreach (var ask in Enum.GetValues<Ask>())
                {
                    FunctionAnswer[] parts = [new(skill, result, ask, [])];
                    var report = AnswerGrounding.Check(composer.Compose(parts, state).Text, parts, state);
                    said += report.Sentences.Count;
                    failures.UnionWith(
                        from sentence in report.Sentences
                        from claim in sentence.Claims
                        where !claim.Holds
                        select $"{claim.Rule} \"{claim.Words}\": {claim.Reason}: {sentence.Text}"
                    );
                }
            }
        }

        Assert.True(said > 20, $"Only {said} sentences.");
        Assert.True(failures.Count == 0, $"{failures.Count} claims:\n{string.Join('\n', failures.Take(60))}");
    }
}
