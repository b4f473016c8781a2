using System.Data.Common;
using System.Text.Json;
using Dapper;
using NodaTime;
using RevBot.Bot.Turns.Answering;
using RevBot.Bot.Turns.Replies;
using RevBot.Data.Calendar;
using RevBot.Data.Database;

namespace RevBot.Bot.Turns.Inbox;

/// <summary>
/// Turns on the disk: received, then sending with the reply, then done. Each step is a write that only succeeds from the
/// step before, so two processes never both answer a turn.
/// </summary>
/// <param name="database">Migrated.</param>
/// <param name="writer">Writes.</param>
internal sealed class TurnInbox(IDatabase database, InboxWriter writer)
{
    /// <summary>How long an answered turn is remembered, to recognise a repeat.</summary>
    public static readonly Duration Memory = Duration.FromHours(48);

    /// <summary>How long it is remembered which message showed which answer.</summary>
    public static readonly Duration MessageMemory = Duration.FromDays(90);

    private const int LongestMessageId = 200;

    /// <summary>Keeps a turn. Side effect: writes its row.</summary>
    /// <param name="turn">What came in.</param>
    /// <param name="now">By the machine's clock.</param>
    /// <param name="outcome">Null to have it answered; a word where it is only remembered.</param>
    /// <param name="kept">Told the kept turn once it is on the disk, in the order of all turns; not for a repeat.</param>
    /// <returns>False for a repeat.</returns>
    public async Task<bool> KeepAsync(IncomingTurn turn, Instant now, string? outcome, Action<KeptTurn> kept)
    {
        var id = TurnId.Of(turn);
        var content = outcome is null ? TurnJson.Write(turn) : null;
        var hint = database.Dialect.UpsertHint;
        var sql =
            $"INSERT INTO turn (id, place, channel, conversation, state, received_at, moved_at, content, sent, outcome) SELECT @id, (SELECT COALESCE(MAX(place), 0) + 1 FROM turn {hint}), @channel, @conversation, @state, @at, @at, @content, 0, @outcome WHERE NOT EXISTS (SELECT 1 FROM turn {hint} WHERE id = @id)";
        var row = new
        {
            id,
            channel = turn.Channel,
            conversation = TurnId.OfConversation(turn),
            state = (int)(outcome is null ? TurnState.Received : TurnState.Done),
            at = Dates.ToMicros(now),
            content,
            outcome,
        };
        long place = 0;
        var changed = await writer.WriteAsync(
            transaction =>
            {
                var added = Execute(transaction, sql, row);
                place = added == 0 ? 0 : Scalar(transaction, "SELECT place FROM turn WHERE id = @id", new { id });
                return added;
            },
            added =>
            {
                if (added > 0)
                {
                    kept(new(id, place, turn, now));
                }
            }
        );
        return changed > 0;
    }

    /// <summary>Notes what will be sent. Side effect: writes the reply beside the turn.</summary>
    /// <returns>False where another process has taken the turn: then nothing may be sent.</returns>
    public async Task<bool> BeginSendingAsync(KeptTurn turn, Reply reply, Instant now)
    {
        var row = new
        {
            id = turn.Id,
            reply = TurnJson.Write(reply),
            at = Dates.ToMicros(now),
        };
        const string Sql =
            "UPDATE turn SET state = 1, reply = @reply, moved_at = @at, sent = 0 WHERE id = @id AND state = 0";
        return await writer.WriteAsync(transaction =>
            {
                var changed = Execute(transaction, Sql, row);
                if (changed > 0 && reply.Welcomed is { } welcomed)
                {
                    Welcomes.Write(transaction, database.Dialect, welcomed, now);
                }

                return changed;
            }) > 0;
    }

    /// <summary>Notes that a delivery has gone out. Side effect: writes the count, and which message shows which answer.</summary>
    public Task SentAsync(KeptTurn turn, int count, SentAnswer? message, Instant now) =>
        writer.WriteAsync(transaction =>
        {
            if (message is { MessageId.Length: <= LongestMessageId })
            {
                SentAnswers.Write(transaction, message, now);
            }

            return Execute(transaction, "UPDATE turn SET sent = @count WHERE id = @id", new { id = turn.Id, count });
        });

    /// <summary>Closes a turn. Side effect: empties what was kept of its words and of the reply.</summary>
    public Task DoneAsync(KeptTurn turn, string outcome, Instant now) =>
        writer.WriteAsync(transaction =>
            Execute(
                transaction,
                "UPDATE turn SET state = 2, content = NULL, reply = NULL, outcome = @outcome, moved_at = @at WHERE id = @id",
                new
                {
                    id = turn.Id,
                    outcome,
                    at = Dates.ToMicros(now),
                }
            )
        );

    /// <summary>What is not answered yet, in order. What cannot be read any more is closed.</summary>
    public async Task<IReadOnlyList<KeptTurn>> UnansweredAsync(Instant now)
    {
        var turns = new List<KeptTurn>();
        foreach (var row in Rows())
        {
            try
            {
                var turn = new KeptTurn(
                    row.Id,
                    row.Place,
                    TurnJson.Read<IncomingTurn>(row.Content ?? string.Empty),
                    Dates.FromMicros(row.ReceivedAt)
                );
                turns.Add(
                    row.State == (long)TurnState.Sending
                        ? turn with
                        {
                            Reply = TurnJson.Read<Reply>(row.Reply ?? string.Empty),
                            Sent = (int)row.Sent,
                        }
                        : turn
                );
            }
            catch (Exception problem) when (problem is JsonException or NotSupportedException)
            {
                await DoneAsync(new(row.Id, row.Place, Nothing, now), "unreadable", now);
            }
        }

        return turns;
    }

    /// <summary>Forgets what is past its time. Side effect: deletes rows.</summary>
    public Task ForgetAsync(Instant now) =>
        writer.WriteAsync(transaction =>
            Execute(
                transaction,
                "DELETE FROM turn WHERE state = 2 AND moved_at < @turns AND place < (SELECT MAX(place) FROM turn)",
                new { turns = Dates.ToMicros(now - Memory) }
            )
            + Execute(
                transaction,
                "DELETE FROM sent_answer WHERE sent_at < @messages",
                new { messages = Dates.ToMicros(now - MessageMemory) }
            )
        );

    private static IncomingTurn Nothing =>
        new()
        {
            Channel = string.Empty,
            Key = string.Empty,
            Conversation = string.Empty,
            Sender = new(string.Empty, null),
            Place = new(PlaceKind.Personal, string.Empty),
            Deed = new TurnDeed.Arrived(),
            Address = string.Empty,
        };

    private List<Row> Rows()
    {
        using var connection = InboxWriter.OpenThere(database);
        return
        [
            .. connection.Query<Row>(
                "SELECT id AS Id, place AS Place, state AS State, received_at AS ReceivedAt, content AS Content, reply AS Reply, sent AS Sent FROM turn WHERE state IN (0, 1) ORDER BY place"
            ),
        ];
    }

    private static int Execute(DbTransaction transaction, string sql, object values) =>
        transaction.Connection!.Execute(sql, values, transaction);

    private static long Scalar(DbTransaction transaction, string sql, object values) =>
        transaction.Connection!.ExecuteScalar<long>(sql, values, transaction);

    private sealed record Row
    {
        public string Id { get; init; } = string.Empty;
        public long Place { get; init; }
        public long State { get; init; }
        public long ReceivedAt { get; init; }
        public string? Content { get; init; }
        public string? Reply { get; init; }
        public long Sent { get; init; }
    }
}
