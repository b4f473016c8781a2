using System.Data.Common;
using Dapper;
using NodaTime;
using RevBot.Data.Calendar;
using RevBot.Data.Database;

namespace RevBot.Bot.Turns.Replies;

/// <summary>The table <c>sent_answer</c>: which message shows which answer.</summary>
/// <param name="database">Migrated.</param>
internal sealed class SentAnswers(IDatabase database)
{
    private const int MostFound = 5;

    /// <summary>
    /// The answers that messages of this id show: those in the place first, then the newest. A private answer has another
    /// place than the question.
    /// </summary>
    public IReadOnlyList<string> Find(string channel, string messageId, string place)
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

    /// <summary>Notes a message, in the place of an earlier note of it. Side effect: writes the row.</summary>
    public static void Write(DbTransaction transaction, SentAnswer sent, Instant now)
    {
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
}
