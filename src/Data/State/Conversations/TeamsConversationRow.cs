namespace RevBot.Data.State.Conversations;

/// <summary>
/// Where the bot may speak in Teams: what a message that nobody asked for needs. A row of <c>teams_conversation</c>.
/// </summary>
public sealed record TeamsConversationRow
{
    /// <summary>Teams' id of the conversation, at most 400 characters.</summary>
    public required string ConversationId { get; init; }

    /// <summary>Who can read there: 0 one person, 1 a chat, 2 a channel.</summary>
    public required int Kind { get; init; }

    /// <summary>Where the connector of the conversation is, at most 400 characters.</summary>
    public required string ServiceAddress { get; init; }

    /// <summary>The Entra tenant.</summary>
    public required string TenantId { get; init; }

    /// <summary>The bot's own account in the conversation.</summary>
    public required string BotId { get; init; }

    /// <summary>The person's account in a personal chat; null elsewhere.</summary>
    public string? UserId { get; init; }

    /// <summary>The person's Entra object id in a personal chat; null elsewhere, and where it is unknown.</summary>
    public string? ObjectId { get; init; }

    /// <summary>The team of a channel; null elsewhere.</summary>
    public string? TeamId { get; init; }

    /// <summary>The channel; null elsewhere.</summary>
    public string? ChannelId { get; init; }
}
