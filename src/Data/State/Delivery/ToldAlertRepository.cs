using System.Data.Common;
using Dapper;
using NodaTime;
using RevBot.Data.Calendar;
using RevBot.Data.Database;

namespace RevBot.Data.State.Delivery;

/// <summary>The table <c>told_alert</c>: which alerts a person was told of and still hold.</summary>
/// <remarks>Every method throws <see cref="DbException"/> where the table cannot be read or written.</remarks>
/// <param name="database">Migrated. Connections are opened and closed call by call, so threads may share this.</param>
public sealed class ToldAlertRepository(IDatabase database)
{
    /// <summary>
    /// The keys of the alerts that a person was told of and that have not ended since. Writes nothing.
    /// </summary>
    public IReadOnlySet<string> ListOf(int sellerId)
    {
        using var connection = database.Open();
        return Read(connection, null, sellerId);
    }

    /// <summary>
    /// Forgets the alerts of a person that have ended. Side effect: deletes them.
    /// </summary>
    /// <param name="sellerId">The person.</param>
    /// <param name="holding">Every alert that holds, told or not.</param>
    public void ForgetEnded(int sellerId, IReadOnlyCollection<string> holding)
    {
        using var connection = database.Open();
        using var transaction = connection.BeginTransaction();
        DeleteEnded(transaction, sellerId, Read(connection, transaction, sellerId), holding);
        transaction.Commit();
    }

    /// <summary>
    /// Keeps what holds now and was told. Side effect: deletes the alerts of the person that have ended and adds the
    /// new ones, inside the transaction.
    /// </summary>
    /// <param name="transaction">The caller's.</param>
    /// <param name="sellerId">The person.</param>
    /// <param name="holding">Every alert that holds, by its key of at most 200 characters.</param>
    /// <param name="now">By the machine's clock.</param>
    internal static void Keep(DbTransaction transaction, int sellerId, IReadOnlyCollection<string> holding, Instant now)
    {
        var connection = transaction.Connection!;
        var told = Read(connection, transaction, sellerId);
        DeleteEnded(transaction, sellerId, told, holding);
        foreach (var alert in holding.Except(told, StringComparer.Ordinal))
        {
            connection.Execute(
                "INSERT INTO told_alert (seller_id, alert, told_at) VALUES (@sellerId, @alert, @at)",
                new
                {
                    sellerId,
                    alert,
                    at = Dates.ToMicros(now),
                },
                transaction
            );
        }
    }

    private static void DeleteEnded(
        DbTransaction transaction,
        int sellerId,
        HashSet<string> told,
        IReadOnlyCollection<string> holding
    )
    {
        foreach (var alert in told.Except(holding, StringComparer.Ordinal))
        {
            transaction.Connection!.Execute(
                "DELETE FROM told_alert WHERE seller_id = @sellerId AND alert = @alert",
                new { sellerId, alert },
                transaction
            );
        }
    }

    private static HashSet<string> Read(DbConnection connection, DbTransaction? transaction, int sellerId) =>
        connection
            .Query<string>("SELECT alert FROM told_alert WHERE seller_id = @sellerId", new { sellerId }, transaction)
            .ToHashSet(StringComparer.Ordinal);
}
