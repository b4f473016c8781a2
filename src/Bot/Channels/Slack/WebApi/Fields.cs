using System.Text.Json;

namespace RevBot.Bot.Channels.Slack.WebApi;

/// <summary>Reads fields of Slack's answers, which leave out or change what they please.</summary>
internal static class Fields
{
    /// <summary>A text; null where there is none.</summary>
    public static string? Text(this JsonElement element, string name) =>
        element.Field(name) is { ValueKind: JsonValueKind.String } field ? field.GetString() : null;

    /// <summary>Whether a field says true.</summary>
    public static bool Flag(this JsonElement element, string name) =>
        element.Field(name) is { ValueKind: JsonValueKind.True };

    /// <summary>A field of whatever kind; null where there is none.</summary>
    public static JsonElement? Field(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var field) ? field : null;

    /// <summary>The elements of a list; none where there is no list.</summary>
    public static IEnumerable<JsonElement> List(this JsonElement element, string name) =>
        element.Field(name) is { ValueKind: JsonValueKind.Array } field ? field.EnumerateArray() : [];
}
