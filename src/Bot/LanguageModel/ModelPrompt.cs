using System.Text.Json;
using HandlebarsDotNet;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.Connectors.OpenAI;
using YamlDotNet.Core;
using YamlDotNet.Serialization;

namespace RevBot.Bot.LanguageModel;

/// <summary>A prompt of <c>prompts/model</c>: a YAML file in Semantic Kernel's format, with Handlebars.</summary>
internal sealed class ModelPrompt
{
    private readonly PromptTemplateConfig config;
    private readonly IPromptTemplate template;

    private ModelPrompt(PromptTemplateConfig config) =>
        (this.config, template) = (config, new HandlebarsTemplates().Create(config));

    /// <param name="prompts">The folder <c>prompts</c>.</param>
    /// <param name="name">The file's, without its ending.</param>
    /// <exception cref="InvalidDataException">The file is missing or damaged; the message names it.</exception>
    public static ModelPrompt Read(string prompts, string name)
    {
        var path = Path.Combine(prompts, "model", name + ".yaml");
        try
        {
            // Numbers must come as numbers: a temperature of "0" is no temperature.
            var file = new DeserializerBuilder()
                .WithAttemptingUnquotedStringTypeDeserialization()
                .Build()
                .Deserialize<Dictionary<string, object>>(File.ReadAllText(path));
            return file?.GetValueOrDefault("template") is string
                ? new(PromptTemplateConfig.FromJson(JsonSerializer.Serialize(file)))
                : throw new InvalidDataException($"The prompt {path} has no template.");
        }
        catch (Exception problem)
            when (problem is IOException or YamlException or HandlebarsException or ArgumentException or KernelException
            )
        {
            throw new InvalidDataException($"The prompt {path} cannot be read: {problem.Message}", problem);
        }
    }

    /// <summary>The prompt with its variables filled in.</summary>
    public async Task<string> RenderAsync(Kernel kernel, KernelArguments variables, CancellationToken cancellation) =>
        (await template.RenderAsync(kernel, variables, cancellation)).Trim();

    /// <summary>The file's settings, for a request of its own.</summary>
    /// <param name="mostTokens">The most that may come back.</param>
    public OpenAIPromptExecutionSettings Settings(int mostTokens)
    {
        var settings = (OpenAIPromptExecutionSettings)
            OpenAIPromptExecutionSettings.FromExecutionSettings(config.DefaultExecutionSettings).Clone();
        settings.MaxTokens = mostTokens;
        return settings;
    }
}
