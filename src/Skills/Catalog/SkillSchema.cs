using System.Collections.Concurrent;
using System.ComponentModel;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;

namespace RevBot.Skills.Catalog;

/// <summary>
/// The JSON schema of a function's arguments, made from its arguments record: what a language model and an MCP client are
/// shown, and what <see cref="SkillJson"/> then reads. Nothing is listed twice, so the two cannot drift apart.
/// </summary>
public static class SkillSchema
{
    private static readonly ConcurrentDictionary<Type, JsonElement> Made = new();

    private static readonly JsonSchemaExporterOptions Exporting = new()
    {
        TreatNullObliviousAsNonNullable = true,
        TransformSchemaNode = Plain,
    };

    /// <summary>The schema: an object without additional properties; nothing in it is a reference.</summary>
    public static JsonElement Of(ISkill skill)
    {
        ArgumentNullException.ThrowIfNull(skill);
        return Made.GetOrAdd(skill.ArgumentsType, Make);
    }

    private static JsonElement Make(Type arguments)
    {
        var schema = SkillJson.Options.GetJsonSchemaAsNode(arguments, Exporting).AsObject();
        schema.TryAdd("properties", new JsonObject());
        Unfold(schema);
        return JsonSerializer.SerializeToElement(schema);
    }

    // Absent and null say the same, and numbers are meant as numbers: one type each is what every reader of schemas takes.
    private static JsonNode Plain(JsonSchemaExporterContext context, JsonNode node)
    {
        if (node is not JsonObject schema)
        {
            return node;
        }

        if (schema["type"] is JsonArray types)
        {
            var names = types.Select(type => (string)type!).Where(type => type != "null").ToArray();
            schema["type"] = names.FirstOrDefault(type => type is "integer" or "number") ?? names[0];
            schema.Remove("pattern");
        }

        if (context.PropertyInfo?.AttributeProvider is { } property && DescriptionOf(property) is { } text)
        {
            schema["description"] = text;
        }

        return schema;
    }

    private static string? DescriptionOf(ICustomAttributeProvider property) =>
        property.GetCustomAttributes(typeof(DescriptionAttribute), inherit: false)
            is [DescriptionAttribute description, ..]
            ? description.Description
            : null;

    // A filter's exclusion is a filter again. Not every provider follows references, and one level is all that is read.
    private static void Unfold(JsonObject within)
    {
        foreach (var (name, node) in within.ToArray())
        {
            if (name == "properties" && node is JsonObject properties)
            {
                Unfold(properties, properties);
            }
            else if (name == "items" && node is JsonObject items)
            {
                Unfold(items);
            }
        }
    }

    private static void Unfold(JsonObject properties, JsonObject siblings)
    {
        foreach (var (name, node) in properties.ToArray())
        {
            if (node is not JsonObject schema)
            {
                continue;
            }

            if (schema.ContainsKey("$ref"))
            {
                properties[name] = Copy(siblings, without: name, (string?)schema["description"]);
            }
            else
            {
                Unfold(schema);
            }
        }
    }

    private static JsonObject Copy(JsonObject siblings, string without, string? description)
    {
        var properties = siblings.DeepClone().AsObject();
        properties.Remove(without);
        return new()
        {
            ["type"] = "object",
            ["description"] = description,
            ["properties"] = properties,
            ["additionalProperties"] = false,
        };
    }
}
