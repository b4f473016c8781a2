using System.Text.Json;

namespace RevBot.Bot.Channels.Slack.Receiving;

/// <summary>What a person did with a message or a view of ours.</summary>
internal sealed record Interaction
{
    public string? Type { get; init; }

    public Reference? User { get; init; }

    public Reference? Team { get; init; }

    public Reference? Enterprise { get; init; }

    public Reference? Channel { get; init; }

    public Holder? Container { get; init; }

    public Holder? Message { get; init; }

    public Shown? View { get; init; }

    public string? TriggerId { get; init; }

    public string? ResponseUrl { get; init; }

    public IReadOnlyList<JsonElement>? Actions { get; init; }

    /// <summary>Something with an id.</summary>
    internal sealed record Reference(string? Id)
    {
        public string? TeamId { get; init; }
    }

    /// <summary>The message with the button: Slack tells of it twice, in two ways.</summary>
    internal sealed record Holder
    {
        public string? MessageTs { get; init; }

        public string? Ts { get; init; }

        public string? ThreadTs { get; init; }

        public string? ChannelId { get; init; }

        public bool IsEphemeral { get; init; }
    }

    /// <summary>The view with the button, or the form that was sent off.</summary>
    internal sealed record Shown
    {
        public string? Id { get; init; }

        public string? Hash { get; init; }

        public string? Type { get; init; }

        public string? CallbackId { get; init; }

        public string? PrivateMetadata { get; init; }

        public JsonElement State { get; init; }
    }
}
