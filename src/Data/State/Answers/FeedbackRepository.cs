using System.Data.Common;
using Dapper;
using RevBot.Data.Database;

namespace RevBot.Data.State.Answers;

/// <summary>The table <c>feedback</c>: what people thought of answers, one row of a person for an answer.</summary>
/// <param name="database">Migrated. Connections are opened and closed call by call, so threads may share this.</param>
public sealed class FeedbackRepository(IDatabase database)
{
    private const string LockName = "feedback";

    /// <summary>
    /// The request whose answer a person got; null where there is none, also where somebody else got it. Writes
    /// nothing.
    /// </summary>
    /// <param name="answerId">
    /// The asking's id, or the id that the answer showed: then the newest asking of the person.
    /// </param>
    /// <param name="sellerId">Who got it.</param>
    /// <exception cref="DbException">The tables cannot be read.</exception>
    public string? FindRequest(string answerId, int sellerId)
    {
        using var connection = database.Open();
        var values = new
        {
            answerId,
            sellerId,
            one = 1,
        };
        return connection.QueryFirstOrDefault<string>(
                "SELECT id FROM request_log WHERE id = @answerId AND seller_id = @sellerId",
                values
            )
            ?? connection.QueryFirstOrDefault<string>(
                $"SELECT id FROM answer WHERE shown_id = @answerId AND seller_id = @sellerId ORDER BY answered_at DESC, id {database.Dialect.Limit("@one")}",
                values
            );
    }

    /// <summary>
    /// Writes feedback, in place of the person's earlier one for the answer. Side effect: writes the row in a
    /// transaction, under the lock <c>feedback</c>: processes write one after another.
    /// </summary>
    /// <exception cref="DatabaseException">The lock could not be had within a minute.</exception>
    /// <exception cref="DbException">It could not be written.</exception>
    public void Save(FeedbackRow row) =>
        database.WithLock(
            LockName,
            connection =>
            {
                using var transaction = connection.BeginTransaction();
                var changed = connection.Execute(
                    "UPDATE feedback SET given_at = @GivenAt, rating = @Rating, reason = @Reason WHERE request_id = @RequestId AND seller_id = @SellerId",
                    row,
                    transaction
                );
                if (changed == 0)
                {
                    connection.Execute(
                        "INSERT INTO feedback (id, request_id, seller_id, given_at, rating, reason) SELECT COALESCE(MAX(id), 0) + 1, @RequestId, @SellerId, @GivenAt, @Rating, @Reason FROM feedback",
                        row,
                        transaction
                    );
                }

                transaction.Commit();
            }
        );

    /// <summary>
    /// The latest messages that were answered, with the feedback given, the newest first. Writes nothing.
    /// </summary>
    /// <param name="sellerId">Only this person's; null for everybody's.</param>
    /// <param name="onlyRated">Only those with feedback.</param>
    /// <param name="most">How many.</param>
    /// <exception cref="DbException">The tables cannot be read.</exception>
    public IReadOnlyList<RatedAnswer> ListLatest(int? sellerId, bool onlyRated, int most)
    {
        using var connection = database.Open();
        return
        [
            .. connection.Query<RatedAnswer>(
                $"SELECT r.id, a.shown_id AS ShownId, r.seller_id AS SellerId, r.asked_at AS AskedAt, r.functions, r.outcome, f.rating, f.reason FROM request_log r LEFT JOIN answer a ON a.id = r.id LEFT JOIN feedback f ON f.request_id = r.id WHERE (@sellerId IS NULL OR r.seller_id = @sellerId) AND (@onlyRated = 0 OR f.rating IS NOT NULL) AND (a.id IS NOT NULL OR f.rating IS NOT NULL) ORDER BY r.asked_at DESC, r.id {database.Dialect.Limit("@most")}",
                new
                {
                    sellerId,
                    onlyRated = onlyRated ? 1 : 0,
                    most,
                }
            ),
        ];
    }
}
