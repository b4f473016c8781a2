using System.Text.Json;

namespace RevBot.Bot.Conversation;

/// <summary>A call as a conversation remembers it.</summary>
/// <param name="Function">The function's name.</param>
/// <param name="Arguments">Its arguments as JSON.</param>
public sealed record TalkCall(string Function, JsonElement Arguments);
