using System.Data.Common;
using Dapper;
using NodaTime;
using RevBot.Data.Calendar;
using RevBot.Data.Database;
using RevBot.Data.State.Turns;

namespace RevBot.Data.State.Delivery;

/// <summary>
/// The table <c>delivery</c>, an outbox: a row for a person, a kind and a period, made once, and moved on by writes
/// that only succeed from the step before.
/// </summary>
/// <remarks>Every method throws <see cref="DbException"/> where the table cannot be read or written.</remarks>
/// <param name="database">Migrated. Connections are opened and closed call by call, so threads may share this.</param>
public sealed class DeliveryRepository(IDatabase database)
{
    private const int LongestReason = 400;
    private const int LongestMessageId = 200;

    private const string Columns =
        "id AS Id, seller_id AS SellerId, kind AS Kind, period AS Period, due_at AS DueAt, expires_at AS ExpiresAt, state AS State, attempts AS Attempts, next_at AS NextAt, moved_at AS MovedAt, way AS Way, reason AS Reason, message_id AS MessageId";

    /// <summary>Adds deliveries that are not there yet. Side effect: writes their rows in one transaction.</summary>
    /// <returns>How many were new.</returns>
    public int Add(IEnumerable<DeliveryRow> rows)
    {
        var hint = database.Dialect.UpsertHint;
        var sql =
            $"INSERT INTO delivery (id, seller_id, kind, period, due_at, expires_at, state, attempts, next_at, moved_at, way, reason, message_id) SELECT @Id, @SellerId, @Kind, @Period, @DueAt, @ExpiresAt, @state, 0, @NextAt, @MovedAt, NULL, @Reason, NULL WHERE NOT EXISTS (SELECT 1 FROM delivery {hint} WHERE id = @Id)";
        using var connection = database.Open();
        using var transaction = connection.BeginTransaction();
        var added = 0;
        foreach (var row in rows)
        {
            added += connection.Execute(
                sql,
                new
                {
                    row.Id,
                    row.SellerId,
                    row.Kind,
                    row.Period,
                    row.DueAt,
                    row.ExpiresAt,
                    state = (int)row.State,
                    row.NextAt,
                    row.MovedAt,
                    row.Reason,
                },
                transaction
            );
        }

        transaction.Commit();
        return added;
    }

    /// <summary>
    /// What is to be done by an instant: waiting, held or left behind while it was sent. Writes nothing.
    /// </summary>
    public IReadOnlyList<DeliveryRow> ListOpen(Instant now)
    {
        using var connection = database.Open();
        return
        [
            .. connection.Query<DeliveryRow>(
                $"SELECT {Columns} FROM delivery WHERE state IN (0, 1, 3) AND next_at <= @now ORDER BY due_at, id",
                new { now = Dates.ToMicros(now) }
            ),
        ];
    }

    /// <summary>What was moved since an instant, the newest first, at most so many. Writes nothing.</summary>
    public IReadOnlyList<DeliveryRow> ListMoved(Instant since, int most)
    {
        using var connection = database.Open();
        return
        [
            .. connection.Query<DeliveryRow>(
                $"SELECT {Columns} FROM delivery WHERE moved_at >= @since ORDER BY moved_at DESC, id {database.Dialect.Limit("@most")}",
                new { since = Dates.ToMicros(since), most }
            ),
        ];
    }

    /// <summary>The last one of a kind that a person was sent; null where there is none. Writes nothing.</summary>
    public DeliveryRow? FindLastSent(int sellerId, string kind)
    {
        using var connection = database.Open();
        return connection.QueryFirstOrDefault<DeliveryRow>(
            $"SELECT {Columns} FROM delivery WHERE seller_id = @sellerId AND kind = @kind AND state = 2 ORDER BY moved_at DESC, id {database.Dialect.Limit("@one")}",
            new
            {
                sellerId,
                kind,
                one = 1,
            }
        );
    }

