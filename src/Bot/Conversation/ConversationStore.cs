using System.Text.Json;
using NodaTime;
using RevBot.Data.Calendar;
using RevBot.Data.Database;
using RevBot.Data.State.Conversations;
using RevBot.Skills.Catalog;

namespace RevBot.Bot.Conversation;

/// <summary>
/// Keeps what each conversation carries, in the database, by conversation and person: two people in one channel never
/// share a state, and a state outlives the process.
/// </summary>
/// <param name="database">Migrated.</param>
public sealed class ConversationStore(IDatabase database)
{
    /// <summary>A conversation that has rested longer than this begins anew.</summary>
    public static readonly Duration Expiry = Duration.FromMinutes(30);

    private readonly ConversationRepository rows = new(database);

    /// <summary>The state; empty for a conversation that has not begun or has rested too long.</summary>
    public ConversationState Load(string conversation, int sellerId, Instant now) =>
        rows.Find(conversation, sellerId) is { } row && now - Dates.FromMicros(row.UpdatedAt) <= Expiry
            ? JsonSerializer.Deserialize<ConversationState>(row.State, SkillJson.Options) ?? ConversationState.Empty
            : ConversationState.Empty;

    /// <summary>Keeps a state. Side effect: writes the conversation's row.</summary>
    public void Save(string conversation, int sellerId, string channel, ConversationState talk, Instant now) =>
        rows.Save(
            new()
            {
                Id = conversation,
                SellerId = sellerId,
                Channel = channel,
                State = JsonSerializer.Serialize(talk, SkillJson.Options),
                UpdatedAt = Dates.ToMicros(now),
            }
        );

    /// <summary>Forgets a state. Side effect: deletes the conversation's row.</summary>
    public void Forget(string conversation, int sellerId) => rows.Delete(conversation, sellerId);
}
