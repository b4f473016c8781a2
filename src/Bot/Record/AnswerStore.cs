using System.Data.Common;
using System.Text.Json;
using Dapper;
using NodaTime;
using RevBot.Bot.Functions;
using RevBot.Data.Calendar;
using RevBot.Data.Database;
using RevBot.Skills.Catalog;

namespace RevBot.Bot.Record;

/// <summary>Answers given, as they can be explained and made again. Reads and writes the table <c>answer</c>.</summary>
/// <param name="database">Migrated.</param>
public sealed class AnswerStore(IDatabase database)
{
    private const string Columns =
        "id, shown_id AS ShownId, seller_id AS SellerId, conversation_id AS Conversation, answered_at AS AnsweredAt, as_of AS AsOf, revision, scope, versions, calls, figures, answer_hash AS AnswerHash, result_hash AS ResultHash";

    // More of one person's answers are not gone through to find the same question.
    private const int MostCompared = 500;

    /// <summary>The answer last given to a person in a conversation; null where none is kept.</summary>
    public StoredAnswer? Last(string conversation, int sellerId) =>
        Latest(conversation, sellerId, 1) is [var last] ? last : null;

    /// <summary>The answers last given to a person in a conversation, the newest first.</summary>
    public IReadOnlyList<StoredAnswer> Latest(string conversation, int sellerId, int most)
    {
        using var connection = database.Open();
        return
        [
            .. connection
                .Query<Row>(
                    $"SELECT {Columns} FROM answer WHERE seller_id = @sellerId AND conversation_id = @conversation ORDER BY answered_at DESC, id {database.Dialect.Limit("@most")}",
                    new
                    {
                        sellerId,
                        conversation = RequestLog.Cut(conversation, RequestLog.LongestConversation),
                        most,
                    }
                )
                .Select(Read),
        ];
    }

    /// <summary>The answer of an asking's id, or the newest one that showed the id; null where none is kept.</summary>
    /// <param name="id">Either id.</param>
    /// <param name="sellerId">Only those given to this person; null for anybody's.</param>
    public StoredAnswer? Find(string id, int? sellerId)
    {
        var whose = sellerId is null ? string.Empty : " AND seller_id = @sellerId";
        return First(
                "id = @id" + whose,
                new
                {
                    id,
                    sellerId,
                    one = 1,
                }
            )
            ?? First(
                "shown_id = @id" + whose,
                new
                {
                    id,
                    sellerId,
                    one = 1,
                }
            );
    }

    /// <summary>A person's answers from before an instant, the newest first.</summary>
    public IReadOnlyList<StoredAnswer> Before(int sellerId, Instant instant)
    {
        using var connection = database.Open();
        return
        [
            .. connection
                .Query<Row>(
                    $"SELECT {Columns} FROM answer WHERE seller_id = @sellerId AND answered_at < @at ORDER BY answered_at DESC, id {database.Dialect.Limit("@most")}",
                    new
                    {
                        sellerId,
                        at = Dates.ToMicros(instant),
                        most = MostCompared,
                    }
                )
                .Select(Read),
        ];
    }

    /// <summary>Keeps an answer beside its record. Side effect: writes a row inside the transaction.</summary>
    internal static void Write(DbConnection connection, DbTransaction transaction, StoredAnswer answer) =>
        connection.Execute(
            "INSERT INTO answer (id, shown_id, seller_id, conversation_id, answered_at, as_of, revision, scope, versions, calls, figures, answer_hash, result_hash) VALUES (@Id, @ShownId, @SellerId, @Conversation, @answeredAt, @asOf, @Revision, @Scope, @Versions, @calls, @figures, @AnswerHash, @ResultHash)",
            new
            {
                answer.Id,
                answer.ShownId,
                answer.SellerId,
                answer.Conversation,
                answeredAt = Dates.ToMicros(answer.AnsweredAt),
                asOf = Dates.ToMicros(answer.AsOf),
                answer.Revision,
                answer.Scope,
                answer.Versions,
                calls = JsonSerializer.Serialize(answer.Calls, SkillJson.Options),
                figures = JsonSerializer.Serialize(answer.Figures, SkillJson.Options),
                answer.AnswerHash,
                answer.ResultHash,
            },
            transaction
        );

    /// <summary>Forgets answers from before an instant. Side effect: deletes their rows inside the transaction.</summary>
    internal static void Forget(DbConnection connection, DbTransaction transaction, Instant before) =>
        connection.Execute(
            "DELETE FROM answer WHERE answered_at < @before",
            new { before = Dates.ToMicros(before) },
            transaction
        );

    private StoredAnswer? First(string condition, object values)
    {
        using var connection = database.Open();
        return
            connection.QueryFirstOrDefault<Row>(
                $"SELECT {Columns} FROM answer WHERE {condition} ORDER BY answered_at DESC, id {database.Dialect.Limit("@one")}",
                values
            )
                is { } row
            ? Read(row)
            : null;
    }

    private static StoredAnswer Read(Row row) =>
        new()
        {
            Id = row.Id,
            ShownId = row.ShownId,
            SellerId = (int)row.SellerId,
            Conversation = row.Conversation,
            AnsweredAt = Dates.FromMicros(row.AnsweredAt),
            AsOf = Dates.FromMicros(row.AsOf),
            Revision = row.Revision,
            Scope = row.Scope,
            Versions = row.Versions,
            Calls = JsonSerializer.Deserialize<IReadOnlyList<FunctionCall>>(row.Calls, SkillJson.Options) ?? [],
            Figures = JsonSerializer.Deserialize<IReadOnlyList<StoredFigure>>(row.Figures, SkillJson.Options) ?? [],
            AnswerHash = row.AnswerHash,
            ResultHash = row.ResultHash,
        };

    private sealed record Row
    {
        public required string Id { get; init; }

        public required string ShownId { get; init; }

        public required long SellerId { get; init; }

        public string? Conversation { get; init; }

        public required long AnsweredAt { get; init; }

        public required long AsOf { get; init; }

        public required long Revision { get; init; }

        public required string Scope { get; init; }

        public required string Versions { get; init; }

        public required string Calls { get; init; }

        public required string Figures { get; init; }

        public required string AnswerHash { get; init; }

        public required string ResultHash { get; init; }
    }
}
