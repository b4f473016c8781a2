using NodaTime;
using RevBot.Bot.Answering.Record;
using RevBot.Bot.Conversation;
using RevBot.Bot.Functions;

namespace RevBot.Bot.Provenance;

/// <summary>An answer given before, as far as it is still known.</summary>
/// <param name="ShownId">The id that it showed; null where the record was not kept.</param>
/// <param name="Calls">What ran.</param>
/// <param name="AsOf">The instant of its view.</param>
/// <param name="Stored">The record; null where it was not kept.</param>
public sealed record PastAnswer(string? ShownId, IReadOnlyList<FunctionCall> Calls, Instant AsOf, StoredAnswer? Stored)
{
    /// <summary>Of a record.</summary>
    public static PastAnswer From(StoredAnswer stored)
    {
        ArgumentNullException.ThrowIfNull(stored);
        return new(stored.ShownId, stored.Calls, stored.AsOf, stored);
    }

    /// <summary>Of what a conversation remembers, where records are not kept; seen from now. Null for one that has not begun.</summary>
    public static PastAnswer? From(ConversationState talk, Instant now)
    {
        ArgumentNullException.ThrowIfNull(talk);
        return talk.Last.Count == 0 ? null : new(null, talk.Last, now, null);
    }
}
