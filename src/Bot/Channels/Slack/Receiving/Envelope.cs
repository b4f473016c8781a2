using System.Text.Json;

namespace RevBot.Bot.Channels.Slack.Receiving;

/// <summary>What the Events API posts: an event in its envelope, or a question about ourselves.</summary>
internal sealed record Envelope
{
    public string? Type { get; init; }

    public string? Challenge { get; init; }

    public string? TeamId { get; init; }

    public string? EnterpriseId { get; init; }

    public string? EventId { get; init; }

    public bool IsExtSharedChannel { get; init; }

    /// <summary>Differs from event to event: read by name.</summary>
    public JsonElement Event { get; init; }
}
