using System.Text.Json;
using RevBot.Bot.Turns;

namespace RevBot.Bot.Teams.Protocol;

/// <summary>Where and how to reply: all that the connector needs, from an activity whose token was verified.</summary>
internal sealed record ConversationReference
{
    /// <summary>The address that the token vouched for.</summary>
    public required string ServiceUrl { get; init; }

    public required string ConversationId { get; init; }

    public required PlaceKind Kind { get; init; }

    public required string TenantId { get; init; }

    public required string BotId { get; init; }

    /// <summary>The person's id towards this bot; null for a reference that no person is behind.</summary>
    public string? UserId { get; init; }

    /// <summary>The person's Entra object id.</summary>
    public string? ObjectId { get; init; }

    public string? TeamId { get; init; }

    public string? ChannelId { get; init; }

    /// <summary>Whether Teams says that the channel is a standard one, which everybody of the team reads.</summary>
    public bool IsStandardChannel { get; init; }

    /// <summary>The activity that is replied to; null where RevBot speaks first, and where it is not kept.</summary>
    public string? ActivityId { get; init; }

    /// <summary>As a turn's address.</summary>
    public string Write() => JsonSerializer.Serialize(this, Activity.Json);

    /// <summary>Of a turn's address.</summary>
    /// <exception cref="JsonException">The turn is of another channel.</exception>
    public static ConversationReference Read(string address) =>
        JsonSerializer.Deserialize<ConversationReference>(address, Activity.Json)
        ?? throw new JsonException("A turn of Teams has an address.");
}
