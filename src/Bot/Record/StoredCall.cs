using System.Text.Json;

namespace RevBot.Bot.Record;

/// <summary>A call as it ran, with all that making it again takes.</summary>
/// <param name="Function">The function's name.</param>
/// <param name="Arguments">Its arguments as JSON.</param>
/// <param name="Assumed">What was taken for granted, as the answer said it.</param>
public sealed record StoredCall(string Function, JsonElement Arguments, IReadOnlyList<string> Assumed);
