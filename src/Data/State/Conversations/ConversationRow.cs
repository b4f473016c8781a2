namespace RevBot.Data.State.Conversations;

/// <summary>What a conversation of one person carries. A row of <c>conversation</c>.</summary>
public sealed record ConversationRow
{
    /// <summary>The channel and the conversation's fingerprint in it, or any id that the caller gives.</summary>
    public required string Id { get; init; }

    /// <summary>Whose state it is: two people in one conversation have two.</summary>
    public required int SellerId { get; init; }

    /// <summary>teams, slack, web, cli, …</summary>
    public required string Channel { get; init; }

    /// <summary>The state, as the caller writes it.</summary>
    public required string State { get; init; }

    /// <summary>When it was last written, microseconds since 1970 in UTC.</summary>
    public required long UpdatedAt { get; init; }
}
