using System.Data.Common;
using Dapper;
using NodaTime;
using RevBot.Data.Calendar;
using RevBot.Data.Database;

namespace RevBot.Data.State.Conversations;

/// <summary>
/// The table <c>teams_conversation</c>: the conversations that the bot is part of in Teams. Ids only.
/// </summary>
/// <param name="database">Migrated. Connections are opened and closed call by call, so threads may share this.</param>
public sealed class TeamsConversationRepository(IDatabase database)
{
    private const string Columns =
        "conversation_id AS ConversationId, kind AS Kind, service_url AS ServiceAddress, tenant_id AS TenantId, bot_id AS BotId, user_id AS UserId, object_id AS ObjectId, team_id AS TeamId, channel_id AS ChannelId";

    /// <summary>
    /// A person's conversation of a kind that was heard from last and is not blocked; null where there is none. Writes
    /// nothing.
    /// </summary>
    /// <param name="objectId">The person's Entra object id.</param>
    /// <param name="tenantId">The Entra tenant.</param>
    /// <param name="kind">As in <see cref="TeamsConversationRow.Kind"/>.</param>
    /// <exception cref="DbException">The table cannot be read.</exception>
    public TeamsConversationRow? FindLatest(string objectId, string tenantId, int kind)
    {
        using var connection = database.Open();
        return connection.QueryFirstOrDefault<TeamsConversationRow>(
            $"SELECT {Columns} FROM teams_conversation WHERE object_id = @objectId AND tenant_id = @tenantId AND kind = @kind AND blocked_at IS NULL ORDER BY refreshed_at DESC, conversation_id {database.Dialect.Limit("@one")}",
            new
            {
                objectId,
                tenantId,
                kind,
                one = 1,
            }
        );
    }

    /// <summary>
    /// Writes a conversation that was heard from, in place of its earlier row, and unblocks it. Side effect: writes the
    /// row in a transaction of its own; of two writers at the same moment the later one wins.
    /// </summary>
    /// <exception cref="DbException">It could not be written.</exception>
    public void Save(TeamsConversationRow conversation, Instant now)
    {
        using var connection = database.Open();
        using var transaction = connection.BeginTransaction();
        var row = new DynamicParameters(conversation);
        row.Add("at", Dates.ToMicros(now));
        var updated = connection.Execute(
            $"UPDATE teams_conversation {database.Dialect.UpsertHint} SET kind = @Kind, service_url = @ServiceAddress, tenant_id = @TenantId, bot_id = @BotId, user_id = @UserId, object_id = @ObjectId, team_id = @TeamId, channel_id = @ChannelId, refreshed_at = @at, blocked_at = NULL WHERE conversation_id = @ConversationId",
            row,
            transaction
        );
        if (updated == 0)
        {
            connection.Execute(
                "INSERT INTO teams_conversation (conversation_id, kind, service_url, tenant_id, bot_id, user_id, object_id, team_id, channel_id, refreshed_at, blocked_at) VALUES (@ConversationId, @Kind, @ServiceAddress, @TenantId, @BotId, @UserId, @ObjectId, @TeamId, @ChannelId, @at, NULL)",
                row,
                transaction
            );
        }

        transaction.Commit();
    }

    /// <summary>
    /// Notes that nothing can be sent to a conversation until it is heard from again. Side effect: writes the time into
    /// its row, where there is one.
    /// </summary>
    /// <exception cref="DbException">It could not be written.</exception>
    public void Block(string conversationId, Instant now)
    {
        using var connection = database.Open();
        connection.Execute(
            "UPDATE teams_conversation SET blocked_at = @at WHERE conversation_id = @conversationId",
            new { conversationId, at = Dates.ToMicros(now) }
        );
    }
}
