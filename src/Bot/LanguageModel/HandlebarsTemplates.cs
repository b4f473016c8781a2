using System.Diagnostics.CodeAnalysis;
using HandlebarsDotNet;
using Microsoft.SemanticKernel;

namespace RevBot.Bot.LanguageModel;

/// <summary>Handlebars templates for Semantic Kernel. Prompts are plain text: nothing that is put in is taken for markup.</summary>
internal sealed class HandlebarsTemplates : IPromptTemplateFactory
{
    /// <inheritdoc/>
    public bool TryCreate(PromptTemplateConfig templateConfig, [NotNullWhen(true)] out IPromptTemplate? result)
    {
        result = templateConfig.TemplateFormat == "handlebars" ? new Template(templateConfig.Template) : null;
        return result is not null;
    }

    private sealed class Template(string text) : IPromptTemplate
    {
        private readonly HandlebarsTemplate<object, object> compiled = Handlebars
            .Create(new HandlebarsConfiguration { NoEscape = true })
            .Compile(text);

        public Task<string> RenderAsync(
            Kernel kernel,
            KernelArguments? arguments = null,
            CancellationToken cancellationToken = default
        ) =>
            Task.FromResult(
                compiled((arguments ?? []).ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal))
            );
    }
}
