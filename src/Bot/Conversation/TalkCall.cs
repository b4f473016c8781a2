using System.Text.Json;
using RevBot.Skills.Catalog;

namespace RevBot.Bot.Conversation;

/// <summary>A call as a conversation remembers it.</summary>
/// <param name="Function">The function's name.</param>
/// <param name="Arguments">Its arguments as JSON.</param>
public sealed record TalkCall(string Function, JsonElement Arguments)
{
    /// <summary>A call as it ran.</summary>
    /// <param name="function">The function's name.</param>
    /// <param name="arguments">The arguments record.</param>
    public static TalkCall Of(string function, object arguments) =>
        new(function, JsonSerializer.SerializeToElement(arguments, arguments.GetType(), SkillJson.Options));
}
