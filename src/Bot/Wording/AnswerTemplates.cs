using RevBot.Bot.Wording.Briefs;
using RevBot.Skills;
using RevBot.Skills.Findings;

namespace RevBot.Bot.Wording;

/// <summary>
/// The sentences of answers, from prompts/answers: one file for each function, a sentence for each of its findings. A
/// sentence can utter only what it is given: formatted facts, flags, names out of the data.
/// </summary>
public sealed class AnswerTemplates
{
    private readonly TemplateFolder templates;
    private readonly Lazy<BriefWording> briefs;

    /// <param name="folder">The prompts folder.</param>
    /// <exception cref="InvalidDataException">A file cannot be read as a template; names the file.</exception>
    public AnswerTemplates(string folder)
    {
        templates = new(Path.Combine(folder, "answers"));
        briefs = new(() => new(folder));
    }

    /// <summary>The functions that have a file.</summary>
    public IEnumerable<string> Functions => templates.Names;

    /// <summary>The wording of briefs.</summary>
    internal BriefWording Briefs => briefs.Value;

    /// <summary>The sentences that answer, a line each.</summary>
    /// <param name="skill">What answered.</param>
    /// <param name="result">Its result.</param>
    /// <param name="ask">What was asked; the first sentence is of that kind where the result has one.</param>
    /// <exception cref="InvalidOperationException">A finding has no sentence.</exception>
    public IReadOnlyList<Sentence> Render(ISkill skill, SkillResult result, Ask ask)
    {
        ArgumentNullException.ThrowIfNull(skill);
        ArgumentNullException.ThrowIfNull(result);
        return [.. FindingChoice.Choose(ask, Say(skill, result)).Select(said => said.Sentence)];
    }

    /// <summary>Every finding of a result that has something to say, in the function's order.</summary>
    private List<SaidFinding> Say(ISkill skill, SkillResult result)
    {
        var model = new AnswerModel(result);
        var said = new List<SaidFinding>();
        foreach (var finding in result.Findings)
        {
            var line =
                templates.Line(skill.Name, finding.Id, model.For(finding))
                ?? throw new InvalidOperationException(
                    $"prompts/answers/{skill.Name}.yaml has no sentence for {finding.Id}."
                );
            if (line.Length > 0)
            {
                said.Add(new(finding, model.Sentence(line)));
            }
        }

        return said;
    }
}
