using System.Data.Common;
using Dapper;
using RevBot.Data.Calendar;
using RevBot.Data.Database;

namespace RevBot.Bot.Record;

/// <summary>
/// Keeps a row for each message that was asked. The words, and the arguments read from them, only where the setting
/// RevBot:Record:Content asks for them. A record that cannot be kept never costs the answer.
/// </summary>
/// <param name="database">Migrated.</param>
/// <param name="keepContent">Whether words and arguments are kept.</param>
/// <param name="logger">Told once when records cannot be kept.</param>
public sealed class RequestLog(IDatabase database, bool keepContent, ILogger logger)
{
    // What the columns hold on a server; ids of channels are shorter.
    private const int LongestId = 100;
    private const int LongestConversation = 400;
    private const int LongestFunctions = 400;

    private int told;

    /// <summary>Side effect: writes the row of the record's id, new or again.</summary>
    public void Keep(RequestRecord record)
    {
        try
        {
            Write(record);
        }
        catch (Exception problem) when (problem is DbException or DatabaseException or InvalidOperationException)
        {
            if (Interlocked.Exchange(ref told, 1) == 0)
            {
                Log.RecordNotKept(logger, problem.GetType().Name);
            }
        }
    }

    private void Write(RequestRecord record)
    {
        using var connection = database.Open();
        using var transaction = connection.BeginTransaction();
        var row = Row(record);
        if (connection.Execute(Update(), row, transaction) == 0)
        {
            connection.Execute(
                "INSERT INTO request_log (id, conversation_id, seller_id, channel, asked_at, question, router, confidence, functions, arguments, outcome, elapsed_micros, revision, as_of, answer_hash) VALUES (@id, @conversation, @seller, @channel, @askedAt, @question, @router, @confidence, @functions, @arguments, @outcome, @elapsed, @revision, @asOf, @answerHash)",
                row,
                transaction
            );
        }

        transaction.Commit();
    }

    private string Update() =>
        $"UPDATE request_log {database.Dialect.UpsertHint} SET conversation_id = @conversation, seller_id = @seller, channel = @channel, asked_at = @askedAt, question = @question, router = @router, confidence = @confidence, functions = @functions, arguments = @arguments, outcome = @outcome, elapsed_micros = @elapsed, revision = @revision, as_of = @asOf, answer_hash = @answerHash WHERE id = @id";

    private object Row(RequestRecord record) =>
        new
        {
            id = Cut(record.Id, LongestId),
            conversation = Cut(record.Request.Conversation, LongestConversation),
            seller = record.Book.Scope.Viewer.Id,
            channel = record.Request.Channel,
            askedAt = Dates.ToMicros(record.AskedAt),
            question = keepContent ? record.Request.Text : null,
            router = record.Router,
            confidence = record.Confidence,
            functions = Cut(record.Functions, LongestFunctions),
            arguments = keepContent ? record.Arguments : null,
            outcome = record.Outcome,
            elapsed = record.ElapsedMicros,
            revision = record.Revision,
            asOf = record.AsOf,
            answerHash = record.AnswerHash,
        };

    private static string? Cut(string? text, int longest) =>
        text is { } whole && whole.Length > longest ? whole[..longest] : text;
}
