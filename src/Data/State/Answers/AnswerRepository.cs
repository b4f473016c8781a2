using System.Data.Common;
using Dapper;
using NodaTime;
using RevBot.Data.Calendar;
using RevBot.Data.Database;

namespace RevBot.Data.State.Answers;

/// <summary>
/// Reads the table <c>answer</c>: what answers were made of. Rows are written and deleted by
/// <see cref="RequestLogRepository"/>.
/// </summary>
/// <remarks>Every method throws <see cref="DbException"/> where the table cannot be read. None writes.</remarks>
/// <param name="database">Migrated. Connections are opened and closed call by call, so threads may share this.</param>
public sealed class AnswerRepository(IDatabase database)
{
    private const string Columns =
        "id, shown_id AS ShownId, seller_id AS SellerId, conversation_id AS Conversation, answered_at AS AnsweredAt, as_of AS AsOf, revision, scope, versions, calls, figures, answer_hash AS AnswerHash, result_hash AS ResultHash";

    /// <summary>The answers last given to a person in a conversation, at most so many, the newest first.</summary>
    public IReadOnlyList<AnswerRow> ListLatest(string conversation, int sellerId, int most)
    {
        using var connection = database.Open();
        return
        [
            .. connection.Query<AnswerRow>(
                $"SELECT {Columns} FROM answer WHERE seller_id = @sellerId AND conversation_id = @conversation ORDER BY answered_at DESC, id {database.Dialect.Limit("@most")}",
                new
                {
                    sellerId,
                    conversation = ColumnWidth.Cut(conversation, ColumnWidth.Conversation),
                    most,
                }
            ),
        ];
    }

    /// <summary>A person's answers from before an instant, at most so many, the newest first.</summary>
    public IReadOnlyList<AnswerRow> ListBefore(int sellerId, Instant instant, int most)
    {
        using var connection = database.Open();
        return
        [
            .. connection.Query<AnswerRow>(
                $"SELECT {Columns} FROM answer WHERE seller_id = @sellerId AND answered_at < @at ORDER BY answered_at DESC, id {database.Dialect.Limit("@most")}",
                new
                {
                    sellerId,
                    at = Dates.ToMicros(instant),
                    most,
                }
            ),
        ];
    }

    /// <summary>The answer of an asking's id, or the newest one that showed the id; null where none is kept.</summary>
    /// <param name="id">Either id.</param>
    /// <param name="sellerId">Only those given to this person; null for anybody's.</param>
    public AnswerRow? Find(string id, int? sellerId)
    {
        var whose = sellerId is null ? string.Empty : " AND seller_id = @sellerId";
        return First("id = @id" + whose, id, sellerId) ?? First("shown_id = @id" + whose, id, sellerId);
    }

    /// <summary>Side effect: writes a row inside the transaction.</summary>
    internal static void Add(DbTransaction transaction, AnswerRow answer) =>
        transaction.Connection!.Execute(
            "INSERT INTO answer (id, shown_id, seller_id, conversation_id, answered_at, as_of, revision, scope, versions, calls, figures, answer_hash, result_hash) VALUES (@Id, @ShownId, @SellerId, @Conversation, @AnsweredAt, @AsOf, @Revision, @Scope, @Versions, @Calls, @Figures, @AnswerHash, @ResultHash)",
            answer with
            {
                ShownId = ColumnWidth.Cut(answer.ShownId, ColumnWidth.Id)!,
                Conversation = ColumnWidth.Cut(answer.Conversation, ColumnWidth.Conversation),
            },
            transaction
        );

    /// <summary>Side effect: deletes answers from before an instant inside the transaction.</summary>
    internal static void DeleteBefore(DbTransaction transaction, Instant before) =>
        transaction.Connection!.Execute(
            "DELETE FROM answer WHERE answered_at < @before",
            new { before = Dates.ToMicros(before) },
            transaction
        );

    private AnswerRow? First(string condition, string id, int? sellerId)
    {
        using var connection = database.Open();
        return connection.QueryFirstOrDefault<AnswerRow>(
            $"SELECT {Columns} FROM answer WHERE {condition} ORDER BY answered_at DESC, id {database.Dialect.Limit("@one")}",
            new
            {
                id,
                sellerId,
                one = 1,
            }
        );
    }
}
