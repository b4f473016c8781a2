using HandlebarsDotNet;
using RevBot.Skills;
using YamlDotNet.Serialization;

namespace RevBot.Bot.Answers;

/// <summary>
/// The sentences of answers, from prompts/answers: one file for each function, in Semantic Kernel's prompt format with
/// Handlebars. A template can utter only what it is given: formatted facts, flags, names out of the data.
/// </summary>
public sealed class AnswerTemplates
{
    private readonly Dictionary<string, HandlebarsTemplate<object, object>> templates = new(StringComparer.Ordinal);

    /// <param name="folder">The prompts folder.</param>
    /// <exception cref="InvalidDataException">A file cannot be read as a template; names the file.</exception>
    public AnswerTemplates(string folder)
    {
        // Answers are plain text; each channel escapes for itself.
        var handlebars = Handlebars.Create(new HandlebarsConfiguration { NoEscape = true });
        var reader = new DeserializerBuilder().IgnoreUnmatchedProperties().Build();
        foreach (
            var file in Directory
                .EnumerateFiles(Path.Combine(folder, "answers"), "*.yaml")
                .Order(StringComparer.Ordinal)
        )
        {
            var prompt = reader.Deserialize<Dictionary<string, object>>(File.ReadAllText(file));
            if (prompt?.GetValueOrDefault("template") is string template)
            {
                templates[Path.GetFileNameWithoutExtension(file)] = handlebars.Compile(template);
            }
        }
    }

    /// <summary>The functions that have a template.</summary>
    public IEnumerable<string> Functions => templates.Keys.Order(StringComparer.Ordinal);

    /// <summary>The sentences for a result, one line each, without empty lines.</summary>
    /// <exception cref="InvalidOperationException">The function has no template.</exception>
    public string Render(ISkill skill, SkillResult result)
    {
        if (!templates.TryGetValue(skill.Name, out var template))
        {
            throw new InvalidOperationException($"There is no prompts/answers/{skill.Name}.yaml.");
        }

        var lines = template(AnswerModel.Of(result))
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return string.Join('\n', lines);
    }
}
