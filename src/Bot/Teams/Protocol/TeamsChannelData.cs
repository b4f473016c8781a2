namespace RevBot.Bot.Teams.Protocol;

/// <summary>What Teams adds to an activity.</summary>
internal sealed record TeamsChannelData
{
    public string? EventType { get; init; }

    public TenantInfo? Tenant { get; init; }

    public TeamInfo? Team { get; init; }

    public ChannelInfo? Channel { get; init; }

    /// <summary>A tenant.</summary>
    internal sealed record TenantInfo(string? Id);

    /// <summary>A team.</summary>
    internal sealed record TeamInfo(string? Id);

    /// <summary>A channel; the type is standard, private or shared, where Teams tells.</summary>
    internal sealed record ChannelInfo(string? Id, string? Type);
}
