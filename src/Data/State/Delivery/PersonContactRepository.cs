using System.Data.Common;
using Dapper;
using NodaTime;
using RevBot.Data.Calendar;
using RevBot.Data.Database;
using RevBot.Data.Subscriptions;

namespace RevBot.Data.State.Delivery;

/// <summary>The table <c>person_contact</c>: where people spoke last, and their time zones.</summary>
/// <remarks>Every method throws <see cref="DbException"/> where the table cannot be read or written.</remarks>
/// <param name="database">Migrated. Connections are opened and closed call by call, so threads may share this.</param>
public sealed class PersonContactRepository(IDatabase database)
{
    private const string Columns = "seller_id AS SellerId, channel AS Channel, zone AS Zone";

    /// <summary>Of every person who ever spoke, by person. Writes nothing.</summary>
    public IReadOnlyList<PersonContact> ListAll()
    {
        using var connection = database.Open();
        return [.. connection.Query<PersonContact>($"SELECT {Columns} FROM person_contact ORDER BY seller_id")];
    }

    /// <summary>Of one person; null where they never spoke. Writes nothing.</summary>
    public PersonContact? Find(int sellerId)
    {
        using var connection = database.Open();
        return connection.QueryFirstOrDefault<PersonContact>(
            $"SELECT {Columns} FROM person_contact WHERE seller_id = @sellerId",
            new { sellerId }
        );
    }

    /// <summary>
    /// Writes where a person spoke, in place of the earlier row; a zone that is not told stays as it was. Side effect:
    /// writes the row in a transaction of its own.
    /// </summary>
    public void Save(PersonContact contact, Instant now)
    {
        var row = new
        {
            contact.SellerId,
            contact.Channel,
            contact.Zone,
            at = Dates.ToMicros(now),
        };
        using var connection = database.Open();
        using var transaction = connection.BeginTransaction();
        var updated = connection.Execute(
            $"UPDATE person_contact {database.Dialect.UpsertHint} SET channel = @Channel, zone = COALESCE(@Zone, zone), heard_at = @at WHERE seller_id = @SellerId",
            row,
            transaction
        );
        if (updated == 0)
        {
            connection.Execute(
                "INSERT INTO person_contact (seller_id, channel, zone, heard_at) VALUES (@SellerId, @Channel, @Zone, @at)",
                row,
                transaction
            );
        }

        transaction.Commit();
    }
}
