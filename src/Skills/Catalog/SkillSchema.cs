using System.Collections.Concurrent;
using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace RevBot.Skills.Catalog;

/// <summary>
/// The JSON schema of a function's arguments, made from its arguments record: what a language model and an MCP client are
/// shown, and what <see cref="SkillJson"/> then reads. Nothing is listed twice, so the two cannot drift apart.
/// </summary>
/// <remarks>
/// The exporter of System.Text.Json shares parts by reference and writes "or null" everywhere. Not every provider follows
/// references, and every token is paid for with every question; so this writes the few types that arguments have.
/// </remarks>
public static class SkillSchema
{
    private static readonly ConcurrentDictionary<Type, JsonElement> Made = new();

    /// <summary>The schema: an object without other properties; nothing in it is a reference.</summary>
    /// <exception cref="NotSupportedException">An argument has a type that no schema is known for.</exception>
    public static JsonElement Of(ISkill skill)
    {
        ArgumentNullException.ThrowIfNull(skill);
        return Made.GetOrAdd(
            skill.ArgumentsType,
            static type => JsonSerializer.SerializeToElement(Schema(type, within: [], described: []))
        );
    }

    /// <summary>Whether a function takes an argument, by its name in JSON.</summary>
    public static bool Takes(ISkill skill, string argument) =>
        Of(skill).GetProperty("properties").TryGetProperty(argument, out _);

    private static JsonObject Schema(Type type, IReadOnlyList<Type> within, HashSet<Type> described)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        // A value of several types: no provider takes lists of types, and all take a schema that says nothing.
        return plain == typeof(JsonElement) ? []
            : NameOf(plain) is { } name ? new() { ["type"] = name }
            : plain.IsEnum ? Choice(plain)
            : ItemOf(plain) is { } item ? new() { ["type"] = "array", ["items"] = Schema(item, within, described) }
            : Record(plain, within, described);
    }

    private static string? NameOf(Type type) =>
        type == typeof(string) ? "string"
        : type == typeof(int) || type == typeof(long) ? "integer"
        : type == typeof(double) || type == typeof(decimal) ? "number"
        : type == typeof(bool) ? "boolean"
        : null;

    private static JsonObject Choice(Type type) =>
        new()
        {
            ["type"] = "string",
            ["enum"] = new JsonArray([
                .. Enum.GetNames(type)
                    .Select(name => JsonValue.Create(JsonNamingPolicy.SnakeCaseLower.ConvertName(name))),
            ]),
        };

    private static Type? ItemOf(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>)
            ? type.GetGenericArguments()[0]
            : null;

    // A filter's exclusion is a filter again, without the one inside it, which is not read. A record that stands in several
    // places is described in the first.
    private static JsonObject Record(Type type, IReadOnlyList<Type> within, HashSet<Type> described)
    {
        var info = SkillJson.Options.GetTypeInfo(type);
        if (info.Kind != JsonTypeInfoKind.Object)
        {
            throw new NotSupportedException($"There is no schema for arguments of the type {type.Name}.");
        }

        var isFirst = described.Add(type);
        var properties = new JsonObject();
        foreach (var property in info.Properties)
        {
            if (property.PropertyType == type && within.Contains(type))
            {
                continue;
            }

            var schema = Schema(property.PropertyType, [.. within, type], described);
            properties[property.Name] = isFirst ? Described(schema, property) : schema;
        }

        return new()
        {
            ["type"] = "object",
            ["properties"] = properties,
            ["additionalProperties"] = false,
        };
    }

    private static JsonObject Described(JsonObject schema, JsonPropertyInfo property)
    {
        var found = property.AttributeProvider?.GetCustomAttributes(typeof(DescriptionAttribute), inherit: false);
        if (found is [DescriptionAttribute description, ..])
        {
            schema["description"] = description.Description;
        }

        return schema;
    }
}
