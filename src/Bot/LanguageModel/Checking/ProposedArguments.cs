using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.SemanticKernel;

namespace RevBot.Bot.LanguageModel.Checking;

/// <summary>
/// The arguments of a proposed call as JSON. Models and connectors give a nested argument as JSON or as a text that holds
/// JSON, and a number as a number or as a text: both are read as the schema has them, so that both are checked alike.
/// </summary>
internal static class ProposedArguments
{
    /// <param name="given">As the connector hands them on.</param>
    /// <param name="schema">Of the function's arguments.</param>
    /// <exception cref="JsonException">A text that ought to hold JSON is nested too deep.</exception>
    public static JsonObject Read(KernelArguments? given, JsonElement schema)
    {
        var read = new JsonObject();
        foreach (var (name, value) in given ?? [])
        {
            read[name] = Fitted(Node(value), PartOf(schema, name));
        }

        return read;
    }

    private static JsonNode? Node(object? value) =>
        value is JsonElement element
            ? JsonNode.Parse(element.GetRawText())
            : JsonSerializer.SerializeToNode(value, value?.GetType() ?? typeof(object));

    private static JsonNode? Fitted(JsonNode? value, JsonElement? schema)
    {
        var type = schema?.TryGetProperty("type", out var named) == true ? named.GetString() : null;
        return (Unquoted(value, type), type) switch
        {
            (JsonObject parts, "object") => new JsonObject(
                parts.Select(part => KeyValuePair.Create(part.Key, Fitted(part.Value, PartOf(schema!.Value, part.Key))))
            ),
            (JsonArray items, "array") => new JsonArray([
                .. items.Select(item => Fitted(item, schema!.Value.GetProperty("items"))),
            ]),
            var (other, _) => other?.DeepClone(),
        };
    }

    private static JsonNode? Unquoted(JsonNode? value, string? type)
    {
        if (value?.GetValueKind() != JsonValueKind.String || type is null or "string")
        {
            return value;
        }

        var text = value.GetValue<string>();
        return type switch
        {
            "object" => Parsed(text) as JsonObject ?? value,
            "array" => Parsed(text) as JsonArray ?? value,
            "boolean" => bool.TryParse(text, out var said) ? JsonValue.Create(said) : value,
            _ => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                ? JsonValue.Create(number)
                : value,
        };
    }

    private static JsonNode? Parsed(string text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static JsonElement? PartOf(JsonElement schema, string name) =>
        schema.TryGetProperty("properties", out var parts) && parts.TryGetProperty(name, out var part) ? part : null;
}
