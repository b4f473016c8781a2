using RevBot.Bot.Wording.Briefs;
using RevBot.Skills;

namespace RevBot.Bot.Wording;

/// <summary>
/// The sentences of answers, from prompts/answers: one file for each function. A template can utter only what it is given:
/// formatted facts, flags, names out of the data.
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

    /// <summary>The functions that have a template.</summary>
    public IEnumerable<string> Functions => templates.Names;

    /// <summary>The wording of briefs.</summary>
    internal BriefWording Briefs => briefs.Value;

    /// <summary>The sentences for a result, one line each, without empty lines.</summary>
    /// <exception cref="InvalidOperationException">The function has no template.</exception>
    public string Render(ISkill skill, SkillResult result) =>
        templates.Lines(skill.Name, AnswerModel.Build(result)) is { } lines
            ? string.Join('\n', lines)
            : throw new InvalidOperationException($"There is no prompts/answers/{skill.Name}.yaml.");
}
