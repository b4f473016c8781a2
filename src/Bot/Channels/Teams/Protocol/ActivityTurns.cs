using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using RevBot.Bot.Inbox;
using Place = RevBot.Bot.Inbox.Place;

namespace RevBot.Bot.Channels.Teams.Protocol;

/// <summary>Makes turns of activities that were let in.</summary>
internal static class ActivityTurns
{
    /// <summary>The channel's name in turns.</summary>
    public const string Channel = "teams";

    /// <summary>Finds where an activity came from and replies go.</summary>
    /// <param name="activity">Of a sender who was verified.</param>
    /// <param name="tenant">The tenant of whoever sent it.</param>
    /// <returns>Null where it names no conversation or no bot.</returns>
    public static TeamsConversation? FindConversation(Activity activity, string tenant)
    {
        if (
            activity is not { ServiceUrl: { } serviceUrl, Recipient.Id: { Length: > 0 } bot }
            || activity.Conversation is not { Id: { Length: > 0 } id }
        )
        {
            return null;
        }

        var data = activity.GetChannelData<TeamsChannelData>();
        return new()
        {
            ServiceUrl = serviceUrl,
            ConversationId = id,
            Kind = FindKind(activity),
            TenantId = tenant,
            BotId = bot,
            UserId = activity.From?.Id,
            ObjectId = activity.From?.AadObjectId,
            TeamId = data?.Team?.Id,
            ChannelId = data?.Channel?.Id,
            IsStandardChannel = data?.Channel?.Type == "standard",
        };
    }

    /// <summary>Makes the turn of what a person did.</summary>
    /// <param name="activity">What came in.</param>
    /// <param name="conversation">Where from.</param>
    /// <param name="deed">What it says.</param>
    /// <param name="needsDirectoryId">Whether a person without an Entra object id is an outsider.</param>
    /// <returns>Null for what no sender is named of.</returns>
    public static IncomingTurn? MakeTurn(
        Activity activity,
        TeamsConversation conversation,
        TurnContent deed,
        bool needsDirectoryId
    )
    {
        if (activity.From is not { Id: { Length: > 0 } from } sender)
        {
            return null;
        }

        // Being added is told twice at once, by two activities: one key makes them one.
        var part =
            deed is TurnContent.MemberAdded ? "arrived" : activity.Id ?? $"{activity.Type}:{activity.ReplyToId}:{from}";
        return new()
        {
            Channel = Channel,
            Key = $"{conversation.ConversationId}|{part}",
            Conversation = conversation.ConversationId,
            Sender = new(sender.AadObjectId ?? from, null)
            {
                Organisation = conversation.TenantId,
                IsOutsider =
                    (needsDirectoryId && sender.AadObjectId is null) || sender.Role is not (null or RoleTypes.User),
                Zone = FindZone(activity),
            },
            Place = FindPlace(activity, conversation),
            Content = deed,
            Address = (conversation with { ActivityId = activity.Id }).Write(),
        };
    }

    // Teams names the kind of every conversation; the Bot Framework Emulator names none, and has one person in each.
    private static PlaceKind FindKind(Activity activity) =>
        activity.Conversation switch
        {
            { ConversationType: "personal", IsGroup: not true } => PlaceKind.Personal,
            { ConversationType: "channel" } => PlaceKind.Channel,
            { ConversationType: null, IsGroup: not true }
                when activity.ChannelId != Microsoft.Bot.Connector.Channels.Msteams => PlaceKind.Personal,
            _ => PlaceKind.Group,
        };

    private static Place FindPlace(Activity activity, TeamsConversation conversation) =>
        new(
            conversation.Kind,
            conversation.Kind == PlaceKind.Channel
                ? conversation.ChannelId ?? conversation.ConversationId
                : conversation.ConversationId
        )
        {
            IsShared =
                string.Equals(
                    activity.GetChannelData<TeamsChannelData>()?.Channel?.Type,
                    "shared",
                    StringComparison.OrdinalIgnoreCase
                )
                || (
                    activity.Conversation?.TenantId is { } host
                    && !string.Equals(host, conversation.TenantId, StringComparison.OrdinalIgnoreCase)
                ),
        };

    private static string? FindZone(Activity activity)
    {
        var zone = activity.Entities?.FirstOrDefault(entity => entity.Type == "clientInfo")?.Properties["timezone"]
            is { Type: Newtonsoft.Json.Linq.JTokenType.String } named
            ? (string?)named
            : activity.LocalTimezone;
        return zone is { Length: > 0 and <= 100 } ? zone : null;
    }
}
