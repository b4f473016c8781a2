using System.Collections.Concurrent;
using Dapper;
using NodaTime;
using RevBot.Bot.Configuration;
using RevBot.Bot.Teams.Protocol;
using RevBot.Bot.Turns;
using RevBot.Data.Calendar;
using RevBot.Data.Database;

namespace RevBot.Bot.Teams.Connector;

/// <summary>The conversations that the bot is part of, kept so that it can speak first. Ids only.</summary>
internal sealed class ConversationReferenceStore(IDatabase database, BotClock clock)
{
    private const int MostRemembered = 20_000;
    private const int LongestId = 400;
    private static readonly Duration RefreshAfter = Duration.FromHours(12);

    private const string Columns =
        "conversation_id AS ConversationId, kind AS Kind, service_url AS ServiceUrl, tenant_id AS TenantId, bot_id AS BotId, user_id AS UserId, object_id AS ObjectId, team_id AS TeamId, channel_id AS ChannelId";

    private readonly ConcurrentDictionary<string, Seen> seen = new(StringComparer.Ordinal);

    /// <summary>
    /// Keeps a conversation, or brings it up to date where something changed or half a day went by. Hearing from a
    /// conversation unblocks it. Side effect: writes it.
    /// </summary>
    public void Keep(TeamsConversation reference)
    {
        if (reference.ConversationId.Length > LongestId || reference.ServiceUrl.Length > LongestId)
        {
            return;
        }

        var now = clock.Machine;
        if (
            seen.TryGetValue(reference.ConversationId, out var last)
            && last.Reference == reference
            && now - last.At < RefreshAfter
        )
        {
            return;
        }

        Write(reference, now);
        if (seen.Count >= MostRemembered)
        {
            seen.Clear();
        }

        seen[reference.ConversationId] = new(reference, now);
    }

    /// <summary>A person's own chat with the bot, heard from last; null where there is none, or they have blocked it.</summary>
    public TeamsConversation? FindPersonal(string objectId, string tenantId)
    {
        using var connection = database.Open();
        return connection.QueryFirstOrDefault<TeamsConversation>(
            $"SELECT {Columns} FROM teams_conversation WHERE object_id = @objectId AND tenant_id = @tenantId AND kind = @kind AND blocked_at IS NULL ORDER BY refreshed_at DESC, conversation_id "
                + database.Dialect.Limit("@one"),
            new
            {
                objectId,
                tenantId,
                kind = (int)PlaceKind.Personal,
                one = 1,
            }
        );
    }

    /// <summary>Notes that nothing can be sent to a conversation until it is heard from again. Side effect: writes it.</summary>
    public void Block(string conversationId)
    {
        seen.TryRemove(conversationId, out _);
        using var connection = database.Open();
        connection.Execute(
            "UPDATE teams_conversation SET blocked_at = @at WHERE conversation_id = @conversationId",
            new { conversationId, at = Dates.ToMicros(clock.Machine) }
        );
    }

    private void Write(TeamsConversation reference, Instant now)
    {
        using var connection = database.Open();
        using var transaction = connection.BeginTransaction();
        var row = Row(reference, now);
        var updated = connection.Execute(
            $"UPDATE teams_conversation {database.Dialect.UpsertHint} SET kind = @kind, service_url = @serviceUrl, tenant_id = @tenantId, bot_id = @botId, user_id = @userId, object_id = @objectId, team_id = @teamId, channel_id = @channelId, refreshed_at = @at, blocked_at = NULL WHERE conversation_id = @conversationId",
            row,
            transaction
        );
        if (updated == 0)
        {
            connection.Execute(
                "INSERT INTO teams_conversation (conversation_id, kind, service_url, tenant_id, bot_id, user_id, object_id, team_id, channel_id, refreshed_at, blocked_at) VALUES (@conversationId, @kind, @serviceUrl, @tenantId, @botId, @userId, @objectId, @teamId, @channelId, @at, NULL)",
                row,
                transaction
            );
        }

        transaction.Commit();
    }

    // A group's conversation belongs to nobody: only a personal one is somebody's.
    private static object Row(TeamsConversation of, Instant now) =>
        new
        {
            conversationId = of.ConversationId,
            kind = (int)of.Kind,
            serviceUrl = of.ServiceUrl,
            tenantId = of.TenantId,
            botId = of.BotId,
            userId = of.Kind == PlaceKind.Personal ? of.UserId : null,
            objectId = of.Kind == PlaceKind.Personal ? of.ObjectId : null,
            teamId = of.TeamId,
            channelId = of.ChannelId,
            at = Dates.ToMicros(now),
        };

    private sealed record Seen(TeamsConversation Reference, Instant At);
}
