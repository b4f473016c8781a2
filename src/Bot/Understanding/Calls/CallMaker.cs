using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using RevBot.Bot.Functions;
using RevBot.Skills;
using RevBot.Skills.Catalog;

namespace RevBot.Bot.Understanding.Calls;

/// <summary>The one place where arguments become a skill's own record.</summary>
internal sealed class CallMaker(IReadOnlyList<ISkill> skills)
{
    /// <summary>Whether a function exists.</summary>
    public bool Has(string function) => Find(function) is not null;

    /// <summary>The functions that exist.</summary>
    public IEnumerable<string> Functions => skills.Select(skill => skill.Name);

    /// <summary>A call of a function that exists.</summary>
    /// <exception cref="InvalidOperationException">The function does not take these arguments: a mistake in <see cref="FunctionSlots"/>.</exception>
    public FunctionCall Create(string function, JsonObject arguments, IReadOnlyList<string> assumed)
    {
        var skill = Find(function) ?? throw new InvalidOperationException($"There is no function {function}.");
        try
        {
            var made = Known(arguments, skill.ArgumentsType).Deserialize(skill.ArgumentsType, SkillJson.Options);
            return FunctionCall.Of(
                skill.Name,
                made ?? throw new InvalidOperationException($"{function} took no arguments.")
            ) with
            {
                Assumed = assumed,
            };
        }
        catch (JsonException error)
        {
            throw new InvalidOperationException($"{function} does not take {arguments.ToJsonString()}.", error);
        }
    }

    // A function that takes less than its shape says is still answered, by what it takes.
    private static JsonObject Known(JsonObject arguments, Type type)
    {
        var shape = SkillJson.Options.GetTypeInfo(type);
        var names = shape.Properties.Select(property => property.Name).ToArray();
        if (
            shape.Kind != JsonTypeInfoKind.Object
            || arguments.All(argument => names.Contains(argument.Key, StringComparer.Ordinal))
        )
        {
            return arguments;
        }

        var known = (JsonObject)arguments.DeepClone();
        foreach (var (name, _) in arguments.Where(argument => !names.Contains(argument.Key, StringComparer.Ordinal)))
        {
            known.Remove(name);
        }

        return known;
    }

    private ISkill? Find(string function) =>
        skills.FirstOrDefault(skill => string.Equals(skill.Name, function, StringComparison.Ordinal));
}
