namespace RevBot.Bot.Teams.Protocol;

/// <summary>What goes with a text: a mention, or what the client says of itself.</summary>
internal sealed record Entity
{
    public string? Type { get; init; }

    public ChannelAccount? Mentioned { get; init; }

    public string? Text { get; init; }

    public string? Timezone { get; init; }
}
