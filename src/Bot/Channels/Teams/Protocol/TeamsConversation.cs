using System.Text.Json;
using Microsoft.Bot.Schema;
using RevBot.Bot.Inbox;

namespace RevBot.Bot.Channels.Teams.Protocol;

/// <summary>
/// Where and how to reply, from an activity that was let in: what RevBot keeps of a conversation, as JSON beside a turn and
/// as a row for messages that nobody asked for. The SDK's <see cref="ConversationReference"/> has no kind, tenant, team
/// or channel; it is made from this when something is sent.
/// </summary>
internal sealed record TeamsConversation
{
    /// <summary>The address that the token vouched for.</summary>
    public required string ServiceUrl { get; init; }

    /// <summary>The connector's id of the conversation; a channel's thread has one of its own.</summary>
    public required string ConversationId { get; init; }

    /// <summary>Who can read there.</summary>
    public required PlaceKind Kind { get; init; }

    /// <summary>The tenant of whoever asks.</summary>
    public required string TenantId { get; init; }

    /// <summary>The bot's id in this conversation.</summary>
    public required string BotId { get; init; }

    /// <summary>The person's id towards this bot; null where no person is behind the conversation.</summary>
    public string? UserId { get; init; }

    /// <summary>The person's Entra object id.</summary>
    public string? ObjectId { get; init; }

    /// <summary>The team of a channel; null elsewhere.</summary>
    public string? TeamId { get; init; }

    /// <summary>The channel; null elsewhere.</summary>
    public string? ChannelId { get; init; }

    /// <summary>Whether Teams says that the channel is a standard one, which everybody of the team reads.</summary>
    public bool IsStandardChannel { get; init; }

    /// <summary>The activity that is replied to; null where RevBot speaks first, and where it is not kept.</summary>
    public string? ActivityId { get; init; }

    /// <summary>Writes it as a turn's address.</summary>
    public string Write() => JsonSerializer.Serialize(this, TeamsJson.Options);

    /// <summary>Reads a turn's address.</summary>
    /// <exception cref="JsonException">The turn is of another channel.</exception>
    public static TeamsConversation Read(string address) =>
        JsonSerializer.Deserialize<TeamsConversation>(address, TeamsJson.Options)
        ?? throw new JsonException("A turn of Teams has an address.");

    /// <summary>Makes the SDK's reference to it.</summary>
    public ConversationReference ToReference() =>
        new(
            activityId: ActivityId,
            user: UserId is null ? null : new(UserId, aadObjectId: ObjectId),
            bot: new(BotId),
            conversation: new(id: ConversationId, tenantId: TenantId),
            channelId: Microsoft.Bot.Connector.Channels.Msteams,
            serviceUrl: ServiceUrl
        );
}
