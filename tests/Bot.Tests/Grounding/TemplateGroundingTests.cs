using Microsoft.Extensions.Logging.Abstractions;
using RevBot.Bot.Answers;
using RevBot.Bot.Grounding;
using RevBot.Bot.Hosting;
using RevBot.Skills;

namespace RevBot.Bot.Tests.Grounding;

/// <summary>The grounding check over what RevBot itself says.</summary>
public sealed class TemplateGroundingTests
{
    [Fact]
    public void EveryAnswer_OfEveryFunctionToManyPeople_IsEntailedByItsFacts()
    {
        using var questions = new AnsweredQuestions();
        var composer = new Composer(new AnswerTemplates(BotHouse.PromptsFolder), NullLogger.Instance);
        var (asked, failures) = (0, new List<string>());
        foreach (var person in AnsweredQuestions.People)
        {
            var book = questions.ViewOf(person);
            var state = AnsweredQuestions.StateOf(book);
            foreach (var (skill, arguments) in AnsweredQuestions.Ways)
            {
                if (AnsweredQuestions.Ask(skill, arguments, book) is not { } result)
                {
                    continue;
                }

                asked++;
                IReadOnlyList<(ISkill, SkillResult, IReadOnlyList<string>)> results = [(skill, result, [])];
                var report = AnswerGrounding.Check(composer.Compose(results, state).Text, results, state);
                failures.AddRange(
                    from sentence in report.Sentences
                    from claim in sentence.Claims
                    where !claim.Holds
                    select $"{skill.Name} {arguments}: {claim.Rule} \"{claim.Words}\": {claim.Reason}: {sentence.Text}"
                );
            }
        }

        Assert.True(failures.Count == 0, $"{failures.Count} of {asked}:\n{string.Join('\n', failures.Take(4000))}");
        Assert.True(asked > 1000, $"Only {asked} answers.");
    }
}
