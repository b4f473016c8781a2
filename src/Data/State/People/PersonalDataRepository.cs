using System.Data.Common;
using Dapper;
using RevBot.Data.Database;

namespace RevBot.Data.State.People;

/// <summary>What the state tables hold about a person who asks, and the deleting of it.</summary>
/// <param name="database">Migrated. Connections are opened and closed call by call, so threads may share this.</param>
public sealed class PersonalDataRepository(IDatabase database)
{
    private static readonly string[] Deleting =
    [
        "DELETE FROM sent_answer WHERE answer_id IN (SELECT id FROM request_log WHERE seller_id = @sellerId)",
        "DELETE FROM feedback WHERE seller_id = @sellerId",
        "DELETE FROM answer WHERE seller_id = @sellerId",
        "DELETE FROM conversation WHERE seller_id = @sellerId",
        "DELETE FROM person_contact WHERE seller_id = @sellerId",
        "UPDATE request_log SET question = NULL, arguments = NULL, conversation_id = NULL WHERE seller_id = @sellerId",
    ];

    /// <summary>How much is kept. Writes nothing.</summary>
    /// <exception cref="DbException">A table cannot be read.</exception>
    public PersonalDataCounts Count(int sellerId)
    {
        using var connection = database.Open();
        long Count(string sql) => connection.ExecuteScalar<long>(sql, new { sellerId });
        return new(
            Count("SELECT COUNT(*) FROM request_log WHERE seller_id = @sellerId"),
            Count("SELECT COUNT(*) FROM request_log WHERE seller_id = @sellerId AND question IS NOT NULL"),
            Count("SELECT COUNT(*) FROM answer WHERE seller_id = @sellerId"),
            Count("SELECT COUNT(*) FROM feedback WHERE seller_id = @sellerId"),
            Count("SELECT COUNT(*) FROM conversation WHERE seller_id = @sellerId"),
            Count("SELECT COUNT(*) FROM identity_link WHERE seller_id = @sellerId"),
            Count("SELECT COUNT(*) FROM dashboard_view WHERE seller_id = @sellerId")
        );
    }

    /// <summary>
    /// Side effect: deletes a person's answers, feedback, states of conversations, what messages showed, and where they
    /// spoke last with their time zone, and empties the words of their requests, in one transaction or not at all. The
    /// requests themselves, opened dashboards, linked accounts, subscriptions, the outbox and the alerts that they were
    /// told of stay.
    /// </summary>
    /// <exception cref="DbException">It could not be deleted; then nothing is.</exception>
    public void Delete(int sellerId)
    {
        using var connection = database.Open();
        using var transaction = connection.BeginTransaction();
        foreach (var step in Deleting)
        {
            connection.Execute(step, new { sellerId }, transaction);
        }

        transaction.Commit();
    }
}
