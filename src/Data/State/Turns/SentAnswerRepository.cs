using System.Data.Common;
using Dapper;
using NodaTime;
using RevBot.Data.Calendar;
using RevBot.Data.Database;

namespace RevBot.Data.State.Turns;

/// <summary>
/// The table <c>sent_answer</c>: which message shows which answer, for thumbs that only name the message. Rows are
/// written and deleted by <see cref="TurnRepository"/>.
/// </summary>
/// <param name="database">Migrated. Connections are opened and closed call by call, so threads may share this.</param>
public sealed class SentAnswerRepository(IDatabase database)
{
    private const int MostFound = 5;
    private const int LongestMessageId = 200;

    /// <summary>
    /// The answers that messages of this id show, at most five: those in the place first, then the newest. A private
    /// answer has another place than the question. Writes nothing.
    /// </summary>
    /// <param name="channel">teams, slack or web.</param>
    /// <param name="messageId">The channel's id of the message.</param>
    /// <param name="place">A fingerprint of the place.</param>
    /// <exception cref="DbException">The table cannot be read.</exception>
    public IReadOnlyList<string> FindAnswers(string channel, string messageId, string place)
    {
        using var connection = database.Open();
        return
        [
            .. connection.Query<string>(
                $"SELECT answer_id FROM sent_answer WHERE channel = @channel AND message_id = @messageId ORDER BY CASE WHEN place = @place THEN 0 ELSE 1 END, sent_at DESC, place {database.Dialect.Limit("@most")}",
                new
                {
                    channel,
                    messageId,
                    place,
                    most = MostFound,
                }
            ),
        ];
    }

    /// <summary>
    /// Keeps which answer a message shows, in place of an earlier row of the same message. A message id that does not
    /// fit the column is not kept. Side effect: writes the row inside the transaction.
    /// </summary>
    internal static void Save(DbTransaction transaction, SentAnswer sent, Instant now)
    {
        if (sent.MessageId.Length > LongestMessageId)
        {
            return;
        }

        var row = new
        {
            sent.Channel,
            sent.MessageId,
            sent.Place,
            sent.AnswerId,
            at = Dates.ToMicros(now),
        };
        var connection = transaction.Connection!;
        connection.Execute(
            "DELETE FROM sent_answer WHERE channel = @Channel AND message_id = @MessageId AND place = @Place",
            row,
            transaction
        );
        connection.Execute(
            "INSERT INTO sent_answer (channel, message_id, place, answer_id, sent_at) VALUES (@Channel, @MessageId, @Place, @AnswerId, @at)",
            row,
            transaction
        );
    }

    /// <summary>Side effect: deletes rows from before an instant inside the transaction.</summary>
    /// <returns>How many.</returns>
    internal static int DeleteBefore(DbTransaction transaction, Instant before) =>
        transaction.Connection!.Execute(
            "DELETE FROM sent_answer WHERE sent_at < @before",
            new { before = Dates.ToMicros(before) },
            transaction
        );
}
