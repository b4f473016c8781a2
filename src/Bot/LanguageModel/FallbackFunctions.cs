using System.Text.Json;
using Microsoft.SemanticKernel;
using RevBot.Skills;

namespace RevBot.Bot.LanguageModel;

/// <summary>
/// Two functions that a language model is shown beside the skills: with them it says that none fits, or that several do,
/// in RevBot's words instead of its own. They belong to no plugin and are never run.
/// </summary>
internal static class FallbackFunctions
{
    /// <summary>The message is about nothing that the functions answer.</summary>
    public const string NoneFits = "no_function_fits";

    /// <summary>Two or three functions fit equally well; its argument <c>functions</c> names them.</summary>
    public const string AskWhich = "ask_which_function";

    private static readonly KernelFunction None = Declared(
        NoneFits,
        "The message is about nothing that these functions answer.",
        []
    );

    /// <summary>Both, for the skills that are shown with them.</summary>
    public static IReadOnlyList<KernelFunction> Create(IReadOnlyList<ISkill> shown) =>
        [
            None,
            Declared(
                AskWhich,
                "Two or three functions fit equally well; the person is asked which.",
                [new("functions") { Schema = Names(shown), IsRequired = true }]
            ),
        ];

    private static KernelFunction Declared(string name, string description, KernelParameterMetadata[] parameters) =>
        KernelFunctionFactory.CreateFromMethod(
            () => string.Empty,
            new KernelFunctionFromMethodOptions
            {
                FunctionName = name,
                Description = description,
                Parameters = parameters,
            }
        );

    private static KernelJsonSchema Names(IReadOnlyList<ISkill> shown) =>
        KernelJsonSchema.Parse(
            JsonSerializer.Serialize(
                new { type = "array", items = new { type = "string", @enum = shown.Select(skill => skill.Name) } }
            )
        );
}
