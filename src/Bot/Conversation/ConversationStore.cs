using System.Text.Json;
using Dapper;
using NodaTime;
using RevBot.Data.Calendar;
using RevBot.Data.Database;
using RevBot.Skills.Catalog;

namespace RevBot.Bot.Conversation;

/// <summary>
/// Keeps what each conversation carries, in the database, by conversation and person: two people in one channel never
/// share a state, and a state outlives the process.
/// </summary>
public sealed class ConversationStore(IDatabase database)
{
    /// <summary>A conversation that has rested longer than this begins anew.</summary>
    public static readonly Duration Expiry = Duration.FromMinutes(30);

    /// <summary>The state; empty for a conversation that has not begun or has rested too long.</summary>
    public TalkState Load(string conversation, int sellerId, Instant now)
    {
        using var connection = database.Open();
        var row = connection.QueryFirstOrDefault<(string State, long UpdatedAt)?>(
            "SELECT state, updated_at FROM conversation WHERE id = @conversation AND seller_id = @sellerId",
            new { conversation, sellerId }
        );
        return row is { } kept && now - Dates.FromMicros(kept.UpdatedAt) <= Expiry
            ? JsonSerializer.Deserialize<TalkState>(kept.State, SkillJson.Options) ?? TalkState.Empty
            : TalkState.Empty;
    }

    /// <summary>Keeps a state. Side effect: writes the conversation's row.</summary>
    public void Save(string conversation, int sellerId, string channel, TalkState talk, Instant now)
    {
        using var connection = database.Open();
        using var transaction = connection.BeginTransaction();
        var row = new
        {
            conversation,
            sellerId,
            channel,
            state = JsonSerializer.Serialize(talk, SkillJson.Options),
            updatedAt = Dates.ToMicros(now),
        };
        var changed = connection.Execute(
            "UPDATE conversation SET state = @state, updated_at = @updatedAt WHERE id = @conversation AND seller_id = @sellerId",
            row,
            transaction
        );
        if (changed == 0)
        {
            connection.Execute(
                "INSERT INTO conversation (id, seller_id, channel, state, updated_at) VALUES (@conversation, @sellerId, @channel, @state, @updatedAt)",
                row,
                transaction
            );
        }

        transaction.Commit();
    }

    /// <summary>Forgets a state. Side effect: deletes the conversation's row.</summary>
    public void Forget(string conversation, int sellerId)
    {
        using var connection = database.Open();
        connection.Execute(
            "DELETE FROM conversation WHERE id = @conversation AND seller_id = @sellerId",
            new { conversation, sellerId }
        );
    }
}
