using HandlebarsDotNet;
using YamlDotNet.Core;
using YamlDotNet.Serialization;

namespace RevBot.Bot.LanguageModel;

/// <summary>A prompt of prompts/model, in Semantic Kernel's YAML format with Handlebars.</summary>
internal sealed class PromptFile
{
    private readonly HandlebarsTemplate<object, object> template;

    private PromptFile(HandlebarsTemplate<object, object> template) => this.template = template;

    /// <exception cref="InvalidDataException">The file is missing or damaged; the message names it.</exception>
    public static PromptFile Read(string prompts, string name)
    {
        var path = Path.Combine(prompts, "model", name + ".yaml");
        try
        {
            var file = new DeserializerBuilder()
                .IgnoreUnmatchedProperties()
                .Build()
                .Deserialize<Dictionary<string, object>>(File.ReadAllText(path));
            // Prompts are plain text; nothing in them is markup.
            return file?.GetValueOrDefault("template") is string text
                ? new(Handlebars.Create(new HandlebarsConfiguration { NoEscape = true }).Compile(text))
                : throw new InvalidDataException($"The prompt {path} has no template.");
        }
        catch (Exception problem) when (problem is IOException or YamlException or HandlebarsException)
        {
            throw new InvalidDataException($"The prompt {path} cannot be read: {problem.Message}", problem);
        }
    }

    public string Render(IReadOnlyDictionary<string, object?> variables) => template(variables).Trim();
}