    /// <summary>
    /// Begins to send. Side effect: moves the row to <see cref="DeliveryState.Sending"/> and counts the attempt.
    /// </summary>
    /// <param name="row">As it was read.</param>
    /// <param name="way">teams, slack or email.</param>
    /// <param name="now">By the machine's clock.</param>
    /// <returns>False where another process has moved it since: then nothing may be sent.</returns>
    public bool Begin(DeliveryRow row, string way, Instant now)
    {
        using var connection = database.Open();
        return connection.Execute(
                "UPDATE delivery SET state = 1, attempts = attempts + 1, way = @way, moved_at = @at WHERE id = @Id AND state = @state AND attempts = @Attempts",
                new
                {
                    row.Id,
                    state = (int)row.State,
                    row.Attempts,
                    way,
                    at = Dates.ToMicros(now),
                }
            ) > 0;
    }

    /// <summary>
    /// Notes that it was sent. Side effect: closes the row and keeps which answer the message shows and which alerts
    /// the person was told of, in one transaction.
    /// </summary>
    /// <param name="row">The delivery.</param>
    /// <param name="way">teams, slack or email.</param>
    /// <param name="messageId">The platform's id of the message; null for none.</param>
    /// <param name="shown">Which answer the message shows; null for none.</param>
    /// <param name="alerts">Every alert that holds now, told by it; null where it tells of none.</param>
    /// <param name="now">By the machine's clock.</param>
    public void SetSent(
        DeliveryRow row,
        string way,
        string? messageId,
        SentAnswer? shown,
        IReadOnlyCollection<string>? alerts,
        Instant now
    )
    {
        using var connection = database.Open();
        using var transaction = connection.BeginTransaction();
        connection.Execute(
            "UPDATE delivery SET state = 2, reason = NULL, way = @way, message_id = @messageId, moved_at = @at WHERE id = @Id",
            new
            {
                row.Id,
                way,
                messageId = messageId is { Length: <= LongestMessageId } ? messageId : null,
                at = Dates.ToMicros(now),
            },
            transaction
        );
        if (shown is not null)
        {
            SentAnswerRepository.Save(transaction, shown, now);
        }

        if (alerts is not null)
        {
            ToldAlertRepository.Keep(transaction, row.SellerId, alerts, now);
        }

        transaction.Commit();
    }

    /// <summary>Puts it off. Side effect: writes state, reason and the time of the next look.</summary>
    /// <param name="id">The delivery.</param>
    /// <param name="state">
    /// <see cref="DeliveryState.Waiting"/>, <see cref="DeliveryState.Held"/>, or <see cref="DeliveryState.Sending"/>
    /// where it may have arrived all the same.
    /// </param>
    /// <param name="reason">Why, cut at 400 characters.</param>
    /// <param name="next">When to look again.</param>
    /// <param name="now">By the machine's clock.</param>
    public void PutOff(string id, DeliveryState state, string reason, Instant next, Instant now) =>
        Move(id, state, reason, Dates.ToMicros(next), now);

    /// <summary>Ends it without having sent it. Side effect: writes state and reason.</summary>
    /// <param name="id">The delivery.</param>
    /// <param name="state"><see cref="DeliveryState.Dropped"/> or <see cref="DeliveryState.Failed"/>.</param>
    /// <param name="reason">Why, cut at 400 characters.</param>
    /// <param name="now">By the machine's clock.</param>
    public void Close(string id, DeliveryState state, string reason, Instant now) =>
        Move(id, state, reason, Dates.ToMicros(now), now);

    /// <summary>Forgets what was closed before an instant. Side effect: deletes rows.</summary>
    /// <returns>How many.</returns>
    public int DeleteBefore(Instant before)
    {
        using var connection = database.Open();
        return connection.Execute(
            "DELETE FROM delivery WHERE state IN (2, 4, 5) AND moved_at < @before AND expires_at < @before",
            new { before = Dates.ToMicros(before) }
        );
    }

    private void Move(string id, DeliveryState state, string reason, long next, Instant now)
    {
        using var connection = database.Open();
        connection.Execute(
            "UPDATE delivery SET state = @state, reason = @reason, next_at = @next, moved_at = @at WHERE id = @id AND state IN (0, 1, 3)",
            new
            {
                id,
                state = (int)state,
                reason = reason.Length > LongestReason ? reason[..LongestReason] : reason,
                next,
                at = Dates.ToMicros(now),
            }
        );
    }
}
