using System.Data.Common;
using Dapper;
using NodaTime;
using RevBot.Data.Calendar;
using RevBot.Data.Database;

namespace RevBot.Data.State.Answers;

/// <summary>
/// The table <c>request_log</c>: a row for each message that was asked, and beside it what the answer was made of.
/// </summary>
/// <param name="database">Migrated. Connections are opened and closed call by call, so threads may share this.</param>
/// <param name="answersKeptFor">
/// Answers older than this are deleted with the first request of this object, and with every 500th after it.
/// </param>
public sealed class RequestLogRepository(IDatabase database, Duration answersKeptFor)
{
    private const int BetweenDeleting = 500;

    private int added;

    /// <summary>
    /// Writes a request, and beside it what its answer was made of. Side effect: writes both rows, and now and again
    /// deletes answers past their time, in one transaction: all of it or nothing.
    /// </summary>
    /// <param name="request">The request.</param>
    /// <param name="answer">Its id is not looked at; null where nothing of the answer is kept.</param>
    /// <param name="idOf">
    /// Gives an id for an attempt, from 0: called again while the id is taken, so it must give another one each time.
    /// At most 100 characters.
    /// </param>
    /// <returns>The id of both rows.</returns>
    /// <exception cref="DbException">They could not be written.</exception>
    /// <exception cref="DatabaseException">The database cannot be opened.</exception>
    public string Add(RequestRow request, AnswerRow? answer, Func<int, string> idOf)
    {
        using var connection = database.Open();
        using var transaction = connection.BeginTransaction();
        var id = FreeId(transaction, idOf);
        Write(transaction, request, id);
        if (answer is not null)
        {
            AnswerRepository.Add(transaction, answer with { Id = id });
        }

        if (Interlocked.Increment(ref added) % BetweenDeleting == 1)
        {
            AnswerRepository.DeleteBefore(transaction, Dates.FromMicros(request.AskedAt) - answersKeptFor);
        }

        transaction.Commit();
        return id;
    }

    private static void Write(DbTransaction transaction, RequestRow request, string id)
    {
        var row = new DynamicParameters(
            request with
            {
                Conversation = ColumnWidth.Cut(request.Conversation, ColumnWidth.Conversation),
                Functions = ColumnWidth.Cut(request.Functions, ColumnWidth.Functions),
            }
        );
        row.Add("Id", id);
        transaction.Connection!.Execute(
            "INSERT INTO request_log (id, conversation_id, seller_id, channel, asked_at, question, router, confidence, functions, arguments, outcome, elapsed_micros, revision, as_of, answer_hash) VALUES (@Id, @Conversation, @SellerId, @Channel, @AskedAt, @Question, @Router, @Confidence, @Functions, @Arguments, @Outcome, @ElapsedMicros, @Revision, @AsOf, @AnswerHash)",
            row,
            transaction
        );
    }

    // The hint takes the range of the id, so that no other session takes it between.
    private string FreeId(DbTransaction transaction, Func<int, string> idOf)
    {
        var sql = $"SELECT COUNT(*) FROM request_log {database.Dialect.UpsertHint} WHERE id = @id";
        for (var attempt = 0; ; attempt++)
        {
            var id = idOf(attempt);
            if (transaction.Connection!.ExecuteScalar<long>(sql, new { id }, transaction) == 0)
            {
                return id;
            }
        }
    }
}
