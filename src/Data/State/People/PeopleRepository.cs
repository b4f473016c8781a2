using System.Data.Common;
using Dapper;
using RevBot.Data.Database;
using RevBot.Data.Warehouse.People;

namespace RevBot.Data.State.People;

/// <summary>Reads the table <c>seller</c> where no book is loaded.</summary>
/// <param name="database">Migrated. Connections are opened and closed call by call, so threads may share this.</param>
public sealed class PeopleRepository(IDatabase database)
{
    /// <summary>
    /// Everybody with an e-mail who has not left, but for administrators, by name and id. Writes nothing.
    /// </summary>
    /// <exception cref="DbException">The table cannot be read.</exception>
    public IReadOnlyList<PresentPerson> ListPresent()
    {
        using var connection = database.Open();
        return
        [
            .. connection
                .Query<(long Id, long Role, string Email, string Name, string? Title)>(
                    "SELECT id, role, email, name, title FROM seller WHERE email IS NOT NULL AND active_to IS NULL AND role <> @administrator ORDER BY name, id",
                    new { administrator = (int)SellerRole.Administrator }
                )
                .Select(row => new PresentPerson((int)row.Id, (SellerRole)row.Role, row.Email, row.Name, row.Title)),
        ];
    }
}
