using System.Text.Json.Nodes;
using RevBot.Bot.Cards;
using RevBot.Bot.Channels.Teams.Protocol;

namespace RevBot.Bot.Channels.Teams.AdaptiveCards;

/// <summary>A card's buttons. Those beyond the sixth, which Teams would not show, go into the card's menu.</summary>
internal static class ActionElements
{
    private const int MostShown = 6;
    private const int LongestTitle = 40;
    private const int LongestAddress = 2000;

    public static JsonArray Write(IEnumerable<CardButton> buttons) =>
        Elements.Array(
            buttons
                .Select(One)
                .OfType<JsonObject>()
                .Select(
                    (action, at) =>
                    {
                        if (at >= MostShown)
                        {
                            action["mode"] = "secondary";
                        }

                        return action;
                    }
                )
        );

    private static JsonObject? One(CardButton button)
    {
        var title = SafeText.Line(button.Title, LongestTitle);
        if (button.Action == ButtonAction.Open)
        {
            return IsWebAddress(button.Value)
                ? new()
                {
                    ["type"] = "Action.OpenUrl",
                    ["title"] = title,
                    ["url"] = button.Value,
                }
                : null;
        }

        var data = PressedButton.Write(button with { Title = title });
        return new()
        {
            ["type"] = "Action.Execute",
            ["title"] = title,
            ["verb"] = "revbot",
            ["data"] = data,
            ["fallback"] = new JsonObject
            {
                ["type"] = "Action.Submit",
                ["title"] = title,
                ["data"] = data.DeepClone(),
            },
        };
    }

    /// <summary>Whether an address may be opened, and Teams takes it: of at most 2,000 characters.</summary>
    public static bool IsWebAddress(string value) => value.Length <= LongestAddress && WebAddress.IsSafe(value);
}
