using System.Text.Json;
using System.Text.Json.Serialization;

namespace RevBot.Bot.Turns.Inbox;

/// <summary>How turns and replies are written while they wait.</summary>
internal static class TurnJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        Converters = { new JsonStringEnumConverter() },
    };

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    /// <exception cref="JsonException">It was written by a program that knew another shape.</exception>
    public static T Read<T>(string text) =>
        JsonSerializer.Deserialize<T>(text, Options) ?? throw new JsonException("Nothing is written there.");
}
