using System.Text.Json;
using Microsoft.Extensions.AI;
using RevBot.Skills;
using RevBot.Skills.Catalog;

namespace RevBot.Bot.LanguageModel;

/// <summary>
/// The functions as a language model sees them: declared and never invoked by a client. Two more let it say that none fits
/// or that several do, in RevBot's words instead of its own.
/// </summary>
internal static class Declarations
{
    public const string NoneFits = "no_function_fits";
    public const string AskWhich = "ask_which_function";

    private static readonly string[] Required = ["functions"];

    private static readonly JsonElement Nothing = JsonSerializer.SerializeToElement(
        new
        {
            type = "object",
            properties = new { },
            additionalProperties = false,
        }
    );

    public static IReadOnlyList<AITool> Of(IReadOnlyList<ISkill> skills) =>
        [
            .. skills.Select(skill =>
                AIFunctionFactory.CreateDeclaration(skill.Name, skill.Description, SkillSchema.Of(skill), null)
            ),
            AIFunctionFactory.CreateDeclaration(
                NoneFits,
                "The message is about nothing that these functions answer.",
                Nothing,
                null
            ),
            AIFunctionFactory.CreateDeclaration(
                AskWhich,
                "Two or three functions fit equally well; the person is asked which.",
                Which(skills),
                null
            ),
        ];

    private static JsonElement Which(IReadOnlyList<ISkill> skills) =>
        JsonSerializer.SerializeToElement(
            new
            {
                type = "object",
                properties = new
                {
                    functions = new
                    {
                        type = "array",
                        items = new { type = "string", @enum = skills.Select(skill => skill.Name) },
                    },
                },
                required = Required,
                additionalProperties = false,
            }
        );
}
