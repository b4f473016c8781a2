using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Microsoft.SemanticKernel;
using RevBot.Skills;
using RevBot.Skills.Catalog;

namespace RevBot.Bot.Functions;

/// <summary>
/// The skills of one plugin as functions of Semantic Kernel, each with the schema of its arguments record. A function is
/// made when it is first looked up: a process for one question needs one of them, and a schema costs milliseconds.
/// </summary>
internal sealed class SkillPlugin : KernelPlugin
{
    private readonly IReadOnlyDictionary<string, Lazy<KernelFunction>> functions;

    /// <param name="name">In letters, digits and <c>_</c>.</param>
    /// <param name="skills">Those of the plugin.</param>
    public SkillPlugin(string name, IEnumerable<ISkill> skills)
        : base(name) =>
        functions = skills.ToDictionary(
            skill => skill.Name,
            skill => new Lazy<KernelFunction>(() => CreateFunction(skill).Clone(name)),
            StringComparer.OrdinalIgnoreCase
        );

    /// <inheritdoc/>
    public override int FunctionCount => functions.Count;

    /// <summary>The plugin of a skill as the kernel names it: <c>win/loss</c> is <c>win_loss</c>.</summary>
    public static string NameOf(ISkill skill) =>
        skill.Plugin.All(char.IsAsciiLetterOrDigit)
            ? skill.Plugin
            : string.Create(
                skill.Plugin.Length,
                skill.Plugin,
                static (letters, name) =>
                {
                    for (var place = 0; place < letters.Length; place++)
                    {
                        letters[place] = char.IsAsciiLetterOrDigit(name[place]) ? name[place] : '_';
                    }
                }
            );

    /// <inheritdoc/>
    public override bool TryGetFunction(string name, [NotNullWhen(true)] out KernelFunction? function)
    {
        function = functions.GetValueOrDefault(name)?.Value;
        return function is not null;
    }

    /// <inheritdoc/>
    public override IEnumerator<KernelFunction> GetEnumerator() =>
        functions.Values.Select(made => made.Value).GetEnumerator();

    // The arguments come with the permit, read already; the kernel's own are those that the filter compared with it.
    private static KernelFunction CreateFunction(ISkill skill) =>
        KernelFunctionFactory.CreateFromMethod(
            (Kernel kernel) => Permit.Run(kernel),
            new KernelFunctionFromMethodOptions
            {
                FunctionName = skill.Name,
                Description = skill.Description,
                Parameters = [.. SkillSchema.Of(skill).GetProperty("properties").EnumerateObject().Select(Parameter)],
            }
        );

    private static KernelParameterMetadata Parameter(JsonProperty argument) =>
        new(argument.Name)
        {
            Description = argument.Value.TryGetProperty("description", out var said) ? said.GetString() : null,
            Schema = KernelJsonSchema.Parse(argument.Value.GetRawText()),
        };
}
