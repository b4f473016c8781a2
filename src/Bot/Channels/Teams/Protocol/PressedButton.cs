using System.Text.Json.Nodes;
using Newtonsoft.Json.Linq;
using RevBot.Bot.Cards;

namespace RevBot.Bot.Channels.Teams.Protocol;

/// <summary>How a button goes out with a card and comes back. What comes back is anybody's: it is read as words and bounded.</summary>
internal static class PressedButton
{
    private const string Mark = "revbot";
    private const int LongestTitle = 40;
    private const int LongestValue = 1000;

    /// <summary>The data of a button.</summary>
    public static JsonObject Write(CardButton button) =>
        new()
        {
            [Mark] = new JsonObject
            {
                ["deed"] = Name(button.Action),
                ["title"] = button.Title,
                ["value"] = button.Value,
            },
        };

    /// <summary>The button of some data; null for data that no button of RevBot's carries.</summary>
    public static CardButton? Read(JToken? data)
    {
        if (data is not JObject given || given[Mark] is not JObject mark)
        {
            return null;
        }

        var deed = Text(mark, "deed", LongestTitle) switch
        {
            "ask" => ButtonAction.Ask,
            "replace" => ButtonAction.Replace,
            "evidence" => ButtonAction.Evidence,
            _ => (ButtonAction?)null,
        };
        return deed is { } known && Text(mark, "value", LongestValue) is { } value
            ? new(Text(mark, "title", LongestTitle) ?? string.Empty, known, value)
            : null;
    }

    private static string Name(ButtonAction deed) =>
        deed switch
        {
            ButtonAction.Ask => "ask",
            ButtonAction.Replace => "replace",
            ButtonAction.Evidence => "evidence",
            ButtonAction.Open => "open",
            _ => throw new ArgumentOutOfRangeException(nameof(deed), deed, null),
        };

    private static string? Text(JObject from, string name, int longest) =>
        from[name] is { Type: JTokenType.String } value
        && (string?)value is { Length: > 0 } text
        && text.Length <= longest
            ? text
            : null;
}
