using Microsoft.Extensions.Logging.Abstractions;
using RevBot.Bot.Services;
using RevBot.Bot.Wording;
using RevBot.Bot.Wording.Grounding;
using RevBot.Skills.Catalog;
using RevBot.Skills.Findings;

namespace RevBot.Bot.Tests.Wording.Grounding;

/// <summary>What RevBot itself says: no number but a fact's, however it is asked.</summary>
public sealed class TemplateGroundingTests
{
    [Fact]
    public void EveryAnswer_OfEveryFunctionToManyPeople_SaysNoNumberThatNoFactHas()
    {
        using var questions = new AnsweredQuestions();
        var composer = new Composer(new AnswerTemplates(RevBotServices.PromptsFolder), NullLogger.Instance);
        var asks = Enum.GetValues<Ask>();
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

                var count = asked[skill.Name] = asked.GetValueOrDefault(skill.Name) + 1;
                var answer = composer.Compose([new(skill, result, asks[count % asks.Length], [])], state);
                if (!answer.Grounded)
                {
                    failures.Add($"{skill.Name} {arguments}: {answer.Text}");
                }
            }
        }

        Assert.True(failures.Count == 0, $"{failures.Count} answers:\n{string.Join('\n', failures.Take(40))}");
        Assert.All(SkillCatalog.All, skill => Assert.True(asked.GetValueOrDefault(skill.Name) > 0, skill.Name));
        Assert.True(asked.Values.Sum() > 1000, $"Only {asked.Values.Sum()} answers.");
    }

    [Fact]
    public void ANumber_ThatNoFactHas_IsNoticed()
    {
        using var questions = new AnsweredQuestions();
        var book = questions.ViewOf(DemoFile.Leader);
        var state = AnsweredQuestions.StateOf(book);
        var skill = SkillCatalog.Find("get_forecast")!;
        FunctionAnswer[] parts = [new(skill, AnsweredQuestions.Ask(skill, "{}", book)!, Ask.Any, [])];
        var text = new Composer(new AnswerTemplates(RevBotServices.PromptsFolder), NullLogger.Instance)
            .Compose(parts, state)
            .Text;

        Assert.True(AnswerGrounding.Holds(text, parts, state));
        Assert.False(AnswerGrounding.Holds(text + "\nIt may reach $98.7M.", parts, state));
    }
}
