using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace RevBot.Bot.Teams.Protocol;

/// <summary>What comes in at <c>/api/messages</c>: the fields of the Activity Protocol that RevBot reads.</summary>
internal sealed record Activity
{
    /// <summary>How activities are read: names of any case, at most 32 levels deep.</summary>
    public static JsonSerializerOptions Json { get; } =
        new(JsonSerializerDefaults.Web)
        {
            MaxDepth = 32,
            // JSON in a JSON body: names in other scripts need not be written six times as long.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        };

    public string? Type { get; init; }

    public string? Id { get; init; }

    public string? Name { get; init; }

    public string? Action { get; init; }

    public string? Text { get; init; }

    public string? ServiceUrl { get; init; }

    public string? ChannelId { get; init; }

    public string? LocalTimezone { get; init; }

    public string? ReplyToId { get; init; }

    public ChannelAccount? From { get; init; }

    public ChannelAccount? Recipient { get; init; }

    public ConversationAccount? Conversation { get; init; }

    public TeamsChannelData? ChannelData { get; init; }

    public IReadOnlyList<Entity>? Entities { get; init; }

    public IReadOnlyList<ChannelAccount>? MembersAdded { get; init; }

    public IReadOnlyList<MessageReaction>? ReactionsAdded { get; init; }

    public JsonElement? Value { get; init; }

    /// <summary>A reaction to a message.</summary>
    internal sealed record MessageReaction(string? Type);
}
