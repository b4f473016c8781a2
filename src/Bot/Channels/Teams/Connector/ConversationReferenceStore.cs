using System.Collections.Concurrent;
using NodaTime;
using RevBot.Bot.Channels.Teams.Protocol;
using RevBot.Bot.Configuration;
using RevBot.Bot.Inbox;
using RevBot.Data.Database;
using RevBot.Data.State.Conversations;

namespace RevBot.Bot.Channels.Teams.Connector;

/// <summary>The conversations that the bot is part of, kept so that it can speak first. Ids only.</summary>
internal sealed class ConversationReferenceStore(IDatabase database, BotClock clock)
{
    private const int MostRemembered = 20_000;
    private const int LongestId = 400;
    private static readonly Duration RefreshAfter = Duration.FromHours(12);

    private readonly TeamsConversationRepository rows = new(database);
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

        rows.Save(ToRow(reference), now);
        if (seen.Count >= MostRemembered)
        {
            seen.Clear();
        }

        seen[reference.ConversationId] = new(reference, now);
    }

    /// <summary>A person's own chat with the bot, heard from last; null where there is none, or they have blocked it.</summary>
    public TeamsConversation? FindPersonal(string objectId, string tenantId) =>
        rows.FindLatest(objectId, tenantId, (int)PlaceKind.Personal) is { } row ? FromRow(row) : null;

    /// <summary>Notes that nothing can be sent to a conversation until it is heard from again. Side effect: writes it.</summary>
    public void Block(string conversationId)
    {
        seen.TryRemove(conversationId, out _);
        rows.Block(conversationId, clock.Machine);
    }

    // A group's conversation belongs to nobody: only a personal one is somebody's.
    private static TeamsConversationRow ToRow(TeamsConversation reference) =>
        new()
        {
            ConversationId = reference.ConversationId,
            Kind = (int)reference.Kind,
            ServiceAddress = reference.ServiceUrl,
            TenantId = reference.TenantId,
            BotId = reference.BotId,
            UserId = reference.Kind == PlaceKind.Personal ? reference.UserId : null,
            ObjectId = reference.Kind == PlaceKind.Personal ? reference.ObjectId : null,
            TeamId = reference.TeamId,
            ChannelId = reference.ChannelId,
        };

    private static TeamsConversation FromRow(TeamsConversationRow row) =>
        new()
        {
            ConversationId = row.ConversationId,
            Kind = (PlaceKind)row.Kind,
            ServiceUrl = row.ServiceAddress,
            TenantId = row.TenantId,
            BotId = row.BotId,
            UserId = row.UserId,
            ObjectId = row.ObjectId,
            TeamId = row.TeamId,
            ChannelId = row.ChannelId,
        };

    private sealed record Seen(TeamsConversation Reference, Instant At);
}
