using System.Data.Common;
using Dapper;
using NodaTime;
using RevBot.Data.Calendar;
using RevBot.Data.Database;

namespace RevBot.Data.State.Turns;

/// <summary>The table <c>welcome</c>: whom RevBot has introduced itself to. Rows stay for good.</summary>
/// <param name="database">Migrated. Connections are opened and closed call by call, so threads may share this.</param>
public sealed class WelcomeRepository(IDatabase database)
{
    /// <summary>Whether somebody was welcomed there before. Writes nothing.</summary>
    /// <exception cref="DbException">The table cannot be read.</exception>
    public bool Contains(Welcome welcome)
    {
        using var connection = database.Open();
        return connection.ExecuteScalar<long>(
                "SELECT COUNT(*) FROM welcome WHERE channel = @Channel AND place = @Place AND person = @Person",
                welcome
            ) > 0;
    }

    /// <summary>
    /// Notes a welcome. Side effect: writes the row inside the transaction, unless it is there already.
    /// </summary>
    internal static void Add(DbTransaction transaction, Welcome welcome, Instant now)
    {
        var connection = transaction.Connection!;
        var hint = SqlDialect.ForConnection(connection).UpsertHint;
        connection.Execute(
            $"INSERT INTO welcome (channel, place, person, welcomed_at) SELECT @Channel, @Place, @Person, @at WHERE NOT EXISTS (SELECT 1 FROM welcome {hint} WHERE channel = @Channel AND place = @Place AND person = @Person)",
            new
            {
                welcome.Channel,
                welcome.Place,
                welcome.Person,
                at = Dates.ToMicros(now),
            },
            transaction
        );
    }
}
