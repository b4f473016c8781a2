namespace RevBot.Bot.Teams.Protocol;

/// <summary>A conversation, as the Activity Protocol has it. Ids are opaque.</summary>
internal sealed record ConversationAccount
{
    public string? Id { get; init; }

    public string? ConversationType { get; init; }

    public bool? IsGroup { get; init; }

    public string? TenantId { get; init; }
}
