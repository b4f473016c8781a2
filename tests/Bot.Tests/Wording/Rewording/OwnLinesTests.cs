using RevBot.Bot.Services;
using RevBot.Bot.Wording;
using RevBot.Bot.Wording.Rewording;
using RevBot.Skills.Catalog;
using RevBot.Skills.Findings;

namespace RevBot.Bot.Tests.Wording.Rewording;

/// <summary>RevBot's own lines as a model gets them.</summary>
public sealed class OwnLinesTests(DemoAnswers demo) : IClassFixture<DemoAnswers>
{
    [Fact]
    public void EveryLine_OfEveryFunction_GoesOutWithoutADigitOrAName()
    {
        var templates = new AnswerTemplates(RevBotServices.PromptsFolder);
        var check = new RewordingCheck(RevBotServices.PromptsFolder);
        var lines = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var (skill, result) in demo.Results().Where(asked => asked.Result.Findings.Count > 0))
        {
            foreach (var ask in Enum.GetValues<Ask>())
            {
                lines.UnionWith(templates.Render(skill, result, ask).Select(sentence => sentence.Pattern));
            }
        }

        if (Environment.GetEnvironmentVariable("REVBOT_OWN_LINES") is { Length: > 0 } path)
        {
            File.WriteAllLines(path, lines);
        }

        Assert.True(lines.Count > 80, $"Only {lines.Count} lines.");
        Assert.All(lines, line => Assert.Null(check.FindFault(line, line)));
        Assert.All(lines, line => Assert.DoesNotContain("Farhaven", line, StringComparison.OrdinalIgnoreCase));

        // The level of a range and the top of a score are the method's, not the company's.
        string[] levels = ["80% range", "95% range", "of 100"];
        Assert.All(
            lines.Select(line =>
                levels.Aggregate(Outside(line), (text, level) => text.Replace(level, "", StringComparison.Ordinal))
            ),
            line => Assert.DoesNotContain(line, char.IsAsciiDigit)
        );
        Assert.Equal(
            SkillCatalog.All.Count - 1,
            demo.Results()
                .Where(asked => asked.Result.Findings.Count > 0)
                .Select(asked => asked.Skill.Name)
                .Distinct()
                .Count()
        );
    }

    private static string Outside(string line)
    {
        var outside = new System.Text.StringBuilder();
        var inside = false;
        foreach (var letter in line)
        {
            inside = letter == '⟦' || (inside && letter != '⟧');
            outside.Append(inside ? ' ' : letter);
        }

        return outside.ToString();
    }
}
