using System.Text.Json;
using RevBot.Bot.Turns;

namespace RevBot.Bot.Teams.Protocol;

/// <summary>Makes turns of activities whose token was verified. Whatever is no deed of a person gives none.</summary>
internal static class ActivityTurns
{
    private const int LongestReason = 2000;

    /// <summary>The channel's name in turns.</summary>
    public const string Channel = "teams";

    /// <summary>Where an activity came from and replies go; null where it names no conversation.</summary>
    public static ConversationReference? ReferenceOf(Activity activity, string tenant)
    {
        if (
            activity is not { ServiceUrl: { } serviceUrl, Recipient.Id: { Length: > 0 } bot }
            || activity.Conversation is not { Id: { Length: > 0 } id } conversation
        )
        {
            return null;
        }

        return new()
        {
            ServiceUrl = serviceUrl,
            ConversationId = id,
            Kind = KindOf(conversation),
            TenantId = tenant,
            BotId = bot,
            UserId = activity.From?.Id,
            ObjectId = activity.From?.AadObjectId,
            TeamId = activity.ChannelData?.Team?.Id,
            ChannelId = activity.ChannelData?.Channel?.Id,
            IsStandardChannel = activity.ChannelData?.Channel?.Type == "standard",
        };
    }

    /// <summary>The turn of an activity; null for what nobody needs to be answered.</summary>
    public static IncomingTurn? TurnOf(Activity activity, ConversationReference reference)
    {
        if (DeedOf(activity) is not { } deed || activity.From is not { Id: { Length: > 0 } from } sender)
        {
            return null;
        }

        // Being added is told twice at once, by two activities: one key makes them one.
        var part = deed is TurnDeed.Arrived ? "arrived" : activity.Id ?? $"{activity.Type}:{activity.ReplyToId}:{from}";
        return new()
        {
            Channel = Channel,
            Key = $"{reference.ConversationId}|{part}",
            Conversation = reference.ConversationId,
            Sender = new(sender.AadObjectId ?? from, null)
            {
                Organisation = reference.TenantId,
                IsOutsider = sender.AadObjectId is null || sender.Role is not (null or "user"),
                Zone = ZoneOf(activity),
            },
            Place = PlaceOf(activity, reference),
            Deed = deed,
            Address = (reference with { ActivityId = activity.Id }).Write(),
        };
    }

    private static TurnDeed? DeedOf(Activity activity) =>
        activity.Type switch
        {
            "message" when PressedButton.Read(activity.Value) is { } button => new TurnDeed.Pressed(
                button,
                activity.ReplyToId
            ),
            "message" => new TurnDeed.Said(WordsOf(activity)),
            "messageUpdate" when activity.ChannelData?.EventType is "editMessage" => new TurnDeed.Said(
                WordsOf(activity)
            )
            {
                IsEdit = true,
            },
            "messageReaction" when activity.ReactionsAdded?.Any(added => added.Type == "like") == true =>
                new TurnDeed.Rated(null, activity.ReplyToId, IsGood: true, Reason: null),
            "conversationUpdate" when HasBotAdded(activity) => new TurnDeed.Arrived(),
            "installationUpdate" when activity.Action == "add" => new TurnDeed.Arrived(),
            "invoke" => InvokedDeed(activity),
            _ => null,
        };

    // Nothing but the bot's name asks what it can do.
    private static string WordsOf(Activity activity) =>
        MentionText.Plain(activity) is { Length: > 0 } words ? words : "help";

    private static TurnDeed? InvokedDeed(Activity activity) =>
        activity.Name switch
        {
            "adaptiveCard/action" when PressedButton.Read(Inner(activity.Value, "action", "data")) is { } button =>
                new TurnDeed.Pressed(button, activity.ReplyToId),
            "message/submitAction" => FeedbackOf(activity),
            _ => null,
        };

    // {"actionName":"feedback","actionValue":{"reaction":"like","feedback":"{\"feedbackText\":\"…\"}"}}
    private static TurnDeed.Rated? FeedbackOf(Activity activity)
    {
        var reaction = Text(Inner(activity.Value, "actionValue", "reaction"));
        return Text(Inner(activity.Value, "actionName")) != "feedback" || reaction is not ("like" or "dislike")
            ? null
            : new(
                null,
                activity.ReplyToId,
                reaction == "like",
                ReasonOf(Inner(activity.Value, "actionValue", "feedback"))
            );
    }

    private static string? ReasonOf(JsonElement? feedback)
    {
        if (Text(feedback) is not { Length: > 0 } text)
        {
            return null;
        }

        try
        {
            using var form = JsonDocument.Parse(text, new() { MaxDepth = 4 });
            text =
                form.RootElement.ValueKind == JsonValueKind.Object
                    ? Text(Inner(form.RootElement, "feedbackText")) ?? string.Empty
                    : text;
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

    private static bool HasBotAdded(Activity activity) =>
        activity.MembersAdded?.Any(member => member.Id is not null && member.Id == activity.Recipient?.Id) == true;

    private static PlaceKind KindOf(ConversationAccount conversation) =>
        conversation switch
        {
            { ConversationType: "personal", IsGroup: not true } => PlaceKind.Personal,
            { ConversationType: "channel" } => PlaceKind.Channel,
            _ => PlaceKind.Group,
        };

    private static Place PlaceOf(Activity activity, ConversationReference reference) =>
        new(
            reference.Kind,
            reference.Kind == PlaceKind.Channel
                ? reference.ChannelId ?? reference.ConversationId
                : reference.ConversationId
        )
        {
            IsShared =
                string.Equals(activity.ChannelData?.Channel?.Type, "shared", StringComparison.OrdinalIgnoreCase)
                || (
                    activity.Conversation?.TenantId is { } host
                    && !string.Equals(host, reference.TenantId, StringComparison.OrdinalIgnoreCase)
                ),
        };

    private static string? ZoneOf(Activity activity)
    {
        var zone =
            activity.Entities?.FirstOrDefault(entity => entity.Type == "clientInfo")?.Timezone
            ?? activity.LocalTimezone;
        return zone is { Length: > 0 and <= 100 } ? zone : null;
    }

    private static JsonElement? Inner(JsonElement? value, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            if (value is not { ValueKind: JsonValueKind.Object } within || !within.TryGetProperty(name, out var found))
            {
                return null;
            }

            value = found;
        }

        return value;
    }

    private static string? Text(JsonElement? value) =>
        value is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
}
