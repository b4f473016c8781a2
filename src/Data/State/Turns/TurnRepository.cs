using System.Data.Common;
using Dapper;
using NodaTime;
using RevBot.Data.Calendar;
using RevBot.Data.Database;

namespace RevBot.Data.State.Turns;

/// <summary>
/// The table <c>turn</c>: what came in by channels, received, then sending with the reply, then done. Each step is a
/// write that only succeeds from the step before, so two processes never both answer a turn.
/// </summary>
/// <remarks>
/// Any number of threads may write. Their writes share transactions, in the order in which they were asked for, and a
/// task ends once its write is on the disk. A write that fails throws <see cref="DbException"/> or
/// <see cref="DatabaseException"/>, and nothing of it is kept. To dispose waits for the writes that were asked for.
/// </remarks>
/// <param name="database">Migrated.</param>
public sealed class TurnRepository(IDatabase database) : IAsyncDisposable
{
    private readonly TurnWriter writer = new(database);

    /// <summary>Keeps a turn, after all others, unless its id is there already. Side effect: writes its row.</summary>
    /// <param name="turn">What came in.</param>
    /// <param name="now">By the machine's clock.</param>
    /// <param name="kept">
    /// Told the turn's place once it is on the disk, in the order of all turns; not for a repeat. Runs on the writer's
    /// thread: it must be short and must not throw.
    /// </param>
    /// <returns>False for a repeat.</returns>
    public async Task<bool> AddAsync(NewTurn turn, Instant now, Action<long> kept)
    {
        var hint = database.Dialect.UpsertHint;
        var sql =
            $"INSERT INTO turn (id, place, channel, conversation, state, received_at, moved_at, content, sent, outcome) SELECT @Id, (SELECT COALESCE(MAX(place), 0) + 1 FROM turn {hint}), @Channel, @Conversation, @state, @at, @at, @Content, 0, @Outcome WHERE NOT EXISTS (SELECT 1 FROM turn {hint} WHERE id = @Id)";
        var row = new
        {
            turn.Id,
            turn.Channel,
            turn.Conversation,
            state = (int)(turn.Outcome is null ? TurnState.Received : TurnState.Done),
            at = Dates.ToMicros(now),
            turn.Content,
            turn.Outcome,
        };
        long place = 0;
        var changed = await writer.WriteAsync(
            transaction =>
            {
                var added = Execute(transaction, sql, row);
                place = added == 0 ? 0 : PlaceOf(transaction, turn.Id);
                return added;
            },
            added =>
            {
                if (added > 0)
                {
                    kept(place);
                }
            }
        );
        return changed > 0;
    }

    /// <summary>
    /// Keeps what will be sent, and who counts as welcomed by it. Side effect: moves a received turn to sending and
    /// writes the reply beside it, and the welcome in the same transaction.
    /// </summary>
    /// <param name="id">The turn.</param>
    /// <param name="reply">As the caller writes it.</param>
    /// <param name="welcome">Null for nobody.</param>
    /// <param name="now">By the machine's clock.</param>
    /// <returns>
    /// False where the turn is not received any more, as another process has taken it: nothing may be sent.
    /// </returns>
    public async Task<bool> BeginSendingAsync(string id, string reply, Welcome? welcome, Instant now)
    {
        const string Sql =
            "UPDATE turn SET state = 1, reply = @reply, moved_at = @at, sent = 0 WHERE id = @id AND state = 0";
        var row = new
        {
            id,
            reply,
            at = Dates.ToMicros(now),
        };
        return await writer.WriteAsync(transaction =>
            {
                var changed = Execute(transaction, Sql, row);
                if (changed > 0 && welcome is not null)
                {
                    WelcomeRepository.Add(transaction, welcome, now);
                }

                return changed;
            }) > 0;
    }

    /// <summary>
    /// Keeps how much of a reply has gone out. Side effect: writes the count, and the message beside it.
    /// </summary>
    /// <param name="id">The turn.</param>
    /// <param name="count">How many parts of the reply have gone out in all.</param>
    /// <param name="message">Which answer the last message shows; null where it shows none.</param>
    /// <param name="now">By the machine's clock.</param>
    public Task SetSentAsync(string id, int count, SentAnswer? message, Instant now) =>
        writer.WriteAsync(transaction =>
        {
            if (message is not null)
            {
                SentAnswerRepository.Save(transaction, message, now);
            }

            return Execute(transaction, "UPDATE turn SET sent = @count WHERE id = @id", new { id, count });
        });

    /// <summary>
    /// Closes a turn in whatever state. Side effect: writes the outcome and empties content and reply.
    /// </summary>
    /// <param name="id">The turn.</param>
    /// <param name="outcome">How it ended: answered, busy, late, failed, …</param>
    /// <param name="now">By the machine's clock.</param>
    public Task CloseAsync(string id, string outcome, Instant now) =>
        writer.WriteAsync(transaction =>
            Execute(
                transaction,
                "UPDATE turn SET state = 2, content = NULL, reply = NULL, outcome = @outcome, moved_at = @at WHERE id = @id",
                new
                {
                    id,
                    outcome,
                    at = Dates.ToMicros(now),
                }
            )
        );

    /// <summary>The turns that are not done, in the order in which they came. Writes nothing.</summary>
    /// <exception cref="DatabaseException">The database is gone, or cannot be opened.</exception>
    /// <exception cref="DbException">The table cannot be read.</exception>
    public IReadOnlyList<UnansweredTurn> ListUnanswered()
    {
        database.RequireFile();
        using var connection = database.Open();
        return
        [
            .. connection.Query<UnansweredTurn>(
                "SELECT id AS Id, place AS Place, state AS State, received_at AS ReceivedAt, content AS Content, reply AS Reply, sent AS Sent FROM turn WHERE state IN (0, 1) ORDER BY place"
            ),
        ];
    }

    /// <summary>
    /// Forgets what is past its time. The newest turn stays, so that no place is given twice. Side effect: deletes
    /// turns that are done, and what messages showed.
    /// </summary>
    /// <param name="turnsBefore">Turns that were closed before this go.</param>
    /// <param name="messagesBefore">Messages that were sent before this go.</param>
    public Task DeleteOldAsync(Instant turnsBefore, Instant messagesBefore) =>
        writer.WriteAsync(transaction =>
            Execute(
                transaction,
                "DELETE FROM turn WHERE state = 2 AND moved_at < @before AND place < (SELECT MAX(place) FROM turn)",
                new { before = Dates.ToMicros(turnsBefore) }
            ) + SentAnswerRepository.DeleteBefore(transaction, messagesBefore)
        );

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => writer.DisposeAsync();

    private static int Execute(DbTransaction transaction, string sql, object values) =>
        transaction.Connection!.Execute(sql, values, transaction);

    private static long PlaceOf(DbTransaction transaction, string id) =>
        transaction.Connection!.ExecuteScalar<long>("SELECT place FROM turn WHERE id = @id", new { id }, transaction);
}
