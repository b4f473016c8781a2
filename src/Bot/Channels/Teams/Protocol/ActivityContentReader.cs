using System.Text.Json;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;
using RevBot.Bot.Inbox;

namespace RevBot.Bot.Channels.Teams.Protocol;

/// <summary>Reads from activities what a person did. What nobody has to answer gives null.</summary>
internal static class ActivityContentReader
{
    private const int LongestReason = 2000;

    /// <summary>Reads a message: words, or a button of a client that sends buttons as messages.</summary>
    public static TurnContent ReadMessage(Activity activity) =>
        PressedButton.Read(activity.Value as JToken) is { } button
            ? new TurnContent.ButtonPress(button, activity.ReplyToId)
            : new TurnContent.Message(ReadWords(activity));

    /// <summary>Reads a message that was changed.</summary>
    public static TurnContent ReadEdit(Activity activity) =>
        new TurnContent.Message(ReadWords(activity)) { IsEdit = true };

    /// <summary>Reads a reaction: a like is a thumb up.</summary>
    public static TurnContent? ReadReaction(Activity activity) =>
        activity.ReactionsAdded?.Any(added => added.Type == MessageReactionTypes.Like) == true
            ? new TurnContent.Rating(null, activity.ReplyToId, IsGood: true, Reason: null)
            : null;

    /// <summary>Reads whether the bot was added. Teams tells it twice at once, by two kinds of activity.</summary>
    public static TurnContent? ReadArrival(Activity activity) =>
        activity.Type == ActivityTypes.InstallationUpdate
            ? activity.Action == "add"
                ? new TurnContent.MemberAdded()
                : null
            : activity.MembersAdded?.Any(member => member.Id is not null && member.Id == activity.Recipient?.Id) == true
                ? new TurnContent.MemberAdded()
                : null;

    /// <summary>Reads a pressed button of a card.</summary>
    public static TurnContent? ReadPress(Activity activity) =>
        PressedButton.Read(Find(activity.Value, "action", "data")) is { } button
            ? new TurnContent.ButtonPress(button, activity.ReplyToId)
            : null;

    /// <summary>
    /// Reads a thumb under an answer:
    /// <c>{"actionName":"feedback","actionValue":{"reaction":"like","feedback":"{\"feedbackText\":\"…\"}"}}</c>.
    /// </summary>
    public static TurnContent? ReadFeedback(Activity activity)
    {
        var reaction = ReadText(Find(activity.Value, "actionValue", "reaction"));
        return ReadText(Find(activity.Value, "actionName")) != "feedback" || reaction is not ("like" or "dislike")
            ? null
            : new TurnContent.Rating(
                null,
                activity.ReplyToId,
                reaction == "like",
                ReadReason(ReadText(Find(activity.Value, "actionValue", "feedback")))
            );
    }

    // Nothing but the bot's name asks what it can do.
    private static string ReadWords(Activity activity) =>
        MessageText.Read(activity) is { Length: > 0 } words ? words : "help";

    private static string? ReadReason(string? feedback)
    {
        if (feedback is not { Length: > 0 } text)
        {
            return null;
        }

        try
        {
            using var form = JsonDocument.Parse(text, new() { MaxDepth = 4 });
            if (form.RootElement.ValueKind == JsonValueKind.Object)
            {
                text =
                    form.RootElement.TryGetProperty("feedbackText", out var said)
                    && said.ValueKind == JsonValueKind.String
                        ? said.GetString()!
                        : string.Empty;
            }
        }
        catch (JsonException)
        {
            // The local client sends the words as they are.
        }

        text = text.Trim();
        return text.Length == 0 ? null
            : text.Length <= LongestReason ? text
            : text[..LongestReason];
    }

    private static JToken? Find(object? value, params ReadOnlySpan<string> path)
    {
        var found = value as JToken;
        foreach (var name in path)
        {
            found = found is JObject within ? within[name] : null;
        }

        return found;
    }

    private static string? ReadText(JToken? value) => value is { Type: JTokenType.String } text ? (string?)text : null;
}
