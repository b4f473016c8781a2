using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace RevBot.Bot.Channels.Teams;

/// <summary>How RevBot writes the JSON that is its own: cards, and the addresses that it keeps.</summary>
internal static class TeamsJson
{
    /// <summary>camelCase, without nulls; read in any case, at most 32 levels deep.</summary>
    public static JsonSerializerOptions Options { get; } =
        new(JsonSerializerDefaults.Web)
        {
            MaxDepth = 32,
            // JSON in a JSON body: names in other scripts need not be written six times as long.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        };
}
