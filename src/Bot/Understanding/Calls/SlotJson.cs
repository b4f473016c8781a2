using System.Text.Json.Nodes;

namespace RevBot.Bot.Understanding.Calls;

/// <summary>Small steps on the JSON of a call's arguments.</summary>
internal static class SlotJson
{
    /// <summary>The texts of a list, or the one value; empty for none.</summary>
    public static string[] Texts(this JsonNode? node) =>
        node switch
        {
            null => [],
            JsonArray many => [.. many.Select(one => one!.ToString())],
            _ => [node.ToString()],
        };

    /// <summary>All values in it, at any depth, as texts.</summary>
    public static IEnumerable<string> Leaves(JsonNode? node) =>
        node switch
        {
            null => [],
            JsonObject slots => slots.SelectMany(slot => Leaves(slot.Value)),
            JsonArray many => many.SelectMany(Leaves),
            _ => [node.ToString()],
        };

    /// <summary>Texts as a list, each once.</summary>
    public static JsonArray List(IEnumerable<string> texts) =>
        [.. texts.Distinct(StringComparer.Ordinal).Select(text => JsonValue.Create(text))];

    /// <summary>Fills a slot where there is a value.</summary>
    public static void Put(this JsonObject arguments, string name, JsonNode? value)
    {
        if (value is not null)
        {
            arguments[name] = value;
        }
    }

    /// <summary>A copy with more slots filled.</summary>
    public static JsonObject With(this JsonObject arguments, params (string Name, JsonNode? Value)[] more)
    {
        var result = (JsonObject)arguments.DeepClone();
        foreach (var (name, value) in more)
        {
            result[name] = value?.DeepClone();
        }

        return result;
    }

    /// <summary>A copy of some of its slots.</summary>
    public static JsonObject Where(this JsonObject arguments, Func<string, bool> isKept) =>
        new(
            arguments
                .Where(part => isKept(part.Key))
                .Select(part => KeyValuePair.Create(part.Key, part.Value?.DeepClone()))
        );

    /// <summary>Fills a slot with texts; without any it is left empty.</summary>
    public static void Fill(this JsonObject arguments, string name, IEnumerable<string> texts)
    {
        if (List(texts) is { Count: > 0 } list)
        {
            arguments[name] = list;
        }
        else
        {
            arguments.Remove(name);
        }
    }
}
