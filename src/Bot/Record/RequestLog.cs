using System.Data.Common;
using Dapper;
using RevBot.Data.Calendar;
using RevBot.Data.Database;

namespace RevBot.Bot.Record;

/// <summary>
/// Keeps a row for each message that was asked, and beside it what the answer was made of. The words, and the arguments read
/// from them, stand in the row only where the setting RevBot:Record:Content asks for them. A record that cannot be kept
/// never costs the answer.
/// </summary>
/// <param name="database">Migrated.</param>
/// <param name="options">What is kept.</param>
/// <param name="logger">Told once when records cannot be kept.</param>
public sealed class RequestLog(IDatabase database, RecordOptions options, ILogger logger)
{
    // What the columns hold on a server; ids of channels are shorter.
    private const int LongestId = 100;
    internal const int LongestConversation = 400;
    private const int LongestFunctions = 400;

    // Old answers are looked for with the first record of a process and then now and again.
    private const int BetweenForgetting = 500;

    private int told;
    private int kept;

    /// <summary>Side effect: writes a row of the record's own, and drops answers past their time.</summary>
    /// <returns>The id of the row; null where it could not be kept.</returns>
    public string? Keep(RequestRecord record)
    {
        try
        {
            return Write(record);
        }
        catch (Exception problem) when (problem is DbException or DatabaseException or InvalidOperationException)
        {
            if (Interlocked.Exchange(ref told, 1) == 0)
            {
                Log.RecordNotKept(logger, problem.GetType().Name);
            }

            return null;
        }
    }

    private string Write(RequestRecord record)
    {
        using var connection = database.Open();
        using var transaction = connection.BeginTransaction();
        var id = FreeId(record, connection, transaction);
        connection.Execute(
            "INSERT INTO request_log (id, conversation_id, seller_id, channel, asked_at, question, router, confidence, functions, arguments, outcome, elapsed_micros, revision, as_of, answer_hash) VALUES (@id, @conversation, @seller, @channel, @askedAt, @question, @router, @confidence, @functions, @arguments, @outcome, @elapsed, @revision, @asOf, @answerHash)",
            Row(record, id),
            transaction
        );
        if (options.Answers && record.AsStored(id, options.Versions) is { } answer)
        {
            AnswerStore.Write(
                connection,
                transaction,
                answer with
                {
                    ShownId = Cut(answer.ShownId, LongestId)!,
                    Conversation = Cut(answer.Conversation, LongestConversation),
                }
            );
        }

        if (Interlocked.Increment(ref kept) % BetweenForgetting == 1)
        {
            AnswerStore.Forget(connection, transaction, record.AskedAt - options.KeptFor);
        }

        transaction.Commit();
        return id;
    }

    // The hint takes the range of the id, so that no other session takes it between.
    private string FreeId(RequestRecord record, DbConnection connection, DbTransaction transaction)
    {
        var sql = $"SELECT COUNT(*) FROM request_log {database.Dialect.UpsertHint} WHERE id = @id";
        for (var attempt = 0; ; attempt++)
        {
            var id = RecordId.Of(record.Id, record.Book.Scope.Viewer.Id, record.AskedAt, attempt);
            if (connection.ExecuteScalar<long>(sql, new { id }, transaction) == 0)
            {
                return id;
            }
        }
    }

    private object Row(RequestRecord record, string id) =>
        new
        {
            id,
            conversation = Cut(record.Request.Conversation, LongestConversation),
            seller = record.Book.Scope.Viewer.Id,
            channel = record.Request.Channel,
            askedAt = Dates.ToMicros(record.AskedAt),
            question = options.Content ? record.Request.Text : null,
            router = record.Router,
            confidence = record.Confidence,
            functions = Cut(record.Functions, LongestFunctions),
            arguments = options.Content ? record.Arguments : null,
            outcome = record.Outcome,
            elapsed = record.ElapsedMicros,
            revision = record.Revision,
            asOf = record.AsOf,
            answerHash = record.AnswerHash,
        };

    internal static string? Cut(string? text, int longest) =>
        text is { } whole && whole.Length > longest ? whole[..longest] : text;
}
