using System.Text.Json;
using System.Text.Json.Nodes;
using RevBot.Skills.Catalog;

namespace RevBot.Bot.Mcp;

/// <summary>A call as it stands in the place of a question, so that it goes the same way as one.</summary>
/// <param name="Function">The function's name.</param>
/// <param name="Arguments">Its arguments.</param>
internal sealed record CalledFunction(string Function, JsonObject Arguments)
{
    /// <summary>One line of JSON.</summary>
    public string Text() => JsonSerializer.Serialize(this, SkillJson.Options);

    /// <summary>Reads what <see cref="Text"/> wrote; null where it is something else.</summary>
    public static CalledFunction? Read(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<CalledFunction>(text, SkillJson.Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
