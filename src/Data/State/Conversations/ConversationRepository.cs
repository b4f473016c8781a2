using System.Data.Common;
using Dapper;
using RevBot.Data.Database;

namespace RevBot.Data.State.Conversations;

/// <summary>
/// The table <c>conversation</c>: what each conversation carries, by conversation and person. When a state is too old
/// to be used is the caller's rule.
/// </summary>
/// <param name="database">Migrated. Connections are opened and closed call by call, so threads may share this.</param>
public sealed class ConversationRepository(IDatabase database)
{
    /// <summary>The row of a person in a conversation, however old; null where there is none. Writes nothing.</summary>
    /// <exception cref="DbException">The table cannot be read.</exception>
    public ConversationRow? Find(string id, int sellerId)
    {
        using var connection = database.Open();
        return connection.QueryFirstOrDefault<ConversationRow>(
            "SELECT id AS Id, seller_id AS SellerId, channel AS Channel, state AS State, updated_at AS UpdatedAt FROM conversation WHERE id = @id AND seller_id = @sellerId",
            new { id, sellerId }
        );
    }

    /// <summary>
    /// Writes a state, or replaces the state and time of the row that is there; its channel stays. Side effect: writes
    /// the row in a transaction of its own. Turns of one conversation come one after another, so two writers of one row
    /// at the same moment are not expected; the later one wins, or fails where neither finds a row.
    /// </summary>
    /// <exception cref="DbException">It could not be written.</exception>
    public void Save(ConversationRow row)
    {
        using var connection = database.Open();
        using var transaction = connection.BeginTransaction();
        var changed = connection.Execute(
            "UPDATE conversation SET state = @State, updated_at = @UpdatedAt WHERE id = @Id AND seller_id = @SellerId",
            row,
            transaction
        );
        if (changed == 0)
        {
            connection.Execute(
                "INSERT INTO conversation (id, seller_id, channel, state, updated_at) VALUES (@Id, @SellerId, @Channel, @State, @UpdatedAt)",
                row,
                transaction
            );
        }

        transaction.Commit();
    }

    /// <summary>Side effect: deletes the row of a person in a conversation, where there is one.</summary>
    /// <exception cref="DbException">It could not be deleted.</exception>
    public void Delete(string id, int sellerId)
    {
        using var connection = database.Open();
        connection.Execute("DELETE FROM conversation WHERE id = @id AND seller_id = @sellerId", new { id, sellerId });
    }
}
