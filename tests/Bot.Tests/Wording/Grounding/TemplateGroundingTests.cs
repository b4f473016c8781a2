using Microsoft.Extensions.Logging.Abstractions;
using RevBot.Bot.Services;
using RevBot.Bot.Wording;
using RevBot.Bot.Wording.Grounding;
using RevBot.Skills.Catalog;
using RevBot.Skills.Findings;

namespace RevBot.Bot.Tests.Wording.Grounding;

/// <summary>The grounding check over what RevBot itself says.</summary>
public sealed class TemplateGroundingTests
{
    [Fact]
    public void EveryAnswer_OfEveryFunctionToManyPeople_IsEntailedByItsFacts()
    {
        using var questions = new AnsweredQuestions();
        var composer = new Composer(new AnswerTemplates(RevBotServices.PromptsFolder), NullLogger.Instance);
        var asked = new Dictionary<string, int>(StringComparer.Ordinal);
        var failures = new List<string>();
        foreach (var person in AnsweredQuestions.People)
        {
            var book = questions.ViewOf(person);
            var state = AnsweredQuestions.StateOf(book);
            foreach (var (skill, arguments) in AnsweredQuestions.Ways(book))
            {
                if (AnsweredQuestions.Ask(skill, arguments, book) is not { } result)
                {
                    continue;
                }

                asked[skill.Name] = asked.GetValueOrDefault(skill.Name) + 1;
                FunctionAnswer[] parts = [new(skill, result, Ask.Any, [])];
                var report = AnswerGrounding.Check(composer.Compose(parts, state).Text, parts, state);
                failures.AddRange(
                    from sentence in report.Sentences
                    from claim in sentence.Claims
                    where !claim.Holds
                    select $"{skill.Name} {arguments}: {claim.Rule} \"{claim.Words}\": {claim.Reason}: {sentence.Text}"
                );
            }
        }

        Assert.True(failures.Count == 0, $"{failures.Count} claims:\n{string.Join('\n', failures.Take(4000))}");
        Assert.All(SkillCatalog.All, skill => Assert.True(asked.GetValueOrDefault(skill.Name) > 0, skill.Name));
        Assert.True(asked.Values.Sum() > 1000, $"Only {asked.Values.Sum()} answers.");
    }
}
