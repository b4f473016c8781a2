namespace RevBot.Bot.Teams.Protocol;

/// <summary>A person or a bot, as the Activity Protocol has it; the roster's members carry the later fields.</summary>
internal sealed record ChannelAccount
{
    public string? Id { get; init; }

    public string? Name { get; init; }

    public string? AadObjectId { get; init; }

    /// <summary>The roster's older name of <see cref="AadObjectId"/>.</summary>
    public string? ObjectId { get; init; }

    public string? Role { get; init; }

    public string? UserRole { get; init; }

    public string? Email { get; init; }

    public string? UserPrincipalName { get; init; }

    public string? TenantId { get; init; }
}
